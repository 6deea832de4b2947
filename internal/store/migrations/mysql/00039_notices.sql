-- +goose Up
CREATE TABLE notices (
    id CHAR(36) NOT NULL,
    account_id CHAR(36) NOT NULL,
    at DATETIME(3) NOT NULL,
    event VARCHAR(40) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    record_id CHAR(36) NOT NULL,
    title VARCHAR(300) NOT NULL,
    text TEXT NOT NULL,
    read_at DATETIME(3),
    mail_state VARCHAR(20) NOT NULL,
    mail_tries BIGINT NOT NULL,
    mail_after DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    INDEX notices_by_account (account_id, id),
    INDEX notices_by_mail (mail_state, mail_after),
    CONSTRAINT notices_account_id FOREIGN KEY (account_id) REFERENCES accounts (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE notices;
