-- +goose Up
CREATE TABLE audit_seals (
    number BIGINT NOT NULL,
    at DATETIME(3) NOT NULL,
    entries BIGINT NOT NULL,
    digest CHAR(64) NOT NULL,
    previous VARCHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL,
    PRIMARY KEY (number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE audit_seals;
