-- +goose Up
CREATE TABLE activities (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    archived_at DATETIME,
    publication TEXT NOT NULL,
    source_name TEXT,
    source_id TEXT,
    source_url TEXT,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    plain_text TEXT NOT NULL,
    description TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT NOT NULL,
    organizer_id TEXT,
    venue_id TEXT,
    place TEXT,
    audiences TEXT NOT NULL,
    themes TEXT NOT NULL,
    age_min INTEGER,
    age_max INTEGER,
    languages TEXT NOT NULL,
    url TEXT NOT NULL,
    online_url TEXT NOT NULL,
    contact TEXT NOT NULL,
    images TEXT NOT NULL,
    accessibility TEXT NOT NULL,
    price TEXT,
    booking TEXT,
    availability TEXT NOT NULL,
    state TEXT NOT NULL,
    state_reason TEXT NOT NULL,
    calendar TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (source_name, source_id),
    FOREIGN KEY (organizer_id) REFERENCES organizations (id),
    FOREIGN KEY (venue_id) REFERENCES venues (id)
);
CREATE INDEX activities_by_organizer_id ON activities (organizer_id);
CREATE INDEX activities_by_venue_id ON activities (venue_id);

-- +goose Down
DROP TABLE activities;
