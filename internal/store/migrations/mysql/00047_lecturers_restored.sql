-- +goose Up
ALTER TABLE lecturers ADD COLUMN restored BOOLEAN NOT NULL DEFAULT FALSE;

-- +goose Down
ALTER TABLE lecturers DROP COLUMN restored;
