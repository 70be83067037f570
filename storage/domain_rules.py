"""Rules that hold in every clinic file beyond what its tables enforce."""

import hashlib
from collections.abc import Mapping

from analytics.catalogue import catalogue
from analytics.records.clone_parent import Name
from analytics.rules.parentage import Fault, parentage_faults
from storage.driver import Connection

_COUNTS = {
    "patients with more than one index treatment: {n}": (
        "SELECT count(*) FROM (SELECT patient_id FROM treatment WHERE is_index = 1"
        " GROUP BY patient_id HAVING count(*) > 1)"
    ),
    "variants detected in a sample that failed: {n}": (
        "SELECT count(*) FROM variant_call AS v JOIN sample AS s ON s.id = v.sample_id"
        " WHERE s.has_failed = 1 AND v.state = 'detected'"
    ),
    "patients with dates that cannot be read: {n}": (
        "SELECT count(*) FROM patient WHERE birth_date NOT GLOB '[0-9][0-9][0-9][0-9]*'"
        " OR consent_from NOT GLOB '[0-9][0-9][0-9][0-9]*'"
        " OR consent_withdrawn_on NOT GLOB '[0-9][0-9][0-9][0-9]*'"
    ),
    "letters that name an audit entry that is not there: {n}": (
        "SELECT count(*) FROM letter WHERE audit_sequence > (SELECT max(sequence) FROM audit)"
    ),
}  # fmt: skip
_DATED = """
    SELECT patient_id, onset_day AS earliest, onset_precision = 3 AS is_relative,
        onset_day + CASE onset_precision WHEN 1 THEN 30 WHEN 2 THEN 365 ELSE 0 END AS latest
    FROM event WHERE kind = '{kind}' AND onset_day IS NOT NULL
"""
_INFUSIONS = """
    SELECT patient_id, infusion_precision = 3 AS is_relative,
        ifnull(min(infusion_day) FILTER (WHERE is_index = 1), min(infusion_day)) AS earliest
    FROM treatment WHERE kind = 'car_t' AND infusion_day IS NOT NULL
    GROUP BY patient_id, infusion_precision = 3
"""
# Days are compared with days of the same count only, and partial dates by what is sure of them.
_BEFORE_INFUSION = (
    "SELECT count(DISTINCT patient_id) FROM ({}) AS e JOIN ({}) AS i USING (patient_id, is_relative)"
    " WHERE e.latest < i.earliest"
)
_COUNTS |= {
    "patients who died more than once: {n}": (
        "SELECT count(*) FROM (SELECT patient_id FROM event WHERE kind = 'death'"
        " GROUP BY patient_id HAVING count(*) > 1)"
    ),
    "patients who died before their index infusion: {n}": _BEFORE_INFUSION.format(
        _DATED.format(kind="death"), _INFUSIONS
    ),
}
_DOUBTS = {
    "patients whose last contact is before their index infusion: {n}": _BEFORE_INFUSION.format(
        _DATED.format(kind="last_contact"), _INFUSIONS
    ),
    "results collected after death: {n}": (
        f"SELECT count(*) FROM ({_DATED.format(kind='death')}) AS e CROSS JOIN result AS r"
        " ON r.patient_id = e.patient_id AND (r.precision = 3) = e.is_relative"
        " WHERE r.day > e.latest AND r.reason IS NULL"
    ),
    "clones with a parentage but without a variant call: {n}": (
        "SELECT count(*) FROM clone_parent AS c WHERE NOT EXISTS (SELECT 1 FROM variant_call AS v"
        " WHERE v.patient_id = c.patient_id AND v.gene = c.gene"
        " AND coalesce(nullif(v.hgvs_p, ''), v.hgvs_c, '') = c.change)"
    ),
    "variants detected below the limit of their sample: {n}": (
        "SELECT count(*) FROM variant_call AS v JOIN sample AS s ON s.id = v.sample_id"
        " WHERE v.state = 'detected' AND v.vaf_fraction < s.detection_limit_fraction"
    ),
}
_COUNTED_KINDS = (
    "patient", "treatment", "visit", "event", "sample", "variant_call", "work_up", "clone_parent", "letter",
    "laboratory",
    "source_file", "result",
)  # fmt: skip


def domain_problems(connection: Connection) -> tuple[str, ...]:
    """Return what is wrong, in words with counts."""
    found = _counted(connection, _COUNTS)
    return (
        *found,
        *_analytes(connection),
        *_ids(connection),
        *_letters(connection),
        *_parentages(connection),
    )


def domain_warnings(connection: Connection) -> tuple[str, ...]:
    """Return what may be true but deserves a look, in words with counts."""
    return tuple(_counted(connection, _DOUBTS))


def _counted(connection: Connection, rules: Mapping[str, str]) -> list[str]:
    return [
        text.format(n=number)
        for text, sql in rules.items()
        if (number := connection.execute(sql).fetchone()[0])
    ]


def _analytes(connection: Connection) -> list[str]:
    """Every analyte is in the catalogue, and its values lie inside the hard limits."""
    known = catalogue().analytes
    found = []
    for id_, code, lowest, highest in connection.execute(
        "SELECT a.id, a.name, min(r.value), max(r.value) FROM result AS r JOIN analyte AS a"
        " ON a.id = r.analyte_id WHERE r.comparator IS NULL GROUP BY a.id"
    ).fetchall():
        analyte = known.get(code)
        if analyte is None:
            found.append(f"the catalogue has no analyte {code}")
        elif lowest is not None and (lowest < analyte.hard_low or highest > analyte.hard_high):
            number = connection.execute(
                "SELECT count(*) FROM result WHERE analyte_id = ? AND comparator IS NULL"
                " AND value NOT BETWEEN ? AND ?",
                (id_, analyte.hard_low, analyte.hard_high),
            ).fetchone()[0]
            found.append(f"results of {code} outside its hard limits: {number}")
    return found


def _ids(connection: Connection) -> list[str]:
    """Ids of results are unique, and no id lies beyond what its counter gave."""
    import numpy as np

    found = []
    ids = np.fromiter((id_ for (id_,) in connection.execute("SELECT id FROM result")), dtype=np.int64)
    ids.sort()
    twice = int((ids[1:] == ids[:-1]).sum())
    if twice:
        found.append(f"results that share their id with another: {twice}")
    last = dict(connection.execute("SELECT kind, last FROM id_counter").fetchall())
    for kind in _COUNTED_KINDS:
        highest = (
            connection.execute(f"SELECT max(id) FROM {kind}").fetchone()[0]
            if kind != "result"
            else (int(ids[-1]) if len(ids) else None)
        )
        if highest is not None and highest > last.get(kind, 0):
            found.append(f"ids of {kind} lie beyond their counter")
    return found


def _letters(connection: Connection) -> list[str]:
    """Every letter is the document whose digest was kept."""
    changed = sum(
        hashlib.sha256(pdf).hexdigest() != digest
        for pdf, digest in connection.execute("SELECT pdf, sha256 FROM letter")
    )
    return [f"letters that are not as issued: {changed}"] if changed else []


def _parentages(connection: Connection) -> list[str]:
    """No clone arose in itself, nor in one without a place of its own."""
    families: dict[int, dict[Name, Name | None]] = {}
    for patient_id, gene, change, parent_gene, parent_change in connection.execute(
        "SELECT patient_id, gene, change, parent_gene, parent_change FROM clone_parent"
    ):
        parent = None if parent_gene is None else (parent_gene, parent_change)
        families.setdefault(patient_id, {})[gene, change] = parent
    faults = [fault for parents in families.values() for fault in parentage_faults(parents).values()]
    texts = {
        Fault.CIRCLE: "clones that arose in themselves: {n}",
        Fault.PARENT_NOT_SET: "clones that arose in one without a parentage: {n}",
    }
    return [text.format(n=faults.count(fault)) for fault, text in texts.items() if fault in faults]
