"""What a list of patients says of each, and what a row of the worklist counts."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analytics.catalogue import Confidence, catalogue
from analytics.follow_up.badges import Badge, BadgeKind, Pressing, patient_marks
from analytics.follow_up.work_item import Kind, Page, Target, What, WorkItem
from analytics.follow_up.worklist import Worklist, worklist
from analytics.follow_up.worklist_rows import worklist_rows
from analytics.follow_up.worklist_settings import worklist_settings
from analytics.records.ids import PatientId

ON = date(2026, 11, 22)
ONE, TWO = PatientId(1), PatientId(2)


def item(kind: Kind, what: What, patient: PatientId = ONE, **more: Any) -> WorkItem:
    return WorkItem(patient, kind, what, Target(Page.VISITS), "a source", Confidence.PROPOSED, **more)


DUE = item(Kind.DUE, What.VISIT, day=360, due_on=date(2026, 12, 1))
TODAY = item(Kind.DUE, What.VISIT, day=360, due_on=ON)
LATE = item(Kind.OVERDUE, What.VISIT, day=90, days_late=200)
LATER = item(Kind.OVERDUE, What.VISIT, day=180, days_late=30)
ALARM = item(Kind.QUERY, What.ALARM)
UNSIGNED = item(Kind.QUERY, What.UNSIGNED)
QUERY = item(Kind.QUERY, What.CONTRADICTION)


def listed(*items: WorkItem, tmn: frozenset[PatientId] = frozenset()) -> Worklist:
    empty = worklist([], catalogue().schedule, worklist_settings({}), on=ON)
    return replace(empty, items=items, with_tmn=tmn)


@pytest.mark.parametrize(
    ("items", "has_tmn", "badge"),
    [
        ((ALARM, LATE, QUERY), True, Badge(BadgeKind.ALERT)),
        ((LATER, LATE, DUE), True, Badge(BadgeKind.LATE, 200)),
        ((DUE,), True, Badge(BadgeKind.TMN)),
        ((), True, Badge(BadgeKind.TMN)),
        ((TODAY, UNSIGNED), False, Badge(BadgeKind.DUE_TODAY)),
        ((DUE, QUERY), False, Badge(BadgeKind.DUE)),
        ((QUERY, UNSIGNED), False, Badge(BadgeKind.UNSIGNED)),
        ((QUERY, QUERY), False, Badge(BadgeKind.QUERIES, 2)),
    ],
)
def test_that_the_most_pressing_word_is_shown(
    items: tuple[WorkItem, ...], has_tmn: bool, badge: Badge
) -> None:
    marks = patient_marks(listed(*items, tmn=frozenset({ONE}) if has_tmn else frozenset()))
    assert marks.badges == {ONE: badge}


def test_that_a_late_patient_is_not_counted_as_due() -> None:
    marks = patient_marks(listed(LATE, DUE, replace(DUE, patient_id=TWO), ALARM))
    assert marks.groups == {
        Pressing.DUE: {TWO}, Pressing.LATE: {ONE}, Pressing.ALERTS: {ONE},
    }  # fmt: skip
    assert marks.pressing == 2


def test_that_missed_visits_make_one_row_with_what_to_do_now() -> None:
    other = replace(LATE, patient_id=TWO)
    rows = worklist_rows([LATE, other, LATER, DUE, QUERY])
    assert [(r.item, r.first, r.missed) for r in rows] == [
        (DUE, LATE, 2), (other, other, 0), (QUERY, QUERY, 0),
    ]  # fmt: skip
    assert (rows[0].days_late, rows[0].is_late, rows[2].is_late) == (200, True, False)


def test_that_one_patient_is_read_anew_among_the_others() -> None:
    before = listed(LATE, DUE, replace(QUERY, patient_id=TWO), replace(QUERY, patient_id=None))
    after = before.with_patients(listed(TODAY, tmn=frozenset({ONE})), {ONE})
    assert after.items == (TODAY, replace(QUERY, patient_id=None), replace(QUERY, patient_id=TWO))
    assert after.with_tmn == {ONE}
    assert after.with_patients(listed(), {ONE}).with_tmn == frozenset()
