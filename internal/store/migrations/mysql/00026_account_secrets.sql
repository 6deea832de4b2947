-- +goose Up
CREATE TABLE account_secrets (
    account_id CHAR(36) NOT NULL,
    hash VARCHAR(200) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    is_temporary TINYINT NOT NULL,
    expires_at DATETIME(3),
    PRIMARY KEY (account_id),
    CONSTRAINT account_secrets_account_id FOREIGN KEY (account_id) REFERENCES accounts (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE account_secrets;
