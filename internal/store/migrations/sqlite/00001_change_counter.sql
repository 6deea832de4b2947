-- +goose Up
CREATE TABLE change_counter (
    id INTEGER NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
);

-- +goose Down
DROP TABLE change_counter;
