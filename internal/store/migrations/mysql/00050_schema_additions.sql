-- additive: programs that do not know it may go on
-- +goose Up
CREATE TABLE schema_additions (
    version BIGINT NOT NULL PRIMARY KEY
);

-- +goose Down
DROP TABLE schema_additions;
