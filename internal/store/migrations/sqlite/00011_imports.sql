-- +goose Up
CREATE TABLE imports (
    record_id TEXT NOT NULL,
    fields TEXT NOT NULL,
    PRIMARY KEY (record_id)
);

-- +goose Down
DROP TABLE imports;
