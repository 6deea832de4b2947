-- additive: programs that do not know it may go on
-- +goose Up
CREATE TABLE import_jobs (
    id CHAR(36) NOT NULL PRIMARY KEY,
    kind VARCHAR(40) NOT NULL,
    source VARCHAR(100) NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    dry_run BOOLEAN NOT NULL,
    strict BOOLEAN NOT NULL,
    allow_similar BOOLEAN NOT NULL,
    actor MEDIUMTEXT NOT NULL,
    address VARCHAR(100) NOT NULL,
    lane VARCHAR(100) NOT NULL,
    state VARCHAR(16) NOT NULL,
    counts MEDIUMTEXT NOT NULL,
    problem MEDIUMTEXT NOT NULL,
    has_workbook BOOLEAN NOT NULL,
    worker VARCHAR(36) NOT NULL,
    leased_until DATETIME(3),
    created_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE import_jobs;
