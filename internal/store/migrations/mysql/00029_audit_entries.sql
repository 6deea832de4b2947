-- +goose Up
CREATE TABLE audit_entries (
    id CHAR(36) NOT NULL,
    at DATETIME(3) NOT NULL,
    actor_kind VARCHAR(20) NOT NULL,
    actor_id VARCHAR(36) NOT NULL,
    actor_name VARCHAR(100) NOT NULL,
    action VARCHAR(40) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    record_id VARCHAR(40) NOT NULL,
    reason TEXT NOT NULL,
    changes MEDIUMTEXT NOT NULL,
    address VARCHAR(64) NOT NULL,
    user_agent VARCHAR(300) NOT NULL,
    request_id VARCHAR(100) NOT NULL,
    seal BIGINT NOT NULL,
    PRIMARY KEY (id),
    INDEX audit_entries_by_seal (seal, id),
    INDEX audit_entries_by_record (record_id, id),
    INDEX audit_entries_by_actor (actor_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE audit_entries;
