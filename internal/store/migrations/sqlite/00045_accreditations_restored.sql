-- +goose Up
ALTER TABLE accreditations ADD COLUMN restored BOOLEAN NOT NULL DEFAULT FALSE;

-- +goose Down
ALTER TABLE accreditations DROP COLUMN restored;
