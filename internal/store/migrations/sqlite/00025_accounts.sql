-- +goose Up
CREATE TABLE accounts (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    archived_at DATETIME,
    publication TEXT NOT NULL,
    source_name TEXT,
    source_id TEXT,
    source_url TEXT,
    username TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    grants TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (username)
);

-- +goose Down
DROP TABLE accounts;
