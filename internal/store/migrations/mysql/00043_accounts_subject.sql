-- +goose Up
ALTER TABLE accounts ADD COLUMN subject VARCHAR(400), ADD CONSTRAINT subject UNIQUE (subject);

-- +goose Down
ALTER TABLE accounts DROP INDEX subject, DROP COLUMN subject;
