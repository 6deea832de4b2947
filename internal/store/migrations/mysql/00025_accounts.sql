-- +goose Up
CREATE TABLE accounts (
    id CHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    archived_at DATETIME(3),
    publication VARCHAR(20) NOT NULL,
    source_name VARCHAR(100),
    source_id VARCHAR(200),
    source_url TEXT,
    username VARCHAR(64) NOT NULL,
    name VARCHAR(50) NOT NULL,
    email VARCHAR(254) NOT NULL,
    grants TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT username UNIQUE (username)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE accounts;
