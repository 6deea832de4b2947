-- +goose Up
CREATE TABLE review_objections (
    record_id CHAR(36) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    at DATETIME(3) NOT NULL,
    by_id VARCHAR(36) NOT NULL,
    by_name VARCHAR(100) NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (record_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE review_objections;
