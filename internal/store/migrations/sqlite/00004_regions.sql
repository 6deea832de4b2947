-- +goose Up
CREATE TABLE regions (
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    level TEXT NOT NULL,
    parent_code TEXT,
    official BOOLEAN NOT NULL,
    updated_at DATETIME NOT NULL,
    PRIMARY KEY (code),
    FOREIGN KEY (parent_code) REFERENCES regions (code)
);
CREATE INDEX regions_by_parent_code ON regions (parent_code);

-- +goose Down
DROP TABLE regions;
