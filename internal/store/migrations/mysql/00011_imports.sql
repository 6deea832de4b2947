-- +goose Up
CREATE TABLE imports (
    record_id CHAR(36) NOT NULL,
    fields MEDIUMTEXT NOT NULL,
    PRIMARY KEY (record_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE imports;
