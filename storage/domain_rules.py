"""Rules that hold in every clinic file beyond what its tables enforce."""

import hashlib

from analytics.catalogue import catalogue
from storage.driver import Connection

_COUNTS = {
    "{n} patients have more than one index treatment": (
        "SELECT count(*) FROM (SELECT patient_id FROM treatment WHERE is_index = 1"
        " GROUP BY patient_id HAVING count(*) > 1)"
    ),
    "{n} variant calls stand in a sample that failed": (
        "SELECT count(*) FROM variant_call AS v JOIN sample AS s ON s.id = v.sample_id"
        " WHERE s.has_failed = 1 AND v.state = 'detected'"
    ),
    "{n} dates cannot be read": (
        "SELECT count(*) FROM patient WHERE birth_date NOT GLOB '[0-9][0-9][0-9][0-9]*'"
        " OR consent_from NOT GLOB '[0-9][0-9][0-9][0-9]*'"
        " OR consent_withdrawn_on NOT GLOB '[0-9][0-9][0-9][0-9]*'"
    ),
    "{n} letters name an audit entry that is not there": (
        "SELECT count(*) FROM letter WHERE audit_sequence > (SELECT max(sequence) FROM audit)"
    ),
}  # fmt: skip
_COUNTED_KINDS = (
    "patient", "treatment", "visit", "event", "sample", "variant_call", "work_up", "letter", "laboratory",
    "source_file", "result",
)  # fmt: skip


def domain_problems(connection: Connection) -> tuple[str, ...]:
    """Return what is wrong, in words with counts."""
    found = [
        text.format(n=number)
        for text, sql in _COUNTS.items()
        if (number := connection.execute(sql).fetchone()[0])
    ]
    return (*found, *_analytes(connection), *_ids(connection), *_letters(connection))


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
            found.append(f"{number} results of {code} lie outside its hard limits")
    return found


def _ids(connection: Connection) -> list[str]:
    """Ids of results are unique, and no id lies beyond what its counter gave."""
    import numpy as np

    found = []
    ids = np.fromiter((id_ for (id_,) in connection.execute("SELECT id FROM result")), dtype=np.int64)
    ids.sort()
    twice = int((ids[1:] == ids[:-1]).sum())
    if twice:
        found.append(f"{twice} results share their id with another")
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
    return [f"{changed} letters are not as issued"] if changed else []
