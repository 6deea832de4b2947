-- +goose Up
CREATE TABLE reports (
    id CHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    archived_at DATETIME(3),
    publication VARCHAR(20) NOT NULL,
    source_name VARCHAR(100),
    source_id VARCHAR(200),
    source_url TEXT,
    kind VARCHAR(40) NOT NULL,
    record_id CHAR(36) NOT NULL,
    title VARCHAR(300) NOT NULL,
    text TEXT NOT NULL,
    contact VARCHAR(254) NOT NULL,
    token_hash CHAR(64) NOT NULL,
    state VARCHAR(20) NOT NULL,
    answer TEXT NOT NULL,
    answered_at DATETIME(3),
    PRIMARY KEY (id),
    CONSTRAINT token_hash UNIQUE (token_hash),
    INDEX reports_by_state (state, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE reports;
