-- +goose Up
ALTER TABLE venues ADD COLUMN restored BOOLEAN NOT NULL DEFAULT FALSE;

-- +goose Down
ALTER TABLE venues DROP COLUMN restored;
