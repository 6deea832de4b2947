-- +goose Up
CREATE TABLE lecturers (
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
    title VARCHAR(100) NOT NULL,
    employer VARCHAR(200) NOT NULL,
    field VARCHAR(200) NOT NULL,
    introduction MEDIUMTEXT NOT NULL,
    topics MEDIUMTEXT NOT NULL,
    regions TEXT NOT NULL,
    appointments MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT source UNIQUE (source_name, source_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE lecturers;
