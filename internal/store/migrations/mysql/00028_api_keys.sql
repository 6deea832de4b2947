-- +goose Up
CREATE TABLE api_keys (
    id CHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    archived_at DATETIME(3),
    publication VARCHAR(20) NOT NULL,
    source_name VARCHAR(100),
    source_id VARCHAR(200),
    source_url TEXT,
    name VARCHAR(100) NOT NULL,
    type VARCHAR(20) NOT NULL,
    token_hash CHAR(64) NOT NULL,
    hint VARCHAR(20) NOT NULL,
    grants TEXT NOT NULL,
    scopes TEXT NOT NULL,
    expires_at DATETIME(3),
    last_used_at DATETIME(3),
    PRIMARY KEY (id),
    CONSTRAINT token_hash UNIQUE (token_hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE api_keys;
