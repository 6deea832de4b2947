-- +goose Up
CREATE TABLE invitations (
    id CHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    archived_at DATETIME(3),
    publication VARCHAR(20) NOT NULL,
    source_name VARCHAR(100),
    source_id VARCHAR(200),
    source_url TEXT,
    organization_id CHAR(36) NOT NULL,
    role VARCHAR(20) NOT NULL,
    name VARCHAR(50) NOT NULL,
    token_hash CHAR(64) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    invited_by VARCHAR(36) NOT NULL,
    accepted_by VARCHAR(36) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT token_hash UNIQUE (token_hash),
    INDEX invitations_by_organization (organization_id),
    CONSTRAINT invitations_organization_id FOREIGN KEY (organization_id) REFERENCES organizations (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE invitations;
