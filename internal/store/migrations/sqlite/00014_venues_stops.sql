-- +goose Up
ALTER TABLE venues ADD COLUMN stops TEXT;

-- +goose Down
ALTER TABLE venues DROP COLUMN stops;
