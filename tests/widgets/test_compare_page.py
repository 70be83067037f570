"""The page of several patients: who is in, who can come in, and what is drawn of them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from analytics.figures.compare import compare_figure
from analytics.figures.compare_choices import CompareChoices, CompareMember
from analytics.figures.palette import load_palette
from analytics.records.ids import PatientId, ResultId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.patient_summary import PatientSummary
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.wording import Wording
from widgets.compare_page import Compared, ComparePage, CompareView
from widgets.figure_wish import FigureWish
from widgets.member_chip import MemberChip

ASummary = Callable[..., PatientSummary]
AView = Callable[..., CompareView]
NAMES = {1: "Moreau", 2: "Weiss", 3: "Koch", 4: "Adam", 5: "Berg"}
TODAY = date(2026, 11, 20)


def _member(key: int) -> CompareMember:
    infused, patient_id = date(2020 + key, 3, 1), PatientId(key)
    results = tuple(
        Result(
            ResultId(100 * key + n), patient_id, "CD4", CalendarDate.of(infused + timedelta(days=day)),
            Measured(40.0 * n + key), entered_text="",
        )
        for n, day in enumerate((7, 30, 90, 400))
    )  # fmt: skip
    treatment = Treatment(TreatmentId(key), patient_id, infusion=CalendarDate.of(infused), product="axi-cel")
    record = PatientRecord(
        Patient(patient_id, str(key), f"2023-{key:03d}", family_name=NAMES[key]),
        treatments=(treatment,),
        results=results,
    )
    return CompareMember(record, assess_immune_reconstitution(record), NAMES[key])


@pytest.fixture
def a_view() -> AView:
    def view(*keys: int, theme: str = "light") -> CompareView:
        members = [_member(key) for key in keys]
        return CompareView(
            members=tuple(Compared(m.record.patient.id, m.name, m.record) for m in members),
            draw=lambda choices, palette: compare_figure(
                members, palette=palette, wording=Wording(), choices=choices
            ),
            palette=load_palette(theme),  # type: ignore[arg-type]
            wording=Wording(),
        )

    return view


@pytest.fixture
def page(looked: None, a_summary: ASummary, qtbot: QtBot) -> ComparePage:
    page = ComparePage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show_candidates([a_summary(key, name) for key, name in NAMES.items()], today=TODAY)
    page.show()
    qtbot.waitExposed(page)
    return page


def _offered(page: ComparePage) -> list[str]:
    return [page.picker.model.patient(row).family_name or "" for row in range(page.picker.model.rowCount())]


def _chips(page: ComparePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel, "member_name") if label.isVisible()]


def _button(page: ComparePage, name: str) -> QPushButton:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


def test_that_one_patient_is_asked_for_a_second_in_words(page: ComparePage, a_view: AView) -> None:
    page.show_comparison(a_view(1))
    words = page.findChild(QLabel, "compare_words")
    assert isinstance(words, QLabel)
    assert words.text() == "One patient so far. Choose a second one to compare with."
    assert page.is_picking
    assert page.figure_view is None
    assert _offered(page) == ["Adam", "Berg", "Koch", "Weiss"]
    assert page.drawn(load_palette("paper")) is None
    page.show_comparison(a_view())
    assert words.text() == "Nobody to compare yet. Choose two to four patients."


def test_that_a_second_one_is_found_and_taken_with_the_keys_alone(
    page: ComparePage, a_view: AView, qtbot: QtBot
) -> None:
    page.show_comparison(a_view(1))
    search = page.findChild(QLineEdit, "pick_search")
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "wei")
    assert _offered(page) == ["Weiss"]
    with qtbot.waitSignal(page.patient_added) as added:
        QTest.keyClick(search, Qt.Key.Key_Return)
    assert added.args == [PatientId(2)]


def test_that_going_through_the_list_takes_nobody_until_enter(
    page: ComparePage, a_view: AView, qtbot: QtBot
) -> None:
    page.show_comparison(a_view(1))
    search, rows = page.findChild(QLineEdit, "pick_search"), page.findChild(QListView, "pick_list")
    assert isinstance(search, QLineEdit)
    assert isinstance(rows, QListView)
    with qtbot.assertNotEmitted(page.patient_added):
        QTest.keyClick(search, Qt.Key.Key_Return)  # nothing typed: nobody meant
        QTest.keyClick(search, Qt.Key.Key_Down)
        QTest.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.patient_added) as added:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert added.args == [PatientId(5)]


def test_that_one_click_adds_one_patient_once(page: ComparePage, a_view: AView, qtbot: QtBot) -> None:
    page.show_comparison(a_view(1))
    rows = page.findChild(QListView, "pick_list")
    assert isinstance(rows, QListView)
    seen: list[object] = []
    page.patient_added.connect(seen.append)
    middle = rows.visualRect(page.picker.model.index(2)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
    assert seen == [PatientId(3)]


def test_that_two_are_drawn_and_each_is_known_by_key_and_name(page: ComparePage, a_view: AView) -> None:
    page.show_comparison(a_view(1))
    page.show_comparison(a_view(1, 2))
    assert not page.is_picking
    assert _chips(page) == ["Moreau", "Weiss"]
    view = page.figure_view
    assert view is not None
    assert view.figure is not None
    assert [key.name for key in view.figure.keys] == ["Moreau", "Weiss"]
    assert view.hasFocus()
    assert [record.patient.number for record in page.records] == ["2023-001", "2023-002"]


def test_that_the_cursor_reads_all_lanes_for_all_patients(page: ComparePage, a_view: AView) -> None:
    page.show_comparison(a_view(1, 2))
    view = page.figure_view
    assert view is not None
    assert view.figure is not None
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right)
    cursor = view.scene().cursor_x
    assert cursor is not None
    assert round(view.figure.x.scale.day_at(cursor)) == 30
    lane = next(panel for panel in view.figure.panels if panel.key == "compare_cd4")
    read = [[r.text for r in one.readings if r.x <= cursor][-1] for one in lane.readouts]
    assert read == ["41", "42"]


def test_that_a_patient_is_taken_out_with_their_button(
    page: ComparePage, a_view: AView, qtbot: QtBot
) -> None:
    page.show_comparison(a_view(1, 2, 3))
    buttons = [b for b in page.findChildren(QToolButton, "remove_member") if b.isVisible()]
    assert [b.accessibleName() for b in buttons] == [
        f"Take {name} out of the comparison" for name in ("Moreau", "Weiss", "Koch")
    ]
    with qtbot.waitSignal(page.patient_removed) as removed:
        QTest.keyClick(buttons[1], Qt.Key.Key_Space)
    assert removed.args == [PatientId(2)]
    page.show_comparison(a_view(1, 3))
    assert _chips(page) == ["Moreau", "Koch"]
    assert "Weiss" in _offered(page)


def test_that_no_fifth_can_come_in(page: ComparePage, a_view: AView) -> None:
    page.show_comparison(a_view(1, 2, 3, 4))
    add = _button(page, "add_member")
    assert not add.isEnabled()
    assert add.toolTip() == "Four can be told apart, no more."
    page.show_comparison(a_view(1, 2, 3))
    assert add.isEnabled()


def test_that_axis_and_lanes_are_chosen_and_stay(page: ComparePage, a_view: AView) -> None:
    page.show_comparison(a_view(1, 2))
    view = page.figure_view
    assert view is not None
    log = page.findChild(QToolButton, "segment_log_day")
    assert isinstance(log, QToolButton)
    QTest.mouseClick(log, Qt.MouseButton.LeftButton)
    assert view.figure is not None
    assert [zone.name for zone in view.figure.x.zones] == ["days, log scale"]
    page._lane_actions["ANC"].trigger()
    page._lane_actions["NK"].trigger()
    page._criteria.trigger()
    page.show_comparison(a_view(1, 2, 3))
    assert [panel.key for panel in view.figure.panels] == [
        "compare_cd4", "compare_cd19", "compare_nk", "compare_igg", "compare_plt",
    ]  # fmt: skip
    assert page.choices.axis == "log_day"


def test_that_the_last_lane_cannot_go(page: ComparePage, a_view: AView) -> None:
    page.show_comparison(a_view(1, 2))
    page._criteria.trigger()
    for code in CompareChoices().analytes:
        page._lane_actions[code].trigger()
    assert page.choices.analytes == ("PLT",)
    assert page._lane_actions["PLT"].isChecked()


def test_that_escape_leaves_the_list_then_the_page(page: ComparePage, a_view: AView, qtbot: QtBot) -> None:
    page.show_comparison(a_view(1, 2))
    QTest.mouseClick(_button(page, "add_member"), Qt.MouseButton.LeftButton)
    search = page.findChild(QLineEdit, "pick_search")
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "koch")
    with qtbot.assertNotEmitted(page.closed):
        QTest.keyClick(search, Qt.Key.Key_Escape)
        assert search.text() == ""
        QTest.keyClick(search, Qt.Key.Key_Escape)
        assert not page.is_picking
    view = page.figure_view
    assert view is not None
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_that_what_is_wished_of_the_figure_is_passed_on(
    page: ComparePage, a_view: AView, qtbot: QtBot
) -> None:
    page.show_comparison(a_view(1, 2))
    view = page.figure_view
    assert view is not None
    with qtbot.waitSignal(page.figure_wished) as wished:
        view.wished.emit(FigureWish.EXPORT)
    assert wished.args == [FigureWish.EXPORT]
    paper = page.drawn(load_palette("paper"))
    assert paper is not None
    assert paper.palette.name == "paper"


def test_that_nothing_of_anybody_stays_after_clearing(page: ComparePage, a_view: AView) -> None:
    page.show_comparison(a_view(1, 2))
    page.start_picking()
    page.clear()
    assert _chips(page) == []
    assert page.records == ()
    assert page.picker.model.total == 0
    assert not any(name in label.text() for name in NAMES.values() for label in page.findChildren(QLabel))
    view = page.figure_view
    assert view is not None
    assert view.figure is not None
    assert (view.figure.keys, view.figure.panels, view.figure.title) == ((), (), "")


def test_that_the_last_patient_of_a_clinic_has_nobody_beside_them(
    page: ComparePage, a_view: AView, a_summary: ASummary
) -> None:
    page.show_candidates([a_summary(1, "Moreau")], today=TODAY)
    page.show_comparison(a_view(1))
    nobody = page.findChild(QLabel, "nobody_to_pick")
    assert isinstance(nobody, QLabel)
    assert nobody.isVisible()
    assert nobody.text() == "This clinic has no other patient."


def test_that_every_lane_can_be_scrolled_to_in_a_low_window(page: ComparePage, a_view: AView) -> None:
    page.resize(683, 300)
    page.show_comparison(a_view(1, 2, 3, 4))
    view, area = page.figure_view, page.findChild(QScrollArea)
    assert view is not None
    assert area is not None
    QApplication.processEvents()
    assert view.height() >= view.minimumHeight() > area.viewport().height()
    assert area.verticalScrollBar().maximum() >= view.height() - area.viewport().height()


def test_that_a_long_name_never_takes_the_number_from_its_chip(looked: None, qtbot: QtBot) -> None:
    name = "von der Wolfsbrunnenthaler-Hohenschwangauberg, Maximiliane"
    chip = MemberChip(PatientId(1), f"{name} · 2023-036", load_palette("light").style("patient_1"))
    qtbot.addWidget(chip)
    label = chip.findChild(QLabel, "member_name")
    assert label is not None
    assert label.text().startswith("von der")
    assert label.text().endswith("… · 2023-036")
    assert label.toolTip() == f"{name} · 2023-036"
