-- +goose Up
CREATE TABLE holidays (
    date TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    updated_at DATETIME NOT NULL,
    PRIMARY KEY (date)
);

-- +goose Down
DROP TABLE holidays;
