-- +goose Up
CREATE TABLE applications (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    archived_at DATETIME,
    publication TEXT NOT NULL,
    source_name TEXT,
    source_id TEXT,
    source_url TEXT,
    type TEXT NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    organization_id TEXT,
    venue_id TEXT,
    statement TEXT NOT NULL,
    applicant TEXT NOT NULL,
    account_id TEXT,
    token_hash TEXT,
    reasons TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (token_hash),
    FOREIGN KEY (venue_id) REFERENCES venues (id),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
);

-- +goose Down
DROP TABLE applications;
