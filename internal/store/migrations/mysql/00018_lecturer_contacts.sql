-- +goose Up
CREATE TABLE lecturer_contacts (
    lecturer_id CHAR(36) NOT NULL,
    phone VARCHAR(50) NOT NULL,
    email VARCHAR(254) NOT NULL,
    note VARCHAR(500) NOT NULL,
    PRIMARY KEY (lecturer_id),
    CONSTRAINT lecturer_contacts_lecturer_id FOREIGN KEY (lecturer_id) REFERENCES lecturers (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE lecturer_contacts;
