-- +goose Up
ALTER TABLE activities ADD COLUMN restored BOOLEAN NOT NULL DEFAULT FALSE;

-- +goose Down
ALTER TABLE activities DROP COLUMN restored;
