"""What an import would do, or did: one entry a value, for people and as JSON."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Literal

from analytics.entry.problem import Problem
from analytics.entry.problem_sentences import sentence
from analytics.records.main_facts import Told
from analytics.records.result import Outcome
from analytics.records.time_point import RelativeTime, TimePoint
from storage.exchange.report_facts import stored_text, stored_unit, text_before
from storage.exchange.table import Recognised

Status = Literal["added", "unchanged", "corrected", "refused"]
STATUSES: tuple[Status, ...] = ("added", "unchanged", "corrected", "refused")


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What becomes of one value, or of one row of a table of records.

    Attributes:
        row: 1 is the first row of data; 0 is the header, or the file.
        line: the physical line in the file.
        column: the header in a wide table, or that of an offending cell; None otherwise.
        remarks: why it is refused, or what to look at.
        what: the code of the analyte, gene and change, the kind of event, ``patient`` or ``treatment``.
        at: when; the cell as it stands where it could not be read.
        clock: at what time of that day.
        entered / entered_unit: the value as written, and the unit that the file names for it.
        stored: what the clinic would have after the import.
        before: what it has now, where that is corrected.
    """

    row: int
    line: int | None
    column: str | None
    status: Status
    remarks: tuple[Problem, ...] = ()
    patient: str | None = None
    what: str | None = None
    at: TimePoint | str | None = None
    clock: str | None = None
    entered: str | None = None
    entered_unit: str | None = None
    stored: Outcome | Told | None = None
    before: Outcome | Told | None = None

    @property
    def reason(self) -> str | None:
        """The remarks in sentences."""
        return " ".join(sentence(remark) for remark in self.remarks) or None

    def as_json(self) -> dict[str, Any]:
        """Return the entry as it stands in the JSON report."""
        return {
            "row": self.row,
            "line": self.line,
            "column": self.column,
            "status": self.status,
            "reason": self.reason,
            "codes": [remark.code for remark in self.remarks],
            "patient": self.patient,
            "what": self.what,
            "at": None if self.at is None else str(self.at),
            "day": self.at.days if isinstance(self.at, RelativeTime) else None,
            "clock": self.clock,
            "entered": self.entered,
            "entered_unit": self.entered_unit,
            "stored": stored_text(self.stored),
            "stored_unit": stored_unit(self.what, self.stored),
            "before": text_before(self.before, self.stored),
        }


@dataclass(frozen=True, slots=True)
class MissingRow:
    """A row of an earlier file that this file does not have; nothing is deleted.

    Attributes:
        file: the name of the earlier file: the same, or the same but for its digits.
    """

    row: int | None
    patient: str
    what: str
    at: str
    file: str = ""


@dataclass(slots=True)
class FileReport:
    """One file: how it was understood and what becomes of its values; filled while planning.

    Attributes:
        told_events: how many events that columns beside the values tell (a mapping's ``[[events]]``), by kind
            and status; they are no values, so they are neither entries nor counted among them.
    """

    path: str
    format: str = "csv"
    table: str | None = None
    shape: str | None = None
    mapping: str | None = None
    mapping_is_automatic: bool = False
    encoding: Recognised | None = None
    delimiter: Recognised | None = None
    decimal: Recognised | None = None
    date_order: Recognised | None = None
    origin: str | None = None
    ignored_columns: tuple[str, ...] = ()
    ignored_analytes: Counter[str] = field(default_factory=Counter)
    assumed_units: dict[str, str] = field(default_factory=dict)
    empty_cells: Counter[str] = field(default_factory=Counter)
    rows: list[ReportRow] = field(default_factory=list)
    told_events: Counter[tuple[str, Status]] = field(default_factory=Counter)
    missing_from_file: list[MissingRow] = field(default_factory=list)

    def refuse(self, why: Problem) -> None:
        """Note that the whole file is refused."""
        self.rows = [ReportRow(0, None, None, "refused", (why,))]

    def as_json(self) -> dict[str, Any]:
        """Return the file as it stands in the JSON report."""
        return {
            "path": self.path,
            "format": self.format,
            "table": self.table,
            "shape": self.shape,
            "mapping": self.mapping,
            "mapping_is_automatic": self.mapping_is_automatic,
            "encoding": _value(self.encoding),
            "delimiter": _value(self.delimiter),
            "decimal": _value(self.decimal),
            "date_order": _value(self.date_order),
            "evidence": {
                name: found.evidence
                for name in ("encoding", "delimiter", "decimal", "date_order")
                if (found := getattr(self, name)) is not None
            },
            "origin": self.origin,
            "ignored_columns": list(self.ignored_columns),
            "ignored_analytes": dict(self.ignored_analytes),
            "assumed_units": dict(self.assumed_units),
            "empty_cells": dict(self.empty_cells),
            "told_events": [
                {"kind": kind, "status": status, "count": count}
                for (kind, status), count in sorted(self.told_events.items())
            ],
            "missing_from_file": [
                {"row": m.row, "patient": m.patient, "what": m.what, "at": m.at, "file": m.file}
                for m in self.missing_from_file
            ],
            "rows": [row.as_json() for row in self.rows],
        }


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A patient the import creates who resembles another one.

    Attributes:
        patient / like: their numbers.
        because: ``number``, ``name`` or ``birth_date``.
    """

    patient: str
    like: str
    because: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Everything an import would do.

    Attributes:
        ok: nothing stops it: no value is refused, or refused ones may be left out.
    """

    files: tuple[FileReport, ...]
    look_alikes: tuple[LookAlike, ...]
    created_patients: tuple[str, ...]
    created_laboratories: tuple[str, ...]
    ok: bool

    def count(self, status: Status) -> int:
        """Return how many entries have this status."""
        return sum(row.status == status for file in self.files for row in file.rows)

    def as_json(self) -> dict[str, Any]:
        """Return the report as design §5 shows it, look-alikes and created patients first."""
        return {
            "ok": self.ok,
            "look_alikes": [
                {"patient": pair.patient, "like": pair.like, "because": pair.because}
                for pair in self.look_alikes
            ],
            "created_patients": list(self.created_patients),
            "created_laboratories": list(self.created_laboratories),
            **{status: self.count(status) for status in STATUSES},
            "files": [file.as_json() for file in self.files],
        }


def _value(found: Recognised | None) -> str | None:
    return None if found is None else found.value
