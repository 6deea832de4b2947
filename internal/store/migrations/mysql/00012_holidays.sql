-- +goose Up
CREATE TABLE holidays (
    date CHAR(10) NOT NULL,
    version BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    name VARCHAR(50) NOT NULL,
    name_en VARCHAR(50) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (date)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE holidays;
