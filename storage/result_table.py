"""Results as rows of the largest table, kept small: ten thousand patients have sixteen million of them.

Rows lie in the order patient, analyte, day, id, so that one patient, and one analyte of every patient, are
read in sequence. The entered text is left out where it says just what the outcome says.
"""

from collections.abc import Iterable

from analytics.records.ids import PatientId, ResultId
from analytics.records.result import (
    Censored,
    Comparator,
    FromFile,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
    Result,
    Typed,
)
from storage.driver import Connection
from storage.lookup import Lookup
from storage.record_table import Row
from storage.time_columns import from_columns, to_columns

NAMES = (
    "patient_id, analyte_id, day, id, value, comparator, reason, precision, relative_text, clock,"
    " entered_text, unit_id, material_id, laboratory_id, occurrence, visit_id, file_id, file_row"
)
NOT_DETECTED = "not_detected"

_KEY = "patient_id = ? AND analyte_id = ? AND day = ? AND id = ?"
_TYPED = Typed()
_COMPARATORS = {c.value: c for c in Comparator}
_REASONS = {r.value: r for r in MissingReason}


def plain_text(outcome: Outcome) -> str:
    """Return the plainest text for *outcome*; an entered text equal to it is not stored."""
    match outcome:
        case Measured(value):
            return _number(value)
        case Censored(comparator, limit):
            return f"{comparator.value}{_number(limit)}"
        case NotDetected():
            return "not detected"
        case Missing(reason):
            return reason.value


def _number(value: float) -> str:
    text = repr(value)
    return text[:-2] if text.endswith(".0") else text


class ResultTable:
    """Rows of results both ways, and the statements that change them."""

    kind = "result"
    insert_sql = f"INSERT INTO result ({NAMES}) VALUES ({', '.join('?' * 18)})"
    _update_sql = f"UPDATE result SET ({NAMES}) = ({', '.join('?' * 18)}) WHERE {_KEY}"

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.analytes = Lookup(connection, "analyte")
        self._units = Lookup(connection, "unit")
        self._materials = Lookup(connection, "material")

    def forget(self) -> None:
        """Forget lookups that a transaction that was taken back may have added."""
        for lookup in (self.analytes, self._units, self._materials):
            lookup.forget()

    def to_row(self, record: Result) -> Row:
        """Return the columns of *record*."""
        day, precision, words = to_columns(record.at)
        outcome = record.outcome
        value: float | None
        comparator = reason = None
        if type(outcome) is Measured:
            value = outcome.value
        elif type(outcome) is Censored:
            value, comparator = outcome.limit, outcome.comparator.value
        elif type(outcome) is NotDetected:
            value, comparator = outcome.limit, NOT_DETECTED
        elif type(outcome) is Missing:
            value, reason = None, outcome.reason.value
        source = record.source
        file_id, file_row = (source.file_id, source.row) if type(source) is FromFile else (None, None)
        return (
            record.patient_id,
            self.analytes.id_of(record.analyte),
            day,
            record.id,
            value,
            comparator,
            reason,
            precision,
            words,
            record.clock,
            None if record.entered_text == plain_text(outcome) else record.entered_text,
            None if record.entered_unit is None else self._units.id_of(record.entered_unit),
            self._materials.id_of(record.material),
            record.laboratory_id,
            record.occurrence,
            record.visit_id,
            file_id,
            file_row,
        )

    def from_rows(self, rows: Iterable[Row]) -> tuple[Result, ...]:
        """Return the results whose columns are *rows*."""
        analyte, unit, material = self.analytes.name, self._units.name, self._materials.name
        found: list[Result] = []
        for (
            patient_id, analyte_id, day, id, value, comparator, reason, precision, words, clock,
            text, unit_id, material_id, laboratory_id, occurrence, visit_id, file_id, file_row,
        ) in rows:  # fmt: skip
            outcome: Outcome
            if comparator is None and reason is None:
                outcome = Measured(value)
            else:
                outcome = _outcome(value, comparator, reason)
            found.append(
                Result(
                    ResultId(id),
                    PatientId(patient_id),
                    analyte(analyte_id),
                    from_columns(day, precision, words),
                    outcome,
                    plain_text(outcome) if text is None else text,
                    None if unit_id is None else unit(unit_id),
                    clock,
                    laboratory_id,
                    material(material_id),
                    occurrence,
                    visit_id,
                    _TYPED if file_id is None else FromFile(file_id, file_row),
                )
            )
        return tuple(found)

    def select(self, clause: str, parameters: tuple[object, ...]) -> tuple[Result, ...]:
        """Return the results that *clause* (``WHERE … ORDER BY …``) selects."""
        return self.from_rows(self._connection.execute(f"SELECT {NAMES} FROM result {clause}", parameters))

    def stored(self, record: Result) -> Result | None:
        """Return what is stored under the key of *record*."""
        key = self._key_of(record)
        found = () if key is None else self.select(f"WHERE {_KEY}", key)
        return found[0] if found else None

    def update(self, before: Result, after: Result) -> None:
        """Replace *before* by *after*."""
        self._connection.execute(self._update_sql, (*self.to_row(after), *(self._key_of(before) or ())))

    def delete(self, record: Result) -> None:
        """Remove *record*."""
        self._connection.execute(f"DELETE FROM result WHERE {_KEY}", self._key_of(record))

    def _key_of(self, record: Result) -> Row | None:
        analyte_id = self.analytes.known_id(record.analyte)
        if analyte_id is None:
            return None
        return record.patient_id, analyte_id, to_columns(record.at)[0], record.id


def _outcome(value: float | None, comparator: str | None, reason: str | None) -> Outcome:
    if reason is not None:
        return Missing(_REASONS[reason])
    if comparator == NOT_DETECTED:
        return NotDetected(value)
    if comparator is None or value is None:
        raise ValueError("a row that the table's own checks forbid")
    return Censored(_COMPARATORS[comparator], value)
