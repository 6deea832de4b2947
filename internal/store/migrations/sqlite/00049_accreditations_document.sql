-- +goose Up
ALTER TABLE accreditations ADD COLUMN document TEXT NULL;

-- +goose Down
ALTER TABLE accreditations DROP COLUMN document;
