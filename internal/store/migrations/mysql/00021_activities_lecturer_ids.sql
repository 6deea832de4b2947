-- +goose Up
ALTER TABLE activities ADD COLUMN lecturer_ids TEXT;

-- +goose Down
ALTER TABLE activities DROP COLUMN lecturer_ids;
