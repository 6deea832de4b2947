-- +goose Up
CREATE TABLE idempotency_keys (
    idempotency_key TEXT NOT NULL,
    scope TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    record_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    created_at DATETIME NOT NULL,
    PRIMARY KEY (scope, idempotency_key)
);
CREATE INDEX idempotency_keys_by_created_at ON idempotency_keys (created_at);

-- +goose Down
DROP TABLE idempotency_keys;
