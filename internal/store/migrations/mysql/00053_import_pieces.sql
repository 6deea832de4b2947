-- additive: programs that do not know it may go on
-- +goose Up
CREATE TABLE import_pieces (
    job_id CHAR(36) NOT NULL,
    part VARCHAR(16) NOT NULL,
    number INT NOT NULL,
    data MEDIUMBLOB NOT NULL,
    PRIMARY KEY (job_id, part, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE import_pieces;
