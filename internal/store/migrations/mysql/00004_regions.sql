-- +goose Up
CREATE TABLE regions (
    code VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    level VARCHAR(20) NOT NULL,
    parent_code VARCHAR(36),
    official BOOLEAN NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (code),
    CONSTRAINT regions_parent_code FOREIGN KEY (parent_code) REFERENCES regions (code),
    INDEX regions_by_parent_code (parent_code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE regions;
