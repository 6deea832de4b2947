-- +goose Up
CREATE TABLE review_claims (
    record_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    name TEXT NOT NULL,
    at DATETIME NOT NULL,
    PRIMARY KEY (record_id)
);

-- +goose Down
DROP TABLE review_claims;
