-- +goose Up
CREATE TABLE notices (
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    at DATETIME NOT NULL,
    event TEXT NOT NULL,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    read_at DATETIME,
    mail_state TEXT NOT NULL,
    mail_tries INTEGER NOT NULL,
    mail_after DATETIME NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
);
CREATE INDEX notices_by_account ON notices (account_id, id);
CREATE INDEX notices_by_mail ON notices (mail_state, mail_after);

-- +goose Down
DROP TABLE notices;
