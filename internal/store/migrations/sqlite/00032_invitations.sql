-- +goose Up
CREATE TABLE invitations (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    archived_at DATETIME,
    publication TEXT NOT NULL,
    source_name TEXT,
    source_id TEXT,
    source_url TEXT,
    organization_id TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    expires_at DATETIME NOT NULL,
    invited_by TEXT NOT NULL,
    accepted_by TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (token_hash),
    FOREIGN KEY (organization_id) REFERENCES organizations (id)
);
CREATE INDEX invitations_by_organization ON invitations (organization_id);

-- +goose Down
DROP TABLE invitations;
