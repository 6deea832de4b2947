-- +goose Up
ALTER TABLE sessions ADD COLUMN rule_date VARCHAR(10);

-- +goose Down
ALTER TABLE sessions DROP COLUMN rule_date;
