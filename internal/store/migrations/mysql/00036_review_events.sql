-- +goose Up
CREATE TABLE review_events (
    id CHAR(36) NOT NULL,
    record_id CHAR(36) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    at DATETIME(3) NOT NULL,
    event VARCHAR(20) NOT NULL,
    is_revision TINYINT NOT NULL,
    by_id VARCHAR(36) NOT NULL,
    by_name VARCHAR(100) NOT NULL,
    reasons MEDIUMTEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (id),
    INDEX review_events_by_record (record_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE review_events;
