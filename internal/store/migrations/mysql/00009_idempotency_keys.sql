-- +goose Up
CREATE TABLE idempotency_keys (
    idempotency_key VARCHAR(100) NOT NULL,
    scope VARCHAR(100) NOT NULL,
    body_hash CHAR(64) NOT NULL,
    record_id CHAR(36) NOT NULL,
    answer MEDIUMTEXT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (scope, idempotency_key),
    INDEX idempotency_keys_by_created_at (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE idempotency_keys;
