-- +goose Up
ALTER TABLE activities ADD COLUMN schedule TEXT;

-- +goose Down
ALTER TABLE activities DROP COLUMN schedule;
