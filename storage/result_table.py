"""Results as rows of the largest table, kept small: ten thousand patients have sixteen million of them.

Rows lie in the order patient, analyte, day, id, so that one patient, and one analyte of every patient, are
read in sequence. The entered text is left out where it says just what the outcome says.
"""

from analytics.records.result import FromFile, Result
from storage.driver import Connection
from storage.inserting import Row
from storage.lookup import Lookup
from storage.outcome_text import outcome_columns
from storage.result_content import ResultContents
from storage.result_rows import ROW_COLUMNS, read_results
from storage.time_columns import to_columns

_KEY = "patient_id = ? AND analyte_id = ? AND day = ? AND id = ?"


class ResultTable:
    """Rows of results both ways, and the statements that change them."""

    kind: str = "result"
    names: tuple[str, ...] = (
        "patient_id", "analyte_id", "day", "id", "value", "comparator", "reason", "precision",
        "relative_text", "clock", "entered_text", "unit_id", "material_id", "laboratory_id", "occurrence",
        "visit_id", "file_id", "file_row", "confirmation",
    )  # fmt: skip
    _update_sql = f"UPDATE result SET ({', '.join(names)}) = ({', '.join('?' * len(names))}) WHERE {_KEY}"

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.analytes = Lookup(connection, "analyte")
        self._units = Lookup(connection, "unit")
        self._materials = Lookup(connection, "material")
        self._contents = ResultContents(self.analytes, self._units, self._materials)

    def forget(self) -> None:
        """Forget lookups that a transaction that was taken back may have added."""
        for lookup in (self.analytes, self._units, self._materials):
            lookup.forget()
        self._contents.forget()

    def to_row(self, record: Result) -> Row:
        """Return the columns of *record*."""
        day, precision, words = to_columns(record.at)
        value, comparator, reason, text = outcome_columns(record)
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
            text,
            None if record.entered_unit is None else self._units.id_of(record.entered_unit),
            self._materials.id_of(record.material),
            record.laboratory_id,
            record.occurrence,
            record.visit_id,
            file_id,
            file_row,
            record.confirmation,
        )

    def content(self, row: Row) -> str:
        """Return what the record whose columns are *row* says, as canonical text."""
        return self._contents.of_row(row)

    def select(self, patient_id: int, clause: str, parameters: Row = ()) -> tuple[Result, ...]:
        """Return the patient's results for which *clause* (``AND … ORDER BY …``) holds."""
        rows = self._connection.execute(
            f"SELECT {ROW_COLUMNS} FROM result WHERE patient_id = ? {clause}", (patient_id, *parameters)
        )
        return read_results(
            rows,
            patient_id,
            analyte=self.analytes.name,
            unit=self._units.name,
            material=self._materials.name,
        )

    def place_of(self, record: Result) -> tuple[int, int, int]:
        """Return what results of one patient lie in the order of; nothing lies at 0, of no known analyte."""
        return self.analytes.known_id(record.analyte) or 0, to_columns(record.at)[0], record.id

    def stored(self, record: Result) -> Result | None:
        """Return what is stored under the key of *record*."""
        key = self._key_of(record)
        found = (
            () if key is None else self.select(key[0], "AND analyte_id = ? AND day = ? AND id = ?", key[1:])
        )
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
