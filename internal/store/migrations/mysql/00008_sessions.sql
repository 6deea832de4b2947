-- +goose Up
CREATE TABLE sessions (
    id CHAR(36) NOT NULL,
    activity_id CHAR(36) NOT NULL,
    start_at DATETIME(3) NOT NULL,
    end_at DATETIME(3),
    venue_id CHAR(36),
    place TEXT,
    capacity INT,
    availability VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    state_reason VARCHAR(200) NOT NULL,
    previous_start_at DATETIME(3),
    PRIMARY KEY (id),
    CONSTRAINT sessions_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE CASCADE,
    CONSTRAINT sessions_venue_id FOREIGN KEY (venue_id) REFERENCES venues (id),
    INDEX sessions_by_activity_id_start_at (activity_id, start_at),
    INDEX sessions_by_venue_id (venue_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE sessions;
