-- +goose Up
CREATE TABLE lecturer_contacts (
    lecturer_id TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (lecturer_id),
    FOREIGN KEY (lecturer_id) REFERENCES lecturers (id)
);

-- +goose Down
DROP TABLE lecturer_contacts;
