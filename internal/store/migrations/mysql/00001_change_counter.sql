-- +goose Up
CREATE TABLE change_counter (
    id TINYINT NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE change_counter;
