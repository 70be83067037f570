CREATE TABLE clinic (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    is_synthetic INTEGER NOT NULL CHECK (is_synthetic IN (0, 1)),
    created_at TEXT NOT NULL
) STRICT

CREATE TABLE clinic_user (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '' AND name = trim(name))
) STRICT

CREATE TABLE id_counter (
    kind TEXT PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID

CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    action TEXT NOT NULL,
    kind TEXT,
    record_id INTEGER,
    patient_id INTEGER,
    old TEXT CHECK (json_valid(old)),
    new TEXT CHECK (json_valid(new)),
    reason TEXT,
    label TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT

CREATE INDEX audit_by_patient ON audit (patient_id) WHERE patient_id IS NOT NULL

CREATE INDEX audit_by_record ON audit (record_id, kind) WHERE record_id IS NOT NULL

CREATE TRIGGER audit_keeps_its_rows BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail only grows');
END

CREATE TRIGGER audit_keeps_its_words BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail only grows');
END

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE source_file (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    imported_at TEXT NOT NULL,
    "table" TEXT NOT NULL
) STRICT

CREATE TABLE laboratory (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 32767),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    reports TEXT NOT NULL CHECK (json_type(reports) = 'array')
) STRICT

CREATE TABLE patient (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL UNIQUE CHECK (number <> '' AND number = trim(number)),
    family_name TEXT,
    given_name TEXT,
    birth_date TEXT,
    sex TEXT CHECK (sex IN ('female', 'male')),
    language TEXT,
    centre TEXT,
    consent_from TEXT,
    consent_withdrawn_on TEXT,
    addressees TEXT NOT NULL CHECK (json_type(addressees) = 'array'),
    origin TEXT
) STRICT

CREATE TABLE treatment (
    id INTEGER PRIMARY KEY,
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    kind TEXT NOT NULL CHECK (kind IN ('car_t', 'other_systemic')),
    infusion_day INTEGER,
    infusion_precision INTEGER CHECK (infusion_precision BETWEEN 0 AND 3),
    infusion_text TEXT CHECK (infusion_text IS NULL OR infusion_precision = 3),
    product TEXT,
    is_index INTEGER NOT NULL CHECK (is_index IN (0, 1)),
    disease TEXT,
    histology TEXT,
    prior_lines INTEGER CHECK (prior_lines >= 0),
    prior_transplant TEXT,
    bendamustine INTEGER CHECK (bendamustine IN (0, 1)),
    bendamustine_last_day INTEGER,
    bendamustine_last_precision INTEGER CHECK (bendamustine_last_precision BETWEEN 0 AND 3),
    bendamustine_last_text TEXT CHECK (bendamustine_last_text IS NULL OR bendamustine_last_precision = 3),
    indication_day INTEGER,
    indication_precision INTEGER CHECK (indication_precision BETWEEN 0 AND 3),
    indication_text TEXT CHECK (indication_text IS NULL OR indication_precision = 3),
    apheresis_day INTEGER,
    apheresis_precision INTEGER CHECK (apheresis_precision BETWEEN 0 AND 3),
    apheresis_text TEXT CHECK (apheresis_text IS NULL OR apheresis_precision = 3),
    lymphodepletion_start_day INTEGER,
    lymphodepletion_start_precision INTEGER CHECK (lymphodepletion_start_precision BETWEEN 0 AND 3),
    lymphodepletion_start_text TEXT
        CHECK (lymphodepletion_start_text IS NULL OR lymphodepletion_start_precision = 3),
    lymphodepletion_regimen TEXT,
    lymphodepletion_dose TEXT,
    holding_therapy TEXT,
    bridging_therapy TEXT,
    ecog INTEGER CHECK (ecog BETWEEN 0 AND 5),
    note TEXT,
    CHECK (kind = 'car_t' OR is_index = 0),
    CHECK ((infusion_day IS NULL) = (infusion_precision IS NULL)),
    CHECK ((bendamustine_last_day IS NULL) = (bendamustine_last_precision IS NULL)),
    CHECK ((indication_day IS NULL) = (indication_precision IS NULL)),
    CHECK ((apheresis_day IS NULL) = (apheresis_precision IS NULL)),
    CHECK ((lymphodepletion_start_day IS NULL) = (lymphodepletion_start_precision IS NULL))
) STRICT

CREATE INDEX treatment_by_patient ON treatment (patient_id)

CREATE TABLE visit (
    id INTEGER PRIMARY KEY,
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    at_day INTEGER NOT NULL,
    at_precision INTEGER NOT NULL CHECK (at_precision BETWEEN 0 AND 3),
    at_text TEXT CHECK (at_text IS NULL OR at_precision = 3),
    kind TEXT NOT NULL CHECK (kind IN ('planned', 'unplanned', 'inpatient')),
    planned_point TEXT,
    ecog INTEGER CHECK (ecog BETWEEN 0 AND 5),
    weight_kg REAL CHECK (weight_kg > 0 AND weight_kg < 1000),
    temperature_celsius REAL CHECK (temperature_celsius > 0 AND temperature_celsius < 100),
    author TEXT,
    note TEXT,
    signed_by TEXT,
    signed_on TEXT,
    CHECK ((signed_by IS NULL) = (signed_on IS NULL)),
    UNIQUE (patient_id, id)
) STRICT

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    kind TEXT NOT NULL,
    onset_day INTEGER,
    onset_precision INTEGER CHECK (onset_precision BETWEEN 0 AND 3),
    onset_text TEXT CHECK (onset_text IS NULL OR onset_precision = 3),
    end_day INTEGER,
    end_precision INTEGER CHECK (end_precision BETWEEN 0 AND 3),
    end_text TEXT CHECK (end_text IS NULL OR end_precision = 3),
    is_ongoing INTEGER NOT NULL CHECK (is_ongoing IN (0, 1)),
    grade INTEGER CHECK (grade BETWEEN 0 AND 5),
    details TEXT NOT NULL CHECK (json_type(details) = 'array'),
    note TEXT,
    file_id INTEGER REFERENCES source_file (id),
    CHECK ((onset_day IS NULL) = (onset_precision IS NULL)),
    CHECK ((end_day IS NULL) = (end_precision IS NULL)),
    CHECK (is_ongoing = 0 OR end_day IS NULL)
) STRICT

CREATE INDEX event_by_patient ON event (patient_id)

CREATE INDEX event_by_kind ON event (kind, patient_id)

CREATE TABLE sample (
    id INTEGER PRIMARY KEY,
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    at_day INTEGER NOT NULL,
    at_precision INTEGER NOT NULL CHECK (at_precision BETWEEN 0 AND 3),
    at_text TEXT CHECK (at_text IS NULL OR at_precision = 3),
    material TEXT CHECK (material IN ('blood', 'marrow', 'apheresis', 'other')),
    panel TEXT,
    detection_limit_fraction REAL CHECK (detection_limit_fraction BETWEEN 0 AND 1),
    depth INTEGER CHECK (depth >= 0),
    laboratory_id INTEGER REFERENCES laboratory (id),
    has_failed INTEGER NOT NULL CHECK (has_failed IN (0, 1)),
    note TEXT,
    file_id INTEGER REFERENCES source_file (id),
    UNIQUE (patient_id, id)
) STRICT

CREATE TABLE variant_call (
    id INTEGER PRIMARY KEY,
    patient_id INTEGER NOT NULL,
    sample_id INTEGER NOT NULL,
    gene TEXT NOT NULL CHECK (gene <> ''),
    state TEXT NOT NULL CHECK (state IN ('detected', 'not_detected', 'not_covered', 'no_sample')),
    hgvs_c TEXT,
    hgvs_p TEXT,
    transcript TEXT,
    genomic TEXT,
    vaf_fraction REAL CHECK (vaf_fraction BETWEEN 0 AND 1),
    alt_depth INTEGER CHECK (alt_depth >= 0),
    total_depth INTEGER CHECK (total_depth >= 0),
    vaf_origin TEXT,
    entered_text TEXT,
    CHECK (vaf_fraction IS NULL OR state = 'detected'),
    FOREIGN KEY (patient_id, sample_id) REFERENCES sample (patient_id, id)
) STRICT

CREATE INDEX variant_call_by_sample ON variant_call (patient_id, sample_id)

CREATE TABLE work_up (
    id INTEGER PRIMARY KEY,
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    at_day INTEGER NOT NULL,
    at_precision INTEGER NOT NULL CHECK (at_precision BETWEEN 0 AND 3),
    at_text TEXT CHECK (at_text IS NULL OR at_precision = 3),
    karyotype TEXT,
    marrow_blasts_percent REAL CHECK (marrow_blasts_percent BETWEEN 0 AND 100),
    blood_blasts_percent REAL CHECK (blood_blasts_percent BETWEEN 0 AND 100),
    flags TEXT NOT NULL CHECK (json_type(flags) = 'array'),
    classification TEXT,
    note TEXT
) STRICT

CREATE INDEX work_up_by_patient ON work_up (patient_id)

CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    issued_at TEXT NOT NULL,
    author TEXT NOT NULL,
    template TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    pdf BLOB NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    assessments_json TEXT NOT NULL CHECK (json_valid(assessments_json)),
    audit_sequence INTEGER NOT NULL,
    corrects INTEGER REFERENCES letter (id)
) STRICT

CREATE INDEX letter_by_patient ON letter (patient_id)

CREATE INDEX letter_by_corrected ON letter (corrects) WHERE corrects IS NOT NULL

CREATE TRIGGER letter_keeps_its_words BEFORE UPDATE ON letter
BEGIN
    SELECT RAISE(ABORT, 'a letter is never changed');
END

CREATE TABLE analyte (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT

CREATE TABLE unit (id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 65535), name TEXT NOT NULL UNIQUE) STRICT

CREATE TABLE material (id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4095), name TEXT NOT NULL UNIQUE) STRICT

INSERT INTO material (id, name) VALUES (1, 'blood')

CREATE TABLE result (
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    analyte_id INTEGER NOT NULL REFERENCES analyte (id),
    day INTEGER NOT NULL,
    id INTEGER NOT NULL CHECK (id > 0),
    value REAL CHECK (abs(value) < 1e300),
    comparator TEXT CHECK (comparator IS NULL OR comparator IN ('<', '<=', '>', '>=', 'not_detected')),
    reason TEXT CHECK (
        reason IS NULL OR reason IN ('not_done', 'not_applicable', 'unknown', 'sample_failed', 'not_asked')
    ),
    precision INTEGER NOT NULL CHECK (precision BETWEEN 0 AND 3),
    relative_text TEXT CHECK (relative_text IS NULL OR precision = 3),
    clock TEXT,
    entered_text TEXT,
    unit_id INTEGER REFERENCES unit (id),
    material_id INTEGER NOT NULL REFERENCES material (id),
    laboratory_id INTEGER REFERENCES laboratory (id),
    occurrence INTEGER NOT NULL CHECK (occurrence BETWEEN 1 AND 16383),
    visit_id INTEGER,
    file_id INTEGER REFERENCES source_file (id),
    file_row INTEGER,
    CHECK (
        CASE
            WHEN reason IS NOT NULL THEN value IS NULL AND comparator IS NULL
            WHEN comparator = 'not_detected' THEN 1
            ELSE value IS NOT NULL
        END
    ),
    CHECK ((file_id IS NULL) = (file_row IS NULL)),
    FOREIGN KEY (patient_id, visit_id) REFERENCES visit (patient_id, id),
    PRIMARY KEY (patient_id, analyte_id, day, id)
) STRICT, WITHOUT ROWID
