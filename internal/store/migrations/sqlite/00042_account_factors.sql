-- +goose Up
CREATE TABLE account_factors (
    account_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    confirmed_at DATETIME,
    last_step INTEGER NOT NULL,
    recovery TEXT NOT NULL,
    PRIMARY KEY (account_id),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
);

-- +goose Down
DROP TABLE account_factors;
