-- +goose Up
CREATE TABLE sessions (
    id TEXT NOT NULL,
    activity_id TEXT NOT NULL,
    start_at DATETIME NOT NULL,
    end_at DATETIME,
    venue_id TEXT,
    place TEXT,
    capacity INTEGER,
    availability TEXT NOT NULL,
    state TEXT NOT NULL,
    state_reason TEXT NOT NULL,
    previous_start_at DATETIME,
    PRIMARY KEY (id),
    FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE CASCADE,
    FOREIGN KEY (venue_id) REFERENCES venues (id)
);
CREATE INDEX sessions_by_activity_id_start_at ON sessions (activity_id, start_at);
CREATE INDEX sessions_by_venue_id ON sessions (venue_id);

-- +goose Down
DROP TABLE sessions;
