-- +goose Up
CREATE TABLE accreditations (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    archived_at DATETIME,
    publication TEXT NOT NULL,
    source_name TEXT,
    source_id TEXT,
    source_url TEXT,
    venue_id TEXT,
    organization_id TEXT,
    scheme TEXT NOT NULL,
    level TEXT NOT NULL,
    family TEXT NOT NULL,
    class TEXT NOT NULL,
    cycle TEXT NOT NULL,
    issuer TEXT NOT NULL,
    certificate_no TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    suspended TEXT NOT NULL,
    revoked_on TEXT NOT NULL,
    revoked_reason TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (source_name, source_id),
    FOREIGN KEY (venue_id) REFERENCES venues (id),
    FOREIGN KEY (organization_id) REFERENCES organizations (id)
);
CREATE INDEX accreditations_by_venue_id ON accreditations (venue_id);
CREATE INDEX accreditations_by_organization_id ON accreditations (organization_id);

-- +goose Down
DROP TABLE accreditations;
