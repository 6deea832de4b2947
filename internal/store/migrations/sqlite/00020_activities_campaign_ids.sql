-- +goose Up
ALTER TABLE activities ADD COLUMN campaign_ids TEXT;

-- +goose Down
ALTER TABLE activities DROP COLUMN campaign_ids;
