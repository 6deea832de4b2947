-- +goose Up
ALTER TABLE api_keys ADD COLUMN quota BIGINT NOT NULL DEFAULT 6000;

-- +goose Down
ALTER TABLE api_keys DROP COLUMN quota;
