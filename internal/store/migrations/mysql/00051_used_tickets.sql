-- additive: programs that do not know it may go on
-- +goose Up
CREATE TABLE used_tickets (
    id CHAR(36) NOT NULL PRIMARY KEY,
    expires_at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE used_tickets;
