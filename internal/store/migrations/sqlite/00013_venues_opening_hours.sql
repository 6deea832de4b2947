-- +goose Up
ALTER TABLE venues ADD COLUMN opening_hours TEXT;

-- +goose Down
ALTER TABLE venues DROP COLUMN opening_hours;
