-- +goose Up
CREATE TABLE review_events (
    id TEXT NOT NULL,
    record_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    at DATETIME NOT NULL,
    event TEXT NOT NULL,
    is_revision INTEGER NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    reasons TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX review_events_by_record ON review_events (record_id, id);

-- +goose Down
DROP TABLE review_events;
