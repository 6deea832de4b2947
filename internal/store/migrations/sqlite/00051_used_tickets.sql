-- additive: programs that do not know it may go on
-- +goose Up
CREATE TABLE used_tickets (
    id TEXT NOT NULL PRIMARY KEY,
    expires_at DATETIME NOT NULL
);

-- +goose Down
DROP TABLE used_tickets;
