-- +goose Up
CREATE TABLE account_secrets (
    account_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    changed_at DATETIME NOT NULL,
    is_temporary INTEGER NOT NULL,
    expires_at DATETIME,
    PRIMARY KEY (account_id),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
);

-- +goose Down
DROP TABLE account_secrets;
