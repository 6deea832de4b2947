-- +goose Up
CREATE TABLE api_keys (
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
    type TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    hint TEXT NOT NULL,
    grants TEXT NOT NULL,
    scopes TEXT NOT NULL,
    expires_at DATETIME,
    last_used_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (token_hash)
);

-- +goose Down
DROP TABLE api_keys;
