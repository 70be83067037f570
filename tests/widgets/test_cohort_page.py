"""The cohort page: choices, the figure with its numbers, a veil over what is old, the patients behind."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QTabBar, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from analytics.charts.chart import Chart, ChartAxis, ChartTick, Pick, Plot, StepCurve, Stroke
from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.cohort_member import RecoveryEnd
from analytics.cohort.partial_dates import DateRule
from analytics.cohort.views.analysis_view import AnalysisView, Column, Fact, NumberTable, TableRow
from analytics.cohort.views.cell_text import CellText, cell_text
from analytics.cohort.views.cell_words import CellWords
from analytics.cohort.views.cells import Cell, EstimateCell, NumberCell, PCell, Scale, TextCell
from analytics.figures.palette import load_palette
from analytics.records.ids import PatientId
from analytics.wording import Wording
from widgets.choice_box import ChoiceBox
from widgets.cohort_choices import CohortChoices
from widgets.cohort_entries import MORE, TABS, tabs_of
from widgets.cohort_names import entry_name, part_name, tab_name
from widgets.cohort_page import CohortAnswer, CohortPage
from widgets.cohort_population_card import PopulationCount
from widgets.fitting_label import FittingLabel
from widgets.number_table import NumberTableView
from widgets.picked_patients import PickedPatient

TODAY = date(2026, 11, 20)
GROUPS = (("domain", "Co-stimulatory domain"), ("ir_group", "Recovery · known after day 0"))
PICK = Pick("4-1BB, recovered by 12 months", (1, 2))


def write(cell: Cell) -> CellText:
    return cell_text(cell, Wording(), CellWords())


def a_chart() -> Chart:
    curve = StepCurve(
        ((0.0, 0.0), (6.0, 0.4)), 24.0, Stroke("#0072B2"), name="4-1BB", says="4-1BB", pick=PICK
    )
    ticks = tuple(ChartTick(float(month), str(month)) for month in (0, 6, 12, 24))
    plot = Plot("curves", ChartAxis(0.0, 24.0, ticks), ChartAxis(0.0, 1.0, ()), (curve,), has_cursor=True)
    return Chart("CD4", load_palette("light"), (plot,))


def a_view(title: str = "CD4 above 200/µL", *, has_chart: bool = True, **other: Any) -> AnalysisView:
    columns = (Column("months", "months"), Column("f", "4-1BB, n = 41", is_number=True))
    rows = tuple(
        TableRow(
            (TextCell(str(month)), EstimateCell(share, share - 0.1, share + 0.1, Scale.PROBABILITY)),
            at=float(month),
            picks=(("f", PICK),),
        )
        for month, share in ((6, 0.537), (12, 0.617), (24, 0.672))
    )
    table = NumberTable("curves", "Cumulative incidence, %", columns, rows, ("CI: log-log",))
    facts = {
        "analysis": "recovery", "part": "th", "title": title, "subtitle": "competing risks",
        "chart": a_chart() if has_chart else None, "tables": (table,), "beside": table,
        "facts": (Fact("Gray test", PCell(0.0004, "Gray")),),
        "warnings": ("Groups were not randomised.",), "reading": ("Early recovery falls in the expansion.",),
        "sources": (("Records", "105 patients"),),
    }  # fmt: skip
    return AnalysisView(**{**facts, **other})


def answer(page: CohortPage, view: AnalysisView | None, **count: Any) -> CohortAnswer:
    assert page.choices is not None
    known = {"n": 105, "of": 128, "left_out": (Pick("Consent withdrawn", (7, 8, 9)),), "as_of": "14:02"}
    return CohortAnswer(page.choices, PopulationCount(**{**known, **count}), view, write)


@pytest.fixture
def page(qtbot: QtBot, looked: None) -> CohortPage:
    page = CohortPage()
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show_offers(list(ANALYSES), GROUPS, today=TODAY)
    page.show()
    return page


def see(page: CohortPage, kind: type[Any], name: str) -> Any:
    found = [w for w in page.findChildren(kind, name) if w.isVisible()]
    assert len(found) == 1, f"{name}: {len(found)}"
    return found[0]


def to_tab(page: CohortPage, key: str) -> None:
    bar = page.findChild(QTabBar, "cohort_tabs")
    bar.setCurrentIndex(next(n for n in range(bar.count()) if bar.tabText(n) == tab_name(key)))


def asked(spy: QSignalSpy) -> CohortChoices:
    choices = spy.at(spy.count() - 1)[0]
    assert isinstance(choices, CohortChoices)
    return choices


def test_that_every_analysis_has_a_tab_and_a_name_of_its_own() -> None:
    tabs = tabs_of(ANALYSES)
    offered = {entry.analysis for tab in tabs for entry in tab.entries}
    assert offered == set(ANALYSES)
    assert offered == {entry.analysis for tab in TABS for entry in tab.entries}
    assert MORE not in [tab.key for tab in tabs]
    names = [entry_name(e.key) for tab in TABS for e in tab.entries]
    assert all(name[0].isupper() for name in names)
    keys = [e.key for tab in TABS for e in tab.entries]
    assert len(set(keys)) == len(keys)


def test_that_an_analysis_nobody_placed_is_offered_all_the_same() -> None:
    tabs = tabs_of(["recovery", "something-new"])
    assert [tab.key for tab in tabs] == ["recovery", MORE]
    assert part_name("something-new", "first_part") == "First part"


def test_that_a_choice_is_announced_and_remembered_in_its_tab(page: CohortPage) -> None:
    spy = QSignalSpy(page.asked)
    to_tab(page, "recovery")
    assert asked(spy).question.part == "any"
    assert asked(spy).population.compares_domains  # it begins by domain
    see(page, QWidget, "radio_th").click()
    see(page, QCheckBox, "check_death").click()
    found = asked(spy).question
    assert (found.part, found.by) == ("th", "domain")
    assert found.competing == frozenset({RecoveryEnd.PROGRESSION, RecoveryEnd.NEXT_THERAPY})
    to_tab(page, "landmarks")
    assert (asked(spy).question.landmark, asked(spy).question.by) == (90, "ir_group")
    assert not asked(spy).population.compares_domains
    to_tab(page, "recovery")
    assert asked(spy).question == found


def test_that_the_population_is_one_for_all_tabs(page: CohortPage, qtbot: QtBot) -> None:
    spy = QSignalSpy(page.asked)
    see(page, QPushButton, "choose_population").click()
    rule = see(page, ChoiceBox, "date_rule")
    rule.setCurrentIndex(rule.findData("latest"))
    field = see(page, QLineEdit, "infused_from")
    field.setFocus()
    qtbot.keyClicks(field, "01/02/2019")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    to_tab(page, "survival")
    population = asked(spy).population
    assert population.date_rule is DateRule.LATEST
    assert population.infused_from == date(2019, 2, 1)
    assert "1 Feb 2019" in see(page, FittingLabel, "population_summary").text()


def test_that_an_own_landmark_is_asked_by_its_day(page: CohortPage) -> None:
    spy = QSignalSpy(page.asked)
    to_tab(page, "landmarks")
    see(page, QWidget, "segment_180").click()
    assert asked(spy).question.landmark == 180
    see(page, QWidget, "segment_0").click()
    assert asked(spy).question.landmark is None
    see(page, QWidget, "segment_own").click()
    see(page, QWidget, "own_landmark").setValue(45)
    assert asked(spy).question.landmark == 45


def test_that_an_answer_stands_with_its_cautions_numbers_and_reading(page: CohortPage, qtbot: QtBot) -> None:
    to_tab(page, "recovery")
    page.show_answer(answer(page, a_view()))
    assert see(page, FittingLabel, "cohort_title").text() == "CD4 above 200/µL"
    wanted = {
        "Groups were not randomised.", "Caution", "p < 0.001", "105 of 128", "Records as of 14:02",
        "Early recovery falls in the expansion.", "105 patients",
    }  # fmt: skip
    qtbot.waitUntil(
        lambda: wanted <= {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
    )
    beside = see(page, NumberTableView, "cohort_beside").numbers
    assert beside.index(1, 1).data() == "61.7 (52–72)"


def test_that_cursor_and_row_are_one(page: CohortPage) -> None:
    to_tab(page, "recovery")
    page.show_answer(answer(page, a_view()))
    table = see(page, NumberTableView, "cohort_beside")
    chart = page.figure.chart_view
    assert chart is not None
    chart.set_cursor(12.0)
    assert [i.row() for i in table.selectionModel().selectedRows()] == [1]
    chart.set_cursor(13.4)  # no row says what is read there
    assert table.selectionModel().selectedRows() == []
    table.clicked.emit(table.numbers.index(2, 0))
    assert chart.cursor_x == 24.0
    assert [i.row() for i in table.selectionModel().selectedRows()] == [2]


def test_that_the_table_can_stand_in_place_of_the_figure(page: CohortPage) -> None:
    page.show_answer(answer(page, a_view()))
    assert not page.figure.is_table
    see(page, QWidget, "segment_table").click()
    assert page.figure.is_table
    assert see(page, NumberTableView, "cohort_table_0").numbers.rowCount() == 3
    page.show_answer(answer(page, a_view(has_chart=False)))
    assert page.figure.is_table


def test_that_a_number_leads_to_its_patients(page: CohortPage, qtbot: QtBot) -> None:
    page.show_answer(answer(page, a_view()))
    spy, opened, wanted = (
        QSignalSpy(signal) for signal in (page.picked, page.patient_opened, page.list_requested)
    )
    table = see(page, NumberTableView, "cohort_beside")
    table.setCurrentIndex(table.numbers.index(1, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert spy.at(0)[0] == PICK
    page.show_patients(PICK, [a_patient(1), a_patient(2)])
    listed = see(page, QTableWidget, "picked_table")
    assert listed.hasFocus()
    assert see(page, FittingLabel, "picked_what").text() == PICK.what
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert opened.at(0)[0] == 2
    see(page, QPushButton, "list_picked").click()
    assert wanted.at(0)[0] == PICK
    qtbot.keyClick(listed, Qt.Key.Key_Escape)
    assert not page.patients.isVisible()
    assert page.patients.patients == ()


def a_patient(key: int) -> PickedPatient:
    return PickedPatient(PatientId(key), f"N{key}", f"Moreau {key}", "axi-cel", "+120")


def test_that_old_numbers_fade_at_once_and_cannot_be_taken_away(page: CohortPage) -> None:
    page.show_answer(answer(page, a_view()))
    export, stopped = see(page, QWidget, "cohort_export"), QSignalSpy(page.stopped)
    assert export.isEnabled()
    page.show_working("Working it out…")
    assert page.is_working
    assert not export.isEnabled()
    veil = see(page, QWidget, "working_veil")
    at = page.figure.mapTo(page, QPoint(page.figure.width() // 2, 40))
    assert page.childAt(at) is veil or veil.isAncestorOf(page.childAt(at))
    page.findChild(QPushButton, "cancel_cohort").click()
    assert stopped.count() == 1
    page.show_answer(answer(page, a_view()))
    assert not page.is_working
    assert export.isEnabled()


def test_that_a_cohort_without_members_says_what_to_do(page: CohortPage) -> None:
    page.show_answer(answer(page, None, n=0, of=0, left_out=()))
    assert "Enter or import" in page.figure.message
    page.show_answer(answer(page, None, n=0, of=3))
    assert "On the left stands why" in page.figure.message
    assert not see(page, QWidget, "cohort_export").isEnabled()


def test_that_an_error_is_a_sentence_with_a_way_on(page: CohortPage) -> None:
    page.show_answer(answer(page, a_view()))
    spy = QSignalSpy(page.retried)
    page.show_failed("The time in row 3 is negative.")
    assert page.figure.message == "The time in row 3 is negative."
    assert see(page, FittingLabel, "cohort_title").text() == ""
    see(page, QPushButton, "cohort_retry").click()
    assert spy.count() == 1


def test_that_locking_leaves_no_number_no_name_and_no_choice(page: CohortPage) -> None:
    to_tab(page, "recovery")
    see(page, QWidget, "radio_igg").click()
    page.show_answer(answer(page, a_view()))
    page.show_band("Other days:", [("4-1BB, 12 months", "60.1 – 63.2 %")])
    page.show_patients(PICK, [a_patient(1)])
    page.clear()
    texts = " ".join(label.text() for label in page.findChildren(QLabel))
    for text in ("105", "p < 0.001", "4-1BB", "60.1", "14:02", "Moreau", "randomised"):
        assert text not in texts, text
    assert page.patients.patients == ()
    assert see(page, QTabBar, "cohort_tabs").currentIndex() == 0
    to_tab(page, "recovery")
    assert page.choices is not None
    assert page.choices.question.part == "any"


def test_that_ctrl_tab_goes_round_the_tabs(page: CohortPage, qtbot: QtBot) -> None:
    bar = see(page, QTabBar, "cohort_tabs")
    page.head.step(1)
    assert bar.currentIndex() == 1
    page.head.step(-1)
    page.head.step(-1)
    assert bar.currentIndex() == bar.count() - 1


@pytest.mark.parametrize(
    ("width", "side_below", "panel"), [(1300, False, True), (960, True, True), (600, True, False)]
)
def test_that_a_narrow_page_keeps_everything_within_reach(
    page: CohortPage, qtbot: QtBot, width: int, side_below: bool, panel: bool
) -> None:
    page.show_answer(answer(page, a_view()))
    page.resize(width, 700)
    qtbot.waitUntil(lambda: page.panel.isVisible() is panel)
    assert page.side.isVisible()
    assert (page.side.parentWidget() is page.figure.parentWidget()) is side_below
    if not panel:
        see(page, QPushButton, "cohort_show_panel").click()
        assert page.panel.isVisible()


def test_that_whoever_reads_with_ears_hears_what_each_control_is(page: CohortPage) -> None:
    to_tab(page, "recovery")
    page.show_answer(answer(page, a_view()))
    for kind in (QTabBar, ChoiceBox, NumberTableView):
        for one in page.findChildren(kind):
            if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert one.accessibleName(), one.objectName()
    chart = page.figure.chart_view
    assert chart is not None
    assert "CD4 above 200/µL" in chart.accessibleName()


def test_that_a_plain_number_keeps_its_unit(page: CohortPage) -> None:
    view = a_view(facts=(Fact("Median", NumberCell(24.8, "months", 1)),))
    page.show_answer(answer(page, view))
    assert "24.8 months" in [label.text() for label in page.findChildren(QLabel)]
