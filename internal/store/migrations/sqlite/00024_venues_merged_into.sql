-- +goose Up
ALTER TABLE venues ADD COLUMN merged_into TEXT;

-- +goose Down
ALTER TABLE venues DROP COLUMN merged_into;
