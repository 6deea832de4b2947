-- +goose Up
CREATE TABLE accreditations (
    id CHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    archived_at DATETIME(3),
    publication VARCHAR(20) NOT NULL,
    source_name VARCHAR(100),
    source_id VARCHAR(200),
    source_url TEXT,
    venue_id CHAR(36),
    organization_id CHAR(36),
    scheme VARCHAR(50) NOT NULL,
    level VARCHAR(20) NOT NULL,
    family VARCHAR(50) NOT NULL,
    class VARCHAR(50) NOT NULL,
    cycle VARCHAR(9) NOT NULL,
    issuer VARCHAR(200) NOT NULL,
    certificate_no VARCHAR(100) NOT NULL,
    valid_from VARCHAR(10) NOT NULL,
    valid_to VARCHAR(10) NOT NULL,
    suspended MEDIUMTEXT NOT NULL,
    revoked_on VARCHAR(10) NOT NULL,
    revoked_reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT source UNIQUE (source_name, source_id),
    CONSTRAINT accreditations_venue_id FOREIGN KEY (venue_id) REFERENCES venues (id),
    CONSTRAINT accreditations_organization_id FOREIGN KEY (organization_id) REFERENCES organizations (id),
    INDEX accreditations_by_venue_id (venue_id),
    INDEX accreditations_by_organization_id (organization_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE accreditations;
