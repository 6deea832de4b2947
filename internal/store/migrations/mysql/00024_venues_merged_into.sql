-- +goose Up
ALTER TABLE venues ADD COLUMN merged_into CHAR(36);

-- +goose Down
ALTER TABLE venues DROP COLUMN merged_into;
