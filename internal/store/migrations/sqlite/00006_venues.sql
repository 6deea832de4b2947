-- +goose Up
CREATE TABLE venues (
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
    aliases TEXT NOT NULL,
    description TEXT NOT NULL,
    plain_text TEXT NOT NULL,
    category TEXT NOT NULL,
    form TEXT NOT NULL,
    organization_id TEXT,
    region_code TEXT,
    zone_code TEXT,
    address TEXT NOT NULL,
    lat REAL,
    lng REAL,
    datum TEXT,
    accuracy TEXT,
    location_source TEXT,
    admission TEXT,
    audiences TEXT NOT NULL,
    languages TEXT NOT NULL,
    images TEXT NOT NULL,
    contact TEXT NOT NULL,
    url TEXT NOT NULL,
    accessibility TEXT NOT NULL,
    last_verified_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (source_name, source_id),
    FOREIGN KEY (organization_id) REFERENCES organizations (id),
    FOREIGN KEY (region_code) REFERENCES regions (code),
    FOREIGN KEY (zone_code) REFERENCES regions (code)
);
CREATE INDEX venues_by_organization_id ON venues (organization_id);
CREATE INDEX venues_by_region_code ON venues (region_code);
CREATE INDEX venues_by_zone_code ON venues (zone_code);

-- +goose Down
DROP TABLE venues;
