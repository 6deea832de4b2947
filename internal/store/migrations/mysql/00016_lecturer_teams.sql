-- +goose Up
CREATE TABLE lecturer_teams (
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
    kind VARCHAR(40) NOT NULL,
    description MEDIUMTEXT NOT NULL,
    organization_id CHAR(36),
    region_code VARCHAR(36),
    contact TEXT NOT NULL,
    terms MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT source UNIQUE (source_name, source_id),
    CONSTRAINT lecturer_teams_organization_id FOREIGN KEY (organization_id) REFERENCES organizations (id),
    CONSTRAINT lecturer_teams_region_code FOREIGN KEY (region_code) REFERENCES regions (code),
    INDEX lecturer_teams_by_organization_id (organization_id),
    INDEX lecturer_teams_by_region_code (region_code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE lecturer_teams;
