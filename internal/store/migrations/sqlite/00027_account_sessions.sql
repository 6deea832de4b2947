-- +goose Up
CREATE TABLE account_sessions (
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at DATETIME NOT NULL,
    used_at DATETIME NOT NULL,
    expires_at DATETIME NOT NULL,
    ended_at DATETIME,
    address TEXT NOT NULL,
    network TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (token_hash),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
);
CREATE INDEX account_sessions_by_account ON account_sessions (account_id, used_at);
CREATE INDEX account_sessions_by_expiry ON account_sessions (expires_at);

-- +goose Down
DROP TABLE account_sessions;
