"""What a worklist says of each patient in a word, and how many patients press."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.follow_up.work_item import Kind, What, WorkItem
from analytics.follow_up.worklist import Worklist
from analytics.records.ids import PatientId


class BadgeKind(StrEnum):
    """What the badge says; the first that holds is shown."""

    ALERT = "alert"
    LATE = "late"
    TMN = "tmn"
    DUE_TODAY = "due_today"
    DUE = "due"
    UNSIGNED = "unsigned"
    QUERIES = "queries"


class Pressing(StrEnum):
    """Which patients a list is narrowed to."""

    ALL = "all"
    DUE = "due"
    LATE = "late"
    ALERTS = "alerts"


@dataclass(frozen=True, slots=True)
class Badge:
    """One badge; *number*: of days late, or of queries."""

    kind: BadgeKind
    number: int | None = None


@dataclass(frozen=True, slots=True)
class PatientMarks:
    """The badges of all patients that have one, and who is due, late or an alert.

    Late patients are not counted as due: each is in one group by how its visits press.
    """

    badges: Mapping[PatientId, Badge]
    groups: Mapping[Pressing, frozenset[PatientId]]

    @property
    def pressing(self) -> int:
        """How many patients are due or late."""
        return len(self.groups[Pressing.DUE]) + len(self.groups[Pressing.LATE])


def patient_marks(found: Worklist) -> PatientMarks:
    """Return the marks of the patients of a worklist."""
    by_patient: dict[PatientId, list[WorkItem]] = {one: [] for one in found.with_tmn}
    for item in found.items:
        if item.patient_id is not None:
            by_patient.setdefault(item.patient_id, []).append(item)
    late = {one for one, items in by_patient.items() if any(i.kind is Kind.OVERDUE for i in items)}
    due = {one for one, items in by_patient.items() if any(i.kind is Kind.DUE for i in items)} - late
    alerts = {one for one, items in by_patient.items() if any(i.what is What.ALARM for i in items)}
    badges = {
        one: badge
        for one, items in by_patient.items()
        if (badge := _badge(items, found, has_tmn=one in found.with_tmn)) is not None
    }
    groups = {
        Pressing.DUE: frozenset(due),
        Pressing.LATE: frozenset(late),
        Pressing.ALERTS: frozenset(alerts),
    }
    return PatientMarks(badges, groups)


def _badge(items: list[WorkItem], found: Worklist, *, has_tmn: bool) -> Badge | None:
    whats = Counter(item.what for item in items)
    if whats[What.ALARM]:
        return Badge(BadgeKind.ALERT)
    late = [item.days_late for item in items if item.days_late is not None]
    if late:
        return Badge(BadgeKind.LATE, max(late))
    if has_tmn:
        return Badge(BadgeKind.TMN)
    due = [item for item in items if item.kind is Kind.DUE]
    if due:
        is_today = any(item.due_on == found.on for item in due)
        return Badge(BadgeKind.DUE_TODAY if is_today else BadgeKind.DUE)
    if whats[What.UNSIGNED] or whats[What.UNFINISHED]:
        return Badge(BadgeKind.UNSIGNED)
    return Badge(BadgeKind.QUERIES, len(items)) if items else None
