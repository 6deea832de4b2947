-- +goose Up
ALTER TABLE activities ADD COLUMN schedule MEDIUMTEXT;

-- +goose Down
ALTER TABLE activities DROP COLUMN schedule;
