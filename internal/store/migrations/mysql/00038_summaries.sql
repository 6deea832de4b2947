-- +goose Up
CREATE TABLE summaries (
    id CHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    archived_at DATETIME(3),
    publication VARCHAR(20) NOT NULL,
    source_name VARCHAR(100),
    source_id VARCHAR(200),
    source_url TEXT,
    activity_id CHAR(36) NOT NULL,
    participants_onsite BIGINT NOT NULL,
    participants_online BIGINT NOT NULL,
    text MEDIUMTEXT NOT NULL,
    media MEDIUMTEXT NOT NULL,
    images MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT activity_id UNIQUE (activity_id),
    CONSTRAINT summaries_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE summaries;
