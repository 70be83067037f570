"""The worklist as people read it: one row a patient and task, with the visits missed before it counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from analytics.follow_up.work_item import Kind, What, WorkItem


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """One row.

    Attributes:
        item: what to do now: of several open visits the last, whose window may still be open.
        first: the earliest of them, late for the longest; the same as *item* where there is one.
        missed: how many visits before *item* nobody came to.
    """

    item: WorkItem
    first: WorkItem
    missed: int = 0

    @property
    def days_late(self) -> int | None:
        """Days since the first window ended."""
        return self.first.days_late

    @property
    def is_late(self) -> bool:
        """Whether it stands among what is overdue."""
        return self.first.kind is Kind.OVERDUE


def worklist_rows(items: Iterable[WorkItem]) -> tuple[WorklistRow, ...]:
    """Return one row for all open visits of a patient, and one for each other item, in their order."""
    rows: dict[object, WorklistRow] = {}
    for number, item in enumerate(items):
        key: object = number
        if item.what is What.VISIT:
            key = (item.patient_id, item.what)
        known = rows.get(key)
        if known is None:
            rows[key] = WorklistRow(item, item)
        else:
            days = sorted((known.item, known.first, item), key=lambda one: one.day or 0)
            rows[key] = WorklistRow(days[-1], days[0], known.missed + 1)
    return tuple(rows.values())
