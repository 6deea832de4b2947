-- +goose Up
CREATE TABLE lecturers (
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
    title TEXT NOT NULL,
    employer TEXT NOT NULL,
    field TEXT NOT NULL,
    introduction TEXT NOT NULL,
    topics TEXT NOT NULL,
    regions TEXT NOT NULL,
    appointments TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (source_name, source_id)
);

-- +goose Down
DROP TABLE lecturers;
