-- +goose Up
CREATE TABLE lecturer_teams (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    archived_at DATETIME,
    publication TEXT NOT NULL,
    source_name TEXT,
    source_id TEXT,
    source_url TEXT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    organization_id TEXT,
    region_code TEXT,
    contact TEXT NOT NULL,
    terms TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (source_name, source_id),
    FOREIGN KEY (organization_id) REFERENCES organizations (id),
    FOREIGN KEY (region_code) REFERENCES regions (code)
);
CREATE INDEX lecturer_teams_by_organization_id ON lecturer_teams (organization_id);
CREATE INDEX lecturer_teams_by_region_code ON lecturer_teams (region_code);

-- +goose Down
DROP TABLE lecturer_teams;
