-- +goose Up
CREATE TABLE changes (
    seq BIGINT NOT NULL PRIMARY KEY,
    nonce CHAR(16) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    record_id VARCHAR(36) NOT NULL,
    operation VARCHAR(10) NOT NULL,
    visible_before BOOLEAN NOT NULL,
    visible_after BOOLEAN NOT NULL,
    at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE changes;
