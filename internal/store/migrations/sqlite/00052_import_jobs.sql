-- additive: programs that do not know it may go on
-- +goose Up
CREATE TABLE import_jobs (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    file_name TEXT NOT NULL,
    dry_run INTEGER NOT NULL,
    strict INTEGER NOT NULL,
    allow_similar INTEGER NOT NULL,
    actor TEXT NOT NULL,
    address TEXT NOT NULL,
    lane TEXT NOT NULL,
    state TEXT NOT NULL,
    counts TEXT NOT NULL,
    problem TEXT NOT NULL,
    has_workbook INTEGER NOT NULL,
    worker TEXT NOT NULL,
    leased_until DATETIME,
    created_at DATETIME NOT NULL,
    ended_at DATETIME
);

-- +goose Down
DROP TABLE import_jobs;
