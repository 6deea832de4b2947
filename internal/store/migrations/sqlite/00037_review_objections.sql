-- +goose Up
CREATE TABLE review_objections (
    record_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    at DATETIME NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (record_id)
);

-- +goose Down
DROP TABLE review_objections;
