CREATE TABLE clone_parent (
    id INTEGER PRIMARY KEY,
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    gene TEXT NOT NULL CHECK (gene <> ''),
    change TEXT NOT NULL,
    parent_gene TEXT CHECK (parent_gene <> ''),
    parent_change TEXT,
    CHECK ((parent_gene IS NULL) = (parent_change IS NULL)),
    CHECK (parent_gene IS NULL OR parent_gene <> gene OR parent_change <> change),
    UNIQUE (patient_id, gene, change)
) STRICT
