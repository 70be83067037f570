"""Matches the results of a file with those stored under the same key: equal values first, then one by one."""

import math
from dataclasses import dataclass, replace
from typing import NamedTuple

from analytics.entry.problem import Problem, problem
from analytics.records.ids import LaboratoryId, PatientId, ResultId
from analytics.records.result import (
    Censored,
    FromFile,
    Measured,
    Missing,
    NotDetected,
    Outcome,
    Result,
    Typed,
)
from analytics.records.time_point import TimePoint
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.report import ReportRow, Status
from storage.exchange.time_key import TimeKey, time_key


class Key(NamedTuple):
    """What two results must share to be the same measurement."""

    patient_id: PatientId
    analyte: str
    at: TimeKey
    clock: str | None
    laboratory_id: LaboratoryId | None
    material: str


@dataclass(slots=True)
class Draft:
    """A value of the file that could be stored.

    Attributes:
        entry: where its entry stands in the report.
        row / line / column / number: the entry's own words: the row, and the patient's number.
    """

    entry: int
    row: int
    line: int
    column: str | None
    number: str
    at: TimePoint
    outcome: Outcome
    entered_text: str
    entered_unit: str | None
    remarks: tuple[Problem, ...]


class ResultMatch:
    """The results of one file, by key."""

    def __init__(self, file: FileInHand) -> None:
        self._file = file
        self._drafts: dict[Key, list[Draft]] = {}
        self._stored: dict[PatientId, dict[Key, list[Result]]] = {}

    def take(self, key: Key, draft: Draft) -> None:
        """Keep a value until the whole file is read; only then is known what repeats."""
        self._drafts.setdefault(key, []).append(draft)

    def settle(self) -> None:
        """Fill the report and the working set with everything that was taken."""
        for key, drafts in self._drafts.items():
            self._match(key, drafts, self._stored_under(key))

    def _match(self, key: Key, drafts: list[Draft], stored: list[Result]) -> None:
        left = list(stored)
        first: list[Draft] = []
        waiting: list[Draft] = []
        for draft in drafts:
            twin = next((d for d in first if _is_equal(d.outcome, draft.outcome)), None)
            if twin is not None:
                self._report(key, draft, "unchanged", problem("same_as_row", row=twin.row))
                continue
            first.append(draft)
            known = next((s for s in left if _is_equal(s.outcome, draft.outcome)), None)
            if known is None:
                waiting.append(draft)
                continue
            left.remove(known)
            self._file.meet(known)
            self._report(key, draft, "unchanged")
        for draft in waiting:
            if left:
                self._correct(key, draft, left.pop(0))
            else:
                self._add(key, draft, stored)

    def _correct(self, key: Key, draft: Draft, old: Result) -> None:
        self._file.meet(old)
        if old.id < 0:
            self._report(key, draft, "refused", problem("other_file_differs", text=old.entered_text))
        elif isinstance(old.source, Typed) and not self._file.desk.replace_typed:
            self._report(key, draft, "refused", problem("typed_value_stands", text=old.entered_text))
        else:
            new = replace(
                old,
                outcome=draft.outcome,
                entered_text=draft.entered_text,
                entered_unit=draft.entered_unit,
                source=FromFile(self._file.source_id, draft.row),
            )
            self._file.desk.working.replace(old, new)
            self._report(key, draft, "corrected", problem("was", text=old.entered_text), before=old.outcome)

    def _add(self, key: Key, draft: Draft, stored: list[Result]) -> None:
        occurrence = max((result.occurrence for result in stored), default=0) + 1
        working = self._file.desk.working
        new = Result(
            id=ResultId(working.new_id(Result)),
            patient_id=key.patient_id,
            analyte=key.analyte,
            at=draft.at,
            outcome=draft.outcome,
            entered_text=draft.entered_text,
            entered_unit=draft.entered_unit,
            clock=key.clock,
            laboratory_id=key.laboratory_id,
            material=key.material,
            occurrence=occurrence,
            source=FromFile(self._file.source_id, draft.row),
        )
        working.add(new)
        if stored:
            self._report(key, draft, "added", problem("second_value", number=occurrence))
        else:
            self._report(key, draft, "added")
        stored.append(new)
        self._file.meet(new)

    def _report(
        self, key: Key, draft: Draft, status: Status, *remarks: Problem, before: Outcome | None = None
    ) -> None:
        self._file.report.rows[draft.entry] = ReportRow(
            draft.row,
            draft.line,
            draft.column,
            status,
            (*remarks, *draft.remarks),
            draft.number,
            key.analyte,
            draft.at,
            key.clock,
            draft.entered_text,
            draft.entered_unit,
            None if status == "refused" else draft.outcome,
            before,
        )

    def _stored_under(self, key: Key) -> list[Result]:
        index = self._stored.get(key.patient_id)
        if index is None:
            index = self._stored[key.patient_id] = {}
            for result in self._file.desk.working.of_patient(Result, key.patient_id):
                index.setdefault(_key(result), []).append(result)
            for results in index.values():
                results.sort(key=lambda result: result.occurrence)
        return index.setdefault(key, [])


def _key(result: Result) -> Key:
    return Key(
        result.patient_id,
        result.analyte,
        time_key(result.at),
        result.clock,
        result.laboratory_id,
        result.material,
    )


def _is_equal(one: Outcome, other: Outcome) -> bool:
    """Whether two outcomes say the same; numbers that came through two units may differ in the last bits."""
    match one, other:
        case (Measured(a), Measured(b)):
            return math.isclose(a, b, rel_tol=1e-9)
        case (Censored(sign, a), Censored(other_sign, b)):
            return sign is other_sign and math.isclose(a, b, rel_tol=1e-9)
        case (NotDetected(c), NotDetected(d)):
            return c == d or (c is not None and d is not None and math.isclose(c, d, rel_tol=1e-9))
        case (Missing(reason), Missing(other_reason)):
            return reason is other_reason
        case _:
            return False
