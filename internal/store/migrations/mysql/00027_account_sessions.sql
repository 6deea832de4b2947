-- +goose Up
CREATE TABLE account_sessions (
    id CHAR(36) NOT NULL,
    account_id CHAR(36) NOT NULL,
    token_hash CHAR(64) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3),
    address VARCHAR(64) NOT NULL,
    network VARCHAR(64) NOT NULL,
    user_agent VARCHAR(300) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT token_hash UNIQUE (token_hash),
    INDEX account_sessions_by_account (account_id, used_at),
    INDEX account_sessions_by_expiry (expires_at),
    CONSTRAINT account_sessions_account_id FOREIGN KEY (account_id) REFERENCES accounts (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE account_sessions;
