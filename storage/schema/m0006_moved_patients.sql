DROP TRIGGER letter_keeps_its_words

CREATE TRIGGER letter_keeps_its_words BEFORE UPDATE ON letter
WHEN (
    NEW.id, NEW.issued_at, NEW.author, NEW.template, NEW.language, NEW.text, NEW.pdf, NEW.sha256,
    NEW.assessments_json, NEW.audit_sequence, NEW.corrects, NEW.addressee, NEW.reference
) IS NOT (
    OLD.id, OLD.issued_at, OLD.author, OLD.template, OLD.language, OLD.text, OLD.pdf, OLD.sha256,
    OLD.assessments_json, OLD.audit_sequence, OLD.corrects, OLD.addressee, OLD.reference
)
BEGIN
    SELECT RAISE(ABORT, 'a letter is never changed');
END

CREATE TABLE draft_of_anybody (
    kind TEXT NOT NULL CHECK (kind <> ''),
    patient_id INTEGER REFERENCES patient (id) ON DELETE CASCADE,
    content TEXT NOT NULL CHECK (json_valid(content)),
    saved_at TEXT NOT NULL
) STRICT

INSERT INTO draft_of_anybody SELECT kind, patient_id, content, saved_at FROM draft

DROP TABLE draft

ALTER TABLE draft_of_anybody RENAME TO draft

CREATE UNIQUE INDEX draft_by_patient ON draft (kind, ifnull(patient_id, 0))

CREATE INDEX draft_of_patient ON draft (patient_id)
