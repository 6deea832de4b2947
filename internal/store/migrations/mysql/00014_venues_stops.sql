-- +goose Up
ALTER TABLE venues ADD COLUMN stops MEDIUMTEXT;

-- +goose Down
ALTER TABLE venues DROP COLUMN stops;
