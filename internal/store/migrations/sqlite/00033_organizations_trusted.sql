-- +goose Up
ALTER TABLE organizations ADD COLUMN trusted INTEGER NOT NULL DEFAULT 0;

-- +goose Down
ALTER TABLE organizations DROP COLUMN trusted;
