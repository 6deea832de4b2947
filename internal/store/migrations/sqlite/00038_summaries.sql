-- +goose Up
CREATE TABLE summaries (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    archived_at DATETIME,
    publication TEXT NOT NULL,
    source_name TEXT,
    source_id TEXT,
    source_url TEXT,
    activity_id TEXT NOT NULL,
    participants_onsite INTEGER NOT NULL,
    participants_online INTEGER NOT NULL,
    text TEXT NOT NULL,
    media TEXT NOT NULL,
    images TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (activity_id),
    FOREIGN KEY (activity_id) REFERENCES activities (id)
);

-- +goose Down
DROP TABLE summaries;
