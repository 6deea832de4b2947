-- additive: programs that do not know it may go on
-- +goose Up
CREATE TABLE import_pieces (
    job_id TEXT NOT NULL,
    part TEXT NOT NULL,
    number INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (job_id, part, number)
);

-- +goose Down
DROP TABLE import_pieces;
