-- +goose Up
ALTER TABLE lecturer_teams ADD COLUMN restored BOOLEAN NOT NULL DEFAULT FALSE;

-- +goose Down
ALTER TABLE lecturer_teams DROP COLUMN restored;
