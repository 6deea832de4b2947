-- +goose Up
CREATE TABLE applications (
    id CHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    archived_at DATETIME(3),
    publication VARCHAR(20) NOT NULL,
    source_name VARCHAR(100),
    source_id VARCHAR(200),
    source_url TEXT,
    type VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    unit TEXT NOT NULL,
    organization_id CHAR(36),
    venue_id CHAR(36),
    statement TEXT NOT NULL,
    applicant TEXT NOT NULL,
    account_id CHAR(36),
    token_hash CHAR(64),
    reasons MEDIUMTEXT NOT NULL,
    decided_by VARCHAR(36) NOT NULL,
    decided_at DATETIME(3),
    PRIMARY KEY (id),
    CONSTRAINT token_hash UNIQUE (token_hash),
    CONSTRAINT applications_venue_id FOREIGN KEY (venue_id) REFERENCES venues (id),
    CONSTRAINT applications_account_id FOREIGN KEY (account_id) REFERENCES accounts (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE applications;
