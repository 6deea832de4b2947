-- +goose Up
ALTER TABLE sessions ADD COLUMN rule_date TEXT;

-- +goose Down
ALTER TABLE sessions DROP COLUMN rule_date;
