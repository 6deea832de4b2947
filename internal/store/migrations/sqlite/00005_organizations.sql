-- +goose Up
CREATE TABLE organizations (
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
    short_name TEXT NOT NULL,
    credit_code TEXT,
    type TEXT NOT NULL,
    region_code TEXT,
    parent_id TEXT,
    address TEXT NOT NULL,
    contact TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (credit_code),
    UNIQUE (source_name, source_id),
    FOREIGN KEY (region_code) REFERENCES regions (code),
    FOREIGN KEY (parent_id) REFERENCES organizations (id)
);
CREATE INDEX organizations_by_region_code ON organizations (region_code);
CREATE INDEX organizations_by_parent_id ON organizations (parent_id);

-- +goose Down
DROP TABLE organizations;
