"""The worklist says what to do, narrows, groups, sorts, and opens the place with Enter."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.catalogue import Confidence, catalogue
from analytics.entry.problem import problem
from analytics.follow_up.course_limits import NoPlan
from analytics.follow_up.work_item import Kind, Page, Target, What, WorkItem
from analytics.follow_up.worklist import Worklist, worklist
from analytics.follow_up.worklist_rows import WorklistRow
from analytics.follow_up.worklist_settings import worklist_settings
from analytics.records.ids import PatientId, VisitId
from analytics.records.patient_summary import PatientSummary
from widgets.worklist_lines import WorklistView
from widgets.worklist_model import DAY, SOURCE, TASK, WHEN, WorklistModel
from widgets.worklist_page import WorklistPage, WorklistTable
from widgets.worklist_words import task_text, when_text

ON = date(2026, 11, 18)  # a Wednesday
ASummary = Callable[..., PatientSummary]
ANALYTES = catalogue().schedule.named_points[0].analytes


def item(patient: int | None, kind: Kind, what: What, **more: Any) -> WorkItem:
    key = None if patient is None else PatientId(patient)
    return WorkItem(key, kind, what, Target(Page.VISITS), "Stock 2025", Confidence.PROPOSED, **more)


LATE = item(1, Kind.OVERDUE, What.VISIT, day=90, days_late=200, due_to=date(2026, 5, 2), analytes=ANALYTES)
NOW = item(1, Kind.DUE, What.VISIT, day=360, due_to=date(2026, 12, 31), due_on=date(2026, 12, 1))
THIS_WEEK = item(2, Kind.DUE, What.VISIT, day=30, due_to=date(2026, 11, 22), due_on=ON, has_staging=True)
NEXT_WEEK = item(3, Kind.DUE, What.SAMPLES, due_to=date(2026, 11, 23), analytes=("IGG", "IGA"))
LATER = item(4, Kind.DUE, What.VISIT, day=540, due_to=date(2026, 12, 9))
QUERY = item(5, Kind.QUERY, What.MISSING_VALUES, since=date(2026, 11, 1), analytes=ANALYTES)
WHOLE = item(None, Kind.QUERY, What.SCHEDULE, problem=problem("own_schedule_unusable"))


def listed(*items: WorkItem, **more: Any) -> Worklist:
    return replace(worklist([], catalogue().schedule, worklist_settings({}), on=ON), items=items, **more)


@pytest.fixture
def view(a_summary: ASummary) -> WorklistView:
    patients = {
        PatientId(key): a_summary(key, name, product="axi-cel" if key < 4 else "tisa-cel")
        for key, name in enumerate(("Weber", "Moreau", "Lefèvre", "Bernard", "Dubois"), 1)
    }
    items = (LATE, THIS_WEEK, NEXT_WEEK, LATER, NOW, QUERY, WHOLE)
    centres = {PatientId(1): "North", PatientId(2): "South"}
    return WorklistView(listed(*items, centres=centres, no_plan={PatientId(9): NoPlan.DIED}), patients)


@pytest.fixture
def page(qtbot: QtBot, looked: None) -> WorklistPage:
    page = WorklistPage()
    qtbot.addWidget(page)
    page.resize(1200, 600)
    page.show()
    return page


def texts(page: WorklistPage, column: int = 0) -> list[str]:
    model = page.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_that_the_model_keeps_qts_rules(view: WorklistView, qtmodeltester: ModelTester) -> None:
    model = WorklistModel()
    qtmodeltester.check(model)
    model.show_view(view)
    model.sort(DAY)
    model.show_view(None)


def test_that_tasks_stand_under_the_week_their_window_ends_in(page: WorklistPage, view: WorklistView) -> None:
    page.show_worklist(view)
    assert texts(page) == [
        "Late", "Weber, Claire",
        "Window ends this week", "Moreau, Claire",
        "Window ends next week", "Lefèvre, Claire",
        "Window ends in the week of 7 Dec 2026", "Bernard, Claire",
        "To settle", "Dubois, Claire", "The whole clinic",
    ]  # fmt: skip
    assert texts(page, WHEN)[1] == "200 d late, until 31 Dec 2026"
    assert texts(page, TASK)[1] == "Visit · missed since +90"
    assert texts(page, SOURCE)[1] == "our proposal"
    assert texts(page, WHEN)[3] == "today; until 22 Nov 2026"


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (LATE, "Invite: missed visit: lymphocyte subsets, immunoglobulins"),
        (THIS_WEEK, "Visit: staging"),
        (NEXT_WEEK, "Draw IgG, IgA"),
        (QUERY, "Enter CD3+ T cells, CD4+ T helper cells, CD8+ T cells and 5 others, or F8 where not done"),
        (item(1, Kind.DUE, What.STAGING), "Stage the lymphoma"),
        (item(1, Kind.QUERY, What.MISSING_STAGING), "Enter the response assessment"),
        (item(1, Kind.QUERY, What.UNSIGNED), "Sign the visit that was entered"),
        (item(1, Kind.QUERY, What.UNFINISHED), "Finish what was begun to be typed"),
        (
            item(1, Kind.QUERY, What.ALARM, analytes=("PLT",), value=12.5, limit=20.0),
            "Check platelets 12.5 ×10⁹/L: beyond the clinic's limit 20",
        ),
        (
            item(1, Kind.QUERY, What.PARTIAL_DATE, day=90),
            "Complete the date: it may be of this planned visit",
        ),
        (
            item(1, Kind.QUERY, What.CONTRADICTION, problem=problem("query_two_indexes")),
            "Two infusions are marked as day 0; only one can be.",
        ),
    ],
)
def test_that_a_task_says_what_to_do(one: WorkItem, said: str) -> None:
    assert task_text(WorklistRow(one, one)) == said


def test_that_every_kind_of_task_has_words(view: WorklistView) -> None:
    for what in What:
        one = item(1, Kind.QUERY, what, problem=problem("query_two_indexes"), analytes=("PLT",), since=ON)
        assert task_text(WorklistRow(one, one))
        assert when_text(WorklistRow(one, one), ON)


def test_that_the_list_is_narrowed_and_says_so(page: WorklistPage, view: WorklistView, qtbot: QtBot) -> None:
    page.show_worklist(view)
    segments = {
        key: page.findChild(QToolButton, f"segment_{key}") for key in ("all", "due", "late", "queries")
    }
    assert {key: one.text() for key, one in segments.items() if one} == {
        "all": "All 6", "due": "Due 3", "late": "Late 1", "queries": "Queries 2",
    }  # fmt: skip
    for key, rows in (("late", 2), ("due", 6), ("queries", 3), ("all", 11)):
        segments[key].click()  # type: ignore[union-attr]
        assert page.model.rowCount() == rows
    field = page.findChild(QLineEdit, "worklist_search")
    assert field is not None
    field.setText("lefev")
    assert texts(page) == ["Window ends next week", "Lefèvre, Claire"]
    field.setText("nobody")
    empty = page.findChild(QLabel, "worklist_empty")
    assert empty is not None
    assert empty.isVisible()
    assert "Nothing matches" in empty.text()


def test_that_a_column_sorts_and_weeks_come_back(page: WorklistPage, view: WorklistView) -> None:
    page.show_worklist(view)
    page.model.sort(DAY, Qt.SortOrder.DescendingOrder)
    assert texts(page)[:3] == ["Bernard, Claire", "Weber, Claire", "Moreau, Claire"]
    page._table.horizontalHeader().sectionClicked.emit(0)
    weeks = page.findChild(QPushButton, "worklist_weeks")
    assert weeks is not None
    weeks.click()
    assert texts(page)[0] == "Late"


def test_that_enter_opens_the_task_in_the_row(page: WorklistPage, view: WorklistView, qtbot: QtBot) -> None:
    page.show_worklist(view)
    page.take_focus()
    table = page.findChild(WorklistTable)
    assert table is not None
    with qtbot.waitSignal(page.item_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [NOW]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.item_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [THIS_WEEK]


def test_that_the_chosen_task_stays_chosen_when_the_list_is_read_anew(
    page: WorklistPage, view: WorklistView
) -> None:
    page.show_worklist(view)
    row = page.model.row_of(PatientId(4), What.VISIT)
    assert row is not None
    page._table.selectRow(row)
    shorter = tuple(one for one in view.worklist.items if one not in (LATE, NOW))
    page.show_worklist(WorklistView(replace(view.worklist, items=shorter), view.patients))
    assert page.model.item(page._table.currentIndex().row()) == LATER


def test_that_a_clinic_with_nothing_to_do_says_so(page: WorklistPage) -> None:
    empty = page.findChild(QLabel, "worklist_empty")
    assert empty is not None
    assert empty.text() == "Reading what is due…"
    page.show_worklist(WorklistView(listed(), {}))
    assert empty.text() == "Nothing due this week."


def test_that_the_plan_behind_the_list_is_named(page: WorklistPage, view: WorklistView) -> None:
    page.show_worklist(view)
    plan = page.findChild(QLabel, "worklist_plan")
    assert plan is not None
    assert "Stock 2025" in plan.text()
    assert "our proposal" in plan.text()
    assert "1 died" in plan.text()
    assert page.model.index(1, SOURCE).data(Qt.ItemDataRole.ToolTipRole).endswith("Stock 2025")
    assert [row[0] for row in page.shown_rows()][:2] == ["Patient", "Weber, Claire"]


def test_that_what_matters_is_left_where_there_is_little_room(page: WorklistPage, view: WorklistView) -> None:
    page.show_worklist(view)
    for width, hidden in ((1200, False), (800, True), (500, True)):
        page.resize(width, 500)
        assert page._table.isColumnHidden(SOURCE) is hidden
        assert not page._table.isColumnHidden(TASK)
    assert page._table.isColumnHidden(DAY)


def test_that_a_visit_keeps_its_place(view: WorklistView) -> None:
    one = replace(QUERY, target=Target(Page.VISITS, VisitId(7), "CD4"))
    model = WorklistModel()
    model.show_view(WorklistView(listed(one), view.patients))
    assert model.item(0) is None
    assert model.item(1) == one
    assert model.item(5) is None
