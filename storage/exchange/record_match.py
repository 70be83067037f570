"""Matches the rows of a file with records stored under the same key: equal ones first, then one by one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from analytics.entry.problem import Problem, problem
from analytics.records.event import Event
from analytics.records.time_point import TimePoint
from analytics.records.treatment import Treatment
from storage.exchange.file_in_hand import FileInHand
from storage.exchange.report import ReportRow, Status
from storage.exchange.table import Row

R = TypeVar("R", Event, Treatment)


@dataclass(frozen=True, slots=True)
class Stated(Generic[R]):
    """A record as a row states it: fields the row leaves empty are not stated, and erase nothing.

    Attributes:
        record: under id 0.
        fields: the names of the fields that are stated.
        column: the header the value stands in, where one row tells several records.
        remarks: what to look at although the record is taken.
    """

    record: R
    fields: frozenset[str]
    number: str
    what: str
    column: str | None = None
    remarks: tuple[Problem, ...] = ()

    def agrees(self, other: R) -> bool:
        """Whether *other* says the same in every stated field."""
        return all(self._agrees_in(name, other) for name in self.fields)

    def only_completes(self, other: R) -> bool:
        """Whether what *other* says stays true: the row adds to it and contradicts nothing."""
        for name in self.fields - {"details"}:
            if _value(other, name) not in (None, False) and not self._agrees_in(name, other):
                return False
        known = dict(getattr(other, "details", ()))
        return all(known.get(name, value) == value for name, value in getattr(self.record, "details", ()))

    def completing(self, other: R, **more: Any) -> R:
        """Return *other* with the stated fields."""
        changes = {name: getattr(self.record, name) for name in self.fields}
        if "details" in changes:
            merged = dict(getattr(other, "details", ())) | dict(changes["details"])
            changes["details"] = tuple(sorted(merged.items()))
        return replace(other, **changes, **more)

    def _agrees_in(self, name: str, other: R) -> bool:
        if name == "details":
            return set(getattr(self.record, name)) <= set(getattr(other, name))
        return _value(self.record, name) == _value(other, name)


@dataclass(slots=True)
class RecordMatch(Generic[R]):
    """The rows of one file, by key."""

    file: FileInHand
    kind: type[R]
    _waiting: dict[Any, list[tuple[Row, int, Stated[R]]]] = field(default_factory=dict)

    def take(self, row: Row, key: Any, stated: Stated[R]) -> None:
        """Keep a row that could be stored; its entry in the report is settled at the end."""
        rows = self.file.report.rows
        rows.append(
            ReportRow(
                row=row.number,
                line=row.line,
                column=stated.column,
                status="added",
                remarks=stated.remarks,
                patient=stated.number,
                what=stated.what,
                at=_beginning(stated.record),
                stored=stated.record,
            )
        )
        self._waiting.setdefault(key, []).append((row, len(rows) - 1, stated))

    def has(self, key: Any, stated: Stated[R]) -> bool:
        """Whether a row before said the same."""
        return any(stated == other for _, _, other in self._waiting.get(key, ()))

    def settle(self, stored_under: Mapping[Any, list[R]]) -> None:
        """Match everything that was taken; *stored_under* has the records known before, by key."""
        for key, drafts in self._waiting.items():
            left = list(stored_under.get(key, ()))
            has_known = bool(left)
            first: list[tuple[Row, Stated[R]]] = []
            waiting = []
            for row, entry, stated in drafts:
                twin = next(
                    (r for r, s in first if s.fields == stated.fields and s.agrees(stated.record)), None
                )
                if twin is not None:
                    self._report(entry, "unchanged", problem("same_as_row", row=twin.number))
                    continue
                first.append((row, stated))
                known = next((record for record in left if stated.agrees(record)), None)
                if known is None:
                    waiting.append((entry, stated))
                    continue
                left.remove(known)
                self.file.meet(known)
                self._report(entry, "unchanged")
            for entry, stated in waiting:
                if left:
                    self._correct(entry, stated, left.pop(0))
                else:
                    self._add(entry, stated, is_second=has_known or stated is not waiting[0][1])

    def _correct(self, entry: int, stated: Stated[R], old: R) -> None:
        self.file.meet(old)
        if old.id < 0:
            self._report(entry, "refused", problem("other_row_differs"))
            return
        more: dict[str, Any] = {}
        if isinstance(old, Event):
            may_replace = old.file_id is not None or self.file.desk.replace_typed
            if not may_replace and not stated.only_completes(old):
                self._report(entry, "refused", problem("typed_record_stands"))
                return
            more["file_id"] = self.file.source_id
        self.file.become_source()
        new = self.file.desk.working.replace(old, stated.completing(old, **more))
        self._report(entry, "corrected", stored=new, before=old)

    def _add(self, entry: int, stated: Stated[R], *, is_second: bool) -> None:
        working = self.file.desk.working
        more: dict[str, Any] = {"id": working.new_id(self.kind)}
        if self.kind is Event:
            more["file_id"] = self.file.source_id
        self.file.become_source()
        self.file.meet(working.add(replace(stated.record, **more)))
        self._report(entry, "added", *((problem("second_record"),) if is_second else ()))

    def _report(
        self,
        entry: int,
        status: Status,
        *remarks: Problem,
        stored: R | None = None,
        before: R | None = None,
    ) -> None:
        rows: list[ReportRow] = self.file.report.rows
        stored = stored or rows[entry].stored  # type: ignore[assignment]
        remarks = (*remarks, *rows[entry].remarks)
        rows[entry] = replace(rows[entry], status=status, remarks=remarks, stored=stored, before=before)


def _beginning(record: Event | Treatment) -> TimePoint | None:
    return record.onset if isinstance(record, Event) else record.infusion


def _value(record: Event | Treatment, name: str) -> object:
    """Return a field as it is compared: a relative time without its words."""
    value = getattr(record, name)
    days = getattr(value, "days", None)
    return ("day", days) if days is not None else value
