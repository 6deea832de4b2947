-- +goose Up
CREATE TABLE audit_entries (
    id TEXT NOT NULL,
    at DATETIME NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    request_id TEXT NOT NULL,
    seal INTEGER NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX audit_entries_by_seal ON audit_entries (seal, id);
CREATE INDEX audit_entries_by_record ON audit_entries (record_id, id);
CREATE INDEX audit_entries_by_actor ON audit_entries (actor_id, id);

-- +goose Down
DROP TABLE audit_entries;
