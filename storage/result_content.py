"""What a result says as canonical text, for the sums of ``storage/content.py``; made by the million.

The text holds the columns of the result table, with names in place of their ids. Columns that most results
share come first, as one array that is made once; then the numbers; then texts, where there are any.
"""

import json
from typing import Any

from analytics.records.result import FromFile, Result
from storage.inserting import Row
from storage.lookup import Lookup
from storage.outcome_text import outcome_columns
from storage.time_columns import to_columns

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class ResultContents:
    """Contents of rows of the result table; remembers what rows share."""

    def __init__(self, analytes: Lookup, units: Lookup, materials: Lookup) -> None:
        self._analytes, self._units, self._materials = analytes, units, materials
        self._heads: dict[Row, str] = {}

    def forget(self) -> None:
        """Forget names that a transaction that was taken back may have added."""
        self._heads.clear()

    def of_row(self, row: Row) -> str:
        """Return the content of a row, its columns in the order of ``ResultTable.names``."""
        (
            patient_id, analyte_id, day, id_, value, comparator, reason, precision, words, clock, text,
            unit_id, material_id, laboratory_id, occurrence, visit_id, file_id, file_row, confirmation,
        ) = row  # fmt: skip
        key = (analyte_id, unit_id, material_id, laboratory_id, comparator, reason, precision, occurrence)
        head = self._heads.get(key)
        if head is None:
            unit = None if unit_id is None else self._units.name(unit_id)
            names = (self._analytes.name(analyte_id), unit, self._materials.name(material_id))
            head = self._heads[key] = _encode((*names, *key[3:]))
        if value is not None:
            value += 0.0  # SQLite knows no whole numbers in this column, and no -0.0
        found = f"{head}{patient_id},{day},{id_},{value!r},{visit_id},{file_id},{file_row}"
        return found + _texts(words, clock, text, confirmation)


def result_content(record: Result) -> str:
    """Return the content of *record*, as ``ResultContents`` does for its row."""
    day, precision, words = to_columns(record.at)
    value, comparator, reason, text = outcome_columns(record)
    source: Any = record.source
    file_id, file_row = (source.file_id, source.row) if type(source) is FromFile else (None, None)
    head = _encode(
        (
            record.analyte, record.entered_unit, record.material, record.laboratory_id, comparator, reason,
            precision, record.occurrence,
        )
    )  # fmt: skip
    if value is not None:
        value += 0.0
    found = f"{head}{record.patient_id},{day},{record.id},{value!r},{record.visit_id},{file_id},{file_row}"
    return found + _texts(words, record.clock, text, record.confirmation)


def _texts(words: str | None, clock: str | None, text: str | None, confirmation: str | None) -> str:
    """Return what follows the numbers; a text that came with a later version stands only where it is one."""
    if confirmation is not None:
        return _encode((words, clock, text, confirmation))
    return "" if text is None and clock is None and words is None else _encode((words, clock, text))
