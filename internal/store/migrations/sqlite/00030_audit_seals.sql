-- +goose Up
CREATE TABLE audit_seals (
    number INTEGER NOT NULL,
    at DATETIME NOT NULL,
    entries INTEGER NOT NULL,
    digest TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (number)
);

-- +goose Down
DROP TABLE audit_seals;
