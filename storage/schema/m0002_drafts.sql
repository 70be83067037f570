CREATE TABLE draft (
    kind TEXT NOT NULL CHECK (kind <> ''),
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    content TEXT NOT NULL CHECK (json_valid(content)),
    saved_at TEXT NOT NULL,
    PRIMARY KEY (kind, patient_id)
) STRICT, WITHOUT ROWID
