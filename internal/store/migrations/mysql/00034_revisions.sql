-- +goose Up
CREATE TABLE revisions (
    record_id CHAR(36) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    version BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    base MEDIUMTEXT NOT NULL,
    body MEDIUMTEXT NOT NULL,
    author_id VARCHAR(36) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (record_id),
    INDEX revisions_by_state (state)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE revisions;
