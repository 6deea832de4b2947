-- +goose Up
CREATE TABLE reports (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    archived_at DATETIME,
    publication TEXT NOT NULL,
    source_name TEXT,
    source_id TEXT,
    source_url TEXT,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    contact TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (token_hash)
);
CREATE INDEX reports_by_state ON reports (state, id);

-- +goose Down
DROP TABLE reports;
