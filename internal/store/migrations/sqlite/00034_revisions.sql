-- +goose Up
CREATE TABLE revisions (
    record_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    base TEXT NOT NULL,
    body TEXT NOT NULL,
    author_id TEXT NOT NULL,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL,
    PRIMARY KEY (record_id)
);
CREATE INDEX revisions_by_state ON revisions (state);

-- +goose Down
DROP TABLE revisions;
