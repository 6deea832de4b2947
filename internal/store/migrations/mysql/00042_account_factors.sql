-- +goose Up
CREATE TABLE account_factors (
    account_id CHAR(36) NOT NULL,
    sealed VARBINARY(500) NOT NULL,
    confirmed_at DATETIME(3),
    last_step BIGINT NOT NULL,
    recovery TEXT NOT NULL,
    PRIMARY KEY (account_id),
    CONSTRAINT account_factors_account_id FOREIGN KEY (account_id) REFERENCES accounts (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE account_factors;
