-- +goose Up
INSERT INTO change_counter (id, value) VALUES (1, 0);

-- +goose Down
DELETE FROM change_counter;
