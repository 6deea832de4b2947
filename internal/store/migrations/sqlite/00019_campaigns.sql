-- +goose Up
CREATE TABLE campaigns (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    archived_at DATETIME,
    publication TEXT NOT NULL,
    source_name TEXT,
    source_id TEXT,
    source_url TEXT,
    campaign_key TEXT NOT NULL,
    template TEXT NOT NULL,
    name TEXT NOT NULL,
    year INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    kinds TEXT NOT NULL,
    slogan TEXT NOT NULL,
    description TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (source_name, source_id),
    UNIQUE (campaign_key)
);

-- +goose Down
DROP TABLE campaigns;
