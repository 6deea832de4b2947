-- +goose Up
ALTER TABLE organizations ADD COLUMN unverified BOOLEAN NOT NULL DEFAULT FALSE;

-- +goose Down
ALTER TABLE organizations DROP COLUMN unverified;
