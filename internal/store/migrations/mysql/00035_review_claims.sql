-- +goose Up
CREATE TABLE review_claims (
    record_id CHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    name VARCHAR(100) NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (record_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE review_claims;
