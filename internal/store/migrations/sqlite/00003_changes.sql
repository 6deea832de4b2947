-- +goose Up
CREATE TABLE changes (
    seq INTEGER NOT NULL PRIMARY KEY,
    nonce TEXT NOT NULL,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    operation TEXT NOT NULL,
    visible_before BOOLEAN NOT NULL,
    visible_after BOOLEAN NOT NULL,
    at DATETIME NOT NULL
);

-- +goose Down
DROP TABLE changes;
