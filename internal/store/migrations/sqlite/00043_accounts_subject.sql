-- +goose Up
ALTER TABLE accounts ADD COLUMN subject TEXT;
CREATE UNIQUE INDEX accounts_subject ON accounts (subject);

-- +goose Down
DROP INDEX accounts_subject;
ALTER TABLE accounts DROP COLUMN subject;
