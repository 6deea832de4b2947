-- +goose Up
CREATE TABLE organizations (
    id CHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    archived_at DATETIME(3),
    publication VARCHAR(20) NOT NULL,
    source_name VARCHAR(100),
    source_id VARCHAR(200),
    source_url TEXT,
    name VARCHAR(200) NOT NULL,
    short_name VARCHAR(50) NOT NULL,
    credit_code VARCHAR(18),
    type VARCHAR(40) NOT NULL,
    region_code VARCHAR(36),
    parent_id CHAR(36),
    address VARCHAR(300) NOT NULL,
    contact TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT credit_code UNIQUE (credit_code),
    CONSTRAINT source UNIQUE (source_name, source_id),
    CONSTRAINT organizations_region_code FOREIGN KEY (region_code) REFERENCES regions (code),
    CONSTRAINT organizations_parent_id FOREIGN KEY (parent_id) REFERENCES organizations (id),
    INDEX organizations_by_region_code (region_code),
    INDEX organizations_by_parent_id (parent_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE organizations;
