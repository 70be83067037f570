"""The page of the visits: entering by keyboard, with a double of the flow that stores at once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.catalogue import catalogue
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import problem
from analytics.records.ids import LaboratoryId, PatientId, ResultId, TreatmentId, VisitId
from analytics.records.laboratory import Laboratory
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit, VisitKind
from analytics.visits.entry_sheet import (
    CellStatus,
    Consequence,
    DueItem,
    DueState,
    EntryCell,
    EntrySheet,
    FieldEntry,
)
from analytics.visits.flowsheet import flowsheet
from analytics.wording import Wording
from widgets.date_field import DateContext
from widgets.finding_strip import FindingStrip
from widgets.flowsheet_delegate import FlowsheetDelegate
from widgets.flowsheet_fit import ColumnKind
from widgets.flowsheet_model import LOOK_ROLE
from widgets.visits_page import VisitsPage
from widgets.visits_view import VisitsView

P = PatientId(1)
TODAY = date(2026, 11, 20)
INFUSION = date(2024, 1, 1)
EXPECTED = ("HGB", "PLT", "CD4", "IGG")
Key = Qt.Key


def on(day: int) -> CalendarDate:
    return CalendarDate.of(INFUSION + timedelta(days=day))


def a_record(days: tuple[int, ...] = (30, 90, 180), patient: int = 1) -> PatientRecord:
    values = {"HGB": 12.3, "PLT": 150.0, "CD4": 288.0, "IGG": 5.1}
    visits = tuple(Visit(VisitId(n + 1), P, on(day)) for n, day in enumerate(days))
    results = tuple(
        Result(
            id=ResultId(10 * visit.id + n),
            patient_id=P,
            analyte=code,
            at=visit.at,
            outcome=Measured(value + visit.id),
            entered_text=str(value),
            laboratory_id=LaboratoryId(1),
            visit_id=visit.id,
        )
        for visit in visits
        for n, (code, value) in enumerate(values.items())
    )
    return PatientRecord(
        Patient(id=PatientId(patient), uuid="u", number="7"),
        (Treatment(id=TreatmentId(1), patient_id=P, infusion=CalendarDate.of(INFUSION)),),
        visits=visits,
        results=results,
        laboratories=(Laboratory(LaboratoryId(1), "Central"),),
    )


def a_view(record: PatientRecord, *, is_editable: bool = True) -> VisitsView:
    schedule = next(iter(catalogue().schedules.values()))
    return VisitsView(
        record=record,
        flowsheet=flowsheet(record),
        wording=Wording(),
        laboratories=((LaboratoryId(1), "Central"),),
        dates=DateContext(today=TODAY, axis=record.axis, schedule=schedule),
        is_editable=is_editable,
    )


class Double:
    """Stores every value at once, refuses 120 for haemoglobin and asks about an IgG below 1."""

    def __init__(self, page: VisitsPage, record: PatientRecord, **other: object) -> None:
        self.page, self.record = page, record
        self.typed: list[tuple[str, str]] = []
        self.entered: list[tuple[str, str]] = []
        day = 270
        facts: dict[str, object] = {
            "visit_id": None,
            "at": on(day),
            "day": day,
            "planned": None,
            "kind": VisitKind.PLANNED,
            "laboratory_id": LaboratoryId(1),
            "fields": tuple((name, FieldEntry()) for name in ("ecog", "weight_kg", "temperature_celsius")),
            "note": "",
            "cells": tuple(EntryCell(code, unit=catalogue().analyte(code).unit) for code in EXPECTED),
            "expected": EXPECTED,
        }
        self.sheet = EntrySheet(**{**facts, **other})  # type: ignore[arg-type]
        page.cell_typed.connect(self._type)
        page.cell_entered.connect(self._enter)
        page.setProperty("flow", self)  # lives as long as the page
        page.show_visits(a_view(record))
        page.show_entry(self.sheet)

    def _type(self, analyte: str, text: str) -> None:
        self.typed.append((analyte, text))
        self.page.show_cell(replace(self._read(analyte, text), status=CellStatus.TYPED))

    def _enter(self, analyte: str, text: str) -> None:
        self.entered.append((analyte, text))
        self.put(self._read(analyte, text))

    def put(self, cell: EntryCell) -> None:
        rest = tuple(one for one in self.sheet.cells if one.analyte != cell.analyte)
        self.sheet = replace(self.sheet, cells=(*rest, cell))
        self.page.show_entry(self.sheet)

    def _read(self, analyte: str, text: str) -> EntryCell:
        cell = EntryCell(analyte, text, unit=catalogue().analyte(analyte).unit)
        if not text:
            return cell
        if (analyte, text) == ("HGB", "120"):
            found = problem("outside_limits", text="120 g/dL", analyte="HGB", low=2, high=25, unit="g/dL")
            return replace(
                cell, status=CellStatus.REFUSED, findings=(Finding(found, Weight.REFUSED, "12.0 g/dL"),)
            )
        try:
            value = float(text.replace(",", "."))
        except ValueError:
            return replace(cell, status=CellStatus.STORED)
        if analyte == "IGG" and value < 1:
            found = problem("maybe_missing_code", text=text)
            return replace(
                cell,
                status=CellStatus.ASKED,
                outcome=Measured(value),
                findings=(Finding(found, Weight.ASKED),),
            )
        return replace(cell, status=CellStatus.STORED, outcome=Measured(value))


@pytest.fixture
def page(qtbot: QtBot, looked: None) -> Iterator[VisitsPage]:
    page = VisitsPage()
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    QGuiApplication.clipboard().clear()


@pytest.fixture
def write(qtbot: QtBot, page: VisitsPage) -> Callable[..., None]:
    """Type *text* into whatever has the focus, then a key."""

    def write(text: str, key: Qt.Key | None = Key.Key_Return, modifier: object = None) -> None:
        for letter in text:
            assert QApplication.focusWidget() is not None
            qtbot.keyClicks(QApplication.focusWidget(), letter)
        if key is not None:
            qtbot.keyClick(QApplication.focusWidget(), key, modifier or Qt.KeyboardModifier.NoModifier)

    return write


def here(page: VisitsPage) -> str | None:
    """The field that has the cursor and the focus."""
    row = page.table.edited
    return row.key if row is not None and page.table.editor.hasFocus() else None


def test_that_a_visit_is_typed_with_one_key_a_value(page: VisitsPage, write: Callable[..., None]) -> None:
    flow = Double(page, a_record())
    assert here(page) == "HGB"
    for text in ("12.1", "98", "301", "4,9"):
        write(text)
    assert flow.entered == [("HGB", "12.1"), ("PLT", "98"), ("CD4", "301"), ("IGG", "4,9")]
    assert here(page) == "ecog"
    assert [cell.outcome for cell in flow.sheet.cells if cell.analyte == "IGG"] == [Measured(4.9)]


def test_that_every_key_is_told_while_typing(page: VisitsPage, write: Callable[..., None]) -> None:
    flow = Double(page, a_record())
    write("12", None)
    assert flow.typed == [("HGB", "1"), ("HGB", "12")]
    assert flow.entered == []


@pytest.mark.parametrize(
    ("key", "modifier", "wanted"),
    [
        (Key.Key_Return, None, "CD4"),
        (Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, "HGB"),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "CD4"),
        (Key.Key_Tab, None, "CD4"),
        (Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, "HGB"),
        (Key.Key_Down, None, "CD4"),
        (Key.Key_Up, None, "HGB"),
        (Key.Key_Home, None, "HGB"),
        (Key.Key_End, None, "temperature_celsius"),
    ],
)
def test_that_a_key_goes_on_to_another_field(
    page: VisitsPage, write: Callable[..., None], key: Qt.Key, modifier: object, wanted: str
) -> None:
    flow = Double(page, a_record())
    page.open_cell("PLT")
    write("", key, modifier)
    assert here(page) == wanted
    assert flow.entered == []


def test_that_f8_says_not_done_and_goes_on(page: VisitsPage, write: Callable[..., None]) -> None:
    flow = Double(page, a_record())
    write("", Key.Key_F8)
    assert flow.entered == [("HGB", "nd")]
    assert here(page) == "PLT"


def test_that_home_goes_about_the_text_once_it_is_edited(
    page: VisitsPage, write: Callable[..., None]
) -> None:
    Double(page, a_record())
    write("12.1")
    write("", Key.Key_Up)
    write("", Key.Key_F2)
    assert not page.table.editor.hasSelectedText()
    write("", Key.Key_Home)
    assert (here(page), page.table.editor.cursorPosition()) == ("HGB", 0)


def test_that_escape_brings_the_text_of_before_back(page: VisitsPage, write: Callable[..., None]) -> None:
    flow = Double(page, a_record())
    write("12.1", Key.Key_Return)
    write("", Key.Key_Up)
    write("99", Key.Key_Escape)
    assert page.table.editor.text() == "12.1"
    write("")
    assert set(flow.entered) == {("HGB", "12.1")}


def test_that_a_refused_value_stays_and_the_entry_goes_on(
    page: VisitsPage, write: Callable[..., None], qtbot: QtBot
) -> None:
    flow = Double(page, a_record())
    write("120")
    assert here(page) == "PLT"
    strip = page.table.findChild(FindingStrip)
    assert strip is not None
    assert strip.isVisible()
    assert "impossible" in strip.findChild(QLabel, "").text() or "impossible" in strip.accessibleName()
    assert flow.sheet.cell("HGB") == replace(flow._read("HGB", "120"))
    with qtbot.waitSignal(page.offer_taken) as taken:
        qtbot.keyClick(page.table.editor, Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert taken.args == ["HGB"]


def test_that_nothing_appears_below_a_field_while_it_is_typed(
    page: VisitsPage, write: Callable[..., None]
) -> None:
    flow = Double(page, a_record())
    write("120")
    page.open_cell("HGB")
    write("12", None)
    flow.page.show_cell(flow._read("HGB", "120"))
    assert page.table.shown.row_of("HGB") == 1
    assert page.table.shown.row_of("PLT") == 2
    assert page.table.editor.text() == "12"


def test_that_retype_leads_back_with_the_text_chosen(
    page: VisitsPage, write: Callable[..., None], qtbot: QtBot
) -> None:
    Double(page, a_record())
    write("120")
    qtbot.keyClick(page.table.editor, Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert here(page) == "HGB"
    assert page.table.editor.selectedText() == "120"


def test_that_an_unusual_value_is_kept_with_a_reason(
    page: VisitsPage, write: Callable[..., None], qtbot: QtBot
) -> None:
    Double(page, a_record())
    page.open_cell("IGG")
    write("0.5")
    qtbot.keyClick(page.table.editor, Key.Key_K, Qt.KeyboardModifier.AltModifier)
    box = next(one for one in page.findChildren(QComboBox, "reason") if one.isVisible())
    assert box.hasFocus() or box.lineEdit().hasFocus()
    with qtbot.waitSignal(page.cell_confirmed) as said:
        write("measured again")
    assert said.args == ["IGG", "measured again"]


def test_that_an_answer_is_for_what_was_typed_last(
    page: VisitsPage, write: Callable[..., None], qtbot: QtBot
) -> None:
    """Two fields wait: the answer goes to the nearest above the cursor, never to one further away."""
    Double(page, a_record())
    write("120")
    page.open_cell("IGG")
    write("0.5")
    qtbot.keyClick(page.table.editor, Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert here(page) == "IGG"
    page.open_cell("PLT")
    qtbot.keyClick(page.table.editor, Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert here(page) == "HGB"


def test_that_a_refused_value_cannot_be_kept(
    page: VisitsPage, write: Callable[..., None], qtbot: QtBot
) -> None:
    Double(page, a_record())
    write("120")
    with qtbot.assertNotEmitted(page.cell_confirmed):
        qtbot.keyClick(page.table.editor, Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert not any(one.isVisible() for one in page.findChildren(QComboBox, "reason"))


def test_that_letters_find_an_analyte_and_give_it_a_row(page: VisitsPage, write: Callable[..., None]) -> None:
    flow = Double(page, a_record())
    write("ferr")
    assert here(page) == "FERRITIN"
    write("380")
    assert flow.entered == [("FERRITIN", "380")]


def test_that_a_slash_looks_for_an_analyte_and_escape_comes_back(
    page: VisitsPage, write: Callable[..., None]
) -> None:
    flow = Double(page, a_record())
    write("/", None)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.objectName() == "analyte_search"
    write("", Key.Key_Escape)
    assert here(page) == "HGB"
    assert flow.entered == []


def test_that_words_of_the_grammar_are_typed_and_not_searched(
    page: VisitsPage, write: Callable[..., None]
) -> None:
    flow = Double(page, a_record())
    for text in ("nd", "hem", "?"):
        write(text)
    assert [text for _, text in flow.entered] == ["nd", "hem", "?"]


def test_that_a_pasted_block_is_handed_over_and_a_single_value_typed(
    page: VisitsPage, write: Callable[..., None], qtbot: QtBot
) -> None:
    flow = Double(page, a_record())
    QGuiApplication.clipboard().setText("Hb\t12.1\tg/dL\nPlt\t98\t10^9/L\n")
    with qtbot.waitSignal(page.paste_requested) as asked:
        write("", Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["Hb\t12.1\tg/dL\nPlt\t98\t10^9/L\n"]
    assert page.table.editor.text() == ""
    QGuiApplication.clipboard().setText("12.1")
    write("", Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    write("")
    assert flow.entered == [("HGB", "12.1")]


def test_that_a_click_elsewhere_hands_the_text_over(
    page: VisitsPage, write: Callable[..., None], qtbot: QtBot
) -> None:
    flow = Double(page, a_record())
    write("12.1", None)
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
    assert flow.entered == [("HGB", "12.1")]


def test_that_the_sheet_may_change_under_the_cursor_but_not_what_is_being_typed(
    page: VisitsPage, write: Callable[..., None]
) -> None:
    flow = Double(page, a_record())
    flow.put(flow._read("HGB", "11"))
    assert (here(page), page.table.editor.text()) == ("HGB", "11")
    write("12", None)
    flow.put(flow._read("HGB", "10"))
    assert page.table.editor.text() == "12"


@pytest.mark.parametrize("is_together", [False, True])
def test_that_a_change_of_the_record_leaves_cursor_text_and_focus(
    page: VisitsPage, write: Callable[..., None], is_together: bool
) -> None:
    flow = Double(page, a_record())
    write("12.1")
    write("9", None)
    page.show_visits(a_view(a_record((30, 90, 180, 200))), entry_follows=is_together)
    page.show_entry(flow.sheet)
    assert (here(page), page.table.editor.text()) == ("PLT", "9")
    shown = page.table.shown.flowsheet
    assert shown is not None
    assert [column.at for column in shown.columns] == [on(day) for day in (30, 90, 180, 200)]


@pytest.mark.parametrize("is_together", [False, True])
def test_that_another_patient_leaves_nothing_of_the_one_before(
    page: VisitsPage, write: Callable[..., None], is_together: bool
) -> None:
    Double(page, a_record())
    write("77", None)
    page.show_visits(a_view(a_record((30,), patient=2)), entry_follows=is_together)
    page.show_entry(None)
    assert not page.table.editor.isVisible()
    assert "77" not in page.table.editor.text()


def test_that_500_turns_of_the_wheel_over_every_control_change_nothing(
    page: VisitsPage, write: Callable[..., None], qtbot: QtBot
) -> None:
    flow = Double(page, a_record(), note="as it was")
    write("120")
    page.open_cell("IGG")
    write("0.5")
    write("3", None)
    before, boxes = flow.sheet, [box.currentIndex() for box in page.findChildren(QComboBox)]
    texts = [field.text() for field in page.findChildren(QLineEdit)]
    signals = (page.cell_typed, page.cell_entered, page.kind_chosen, page.planned_chosen,
               page.laboratory_chosen, page.field_typed, page.note_typed, page.cell_confirmed)  # fmt: skip
    told: list[object] = []
    for signal in signals:
        signal.connect(lambda *args: told.append(args))
    targets = [w for w in page.findChildren(QWidget) if w.isVisible()]
    assert {QComboBox, QLineEdit, QPlainTextEdit} <= {
        kind for kind in (QComboBox, QLineEdit, QPlainTextEdit) for w in targets if isinstance(w, kind)
    }
    for turn in range(500):
        target = targets[turn % len(targets)]
        middle = QPointF(target.rect().center())
        wheel = QWheelEvent(
            middle, target.mapToGlobal(middle), QPoint(), QPoint(0, 120 if turn % 3 else -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(target, wheel)
    assert told == []
    assert flow.sheet == before
    assert [box.currentIndex() for box in page.findChildren(QComboBox)] == boxes
    assert [field.text() for field in page.findChildren(QLineEdit)] == texts


def test_that_a_signed_visit_is_locked_and_opens_with_a_reason(
    page: VisitsPage, qtbot: QtBot, write: Callable[..., None]
) -> None:
    cells = (EntryCell("HGB", "12.1", "g/dL", CellStatus.STORED, Measured(12.1)),)
    Double(page, a_record(), cells=cells, signed_by="a.martin", signed_on=CalendarDate(2026, 11, 20),
           visit_id=VisitId(3))  # fmt: skip
    assert not page.table.editor.isVisible()
    assert not page.head.sign.isVisible()
    state = page.findChild(QLabel, "visit_state")
    assert state is not None
    assert state.text() == "signed by a.martin, 20 Nov 2026"
    qtbot.mouseClick(page.head.unlock, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.unlock_requested) as asked:
        write("typing slip")
    assert asked.args == ["typing slip"]


def test_that_a_locked_visit_takes_no_key(page: VisitsPage, qtbot: QtBot) -> None:
    flow = Double(page, a_record(), signed_by="a.martin", signed_on=CalendarDate(2026, 11, 20),
                  visit_id=VisitId(3))  # fmt: skip
    page.open_cell("HGB")
    page.table.setFocus()
    qtbot.keyClicks(page.table, "12")
    qtbot.keyClick(page.table, Key.Key_F2)
    assert (flow.typed, flow.entered) == ([], [])


def test_that_ctrl_enter_hands_the_field_over_and_asks_to_sign(
    page: VisitsPage, write: Callable[..., None], qtbot: QtBot
) -> None:
    flow = Double(page, a_record())
    with qtbot.waitSignal(page.sign_requested):
        write("12.1", Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert flow.entered == [("HGB", "12.1")]


def test_that_a_column_opens_its_visit(page: VisitsPage, qtbot: QtBot) -> None:
    Double(page, a_record())
    newest = page.table.shown.columnCount() - 2
    header = page.table.horizontalHeader()
    with qtbot.waitSignal(page.visit_wanted) as wanted:
        header.sectionDoubleClicked.emit(newest)
    assert wanted.args == [3]
    qtbot.keyClick(page.table.editor, Key.Key_Left)
    assert page.table.currentIndex().column() == newest
    with qtbot.waitSignal(page.visit_wanted) as wanted:
        qtbot.keyClick(page.table, Key.Key_Return)
    assert wanted.args == [3]
    qtbot.keyClick(page.table, Key.Key_Right)
    assert here(page) == "HGB"


def test_that_a_new_visit_is_asked_for(page: VisitsPage, qtbot: QtBot) -> None:
    page.show_visits(a_view(a_record()))
    page.show_entry(None)
    with qtbot.waitSignal(page.visit_wanted) as wanted:
        qtbot.mouseClick(page.head.new, Qt.MouseButton.LeftButton)
    assert wanted.args == [None]


def test_that_the_visit_being_entered_is_no_column_of_before(page: VisitsPage) -> None:
    Double(page, a_record(), visit_id=VisitId(3), at=on(180), day=180)
    numbers = [c.number for c in page.table.shown.columns if c.kind is ColumnKind.PAST]
    days = [page.table.shown.flowsheet.columns[n].span for n in numbers]  # type: ignore[union-attr]
    assert [span.earliest for span in days if span] == [30, 90]


def test_that_an_older_visit_stands_beside_what_was_before_it(page: VisitsPage) -> None:
    page.resize(560, 640)
    Double(page, a_record(tuple(range(30, 900, 30))), visit_id=VisitId(12), at=on(360), day=360)
    shown = page.table.shown
    newest = shown.sheet_column(shown.columnCount() - 2)
    assert newest is not None
    assert newest.span is not None
    assert newest.span.earliest == 330


@pytest.mark.parametrize("width", [300, 480, 683, 1100, 1900])
def test_that_analyte_entry_and_newest_days_stay_where_it_is_narrow(page: VisitsPage, width: int) -> None:
    Double(page, a_record(tuple(range(30, 900, 30))))
    page.resize(width, 600)
    table = page.table
    kinds = [column.kind for column in table.shown.columns]
    assert (kinds[0], kinds[-1]) == (ColumnKind.NAME, ColumnKind.ENTRY)
    past = [column.number for column in table.shown.columns if column.kind is ColumnKind.PAST]
    assert past == sorted(past)
    if past:
        days = page.view.flowsheet.columns  # type: ignore[union-attr]
        span = days[past[-1]].span
        assert span is not None
        assert span.earliest == 270
    if width >= 480:
        total = sum(table.columnWidth(n) for n in range(table.shown.columnCount()))
        assert total <= table.viewport().width()


def test_that_days_scroll_one_by_one_and_stay_beside_each_other(page: VisitsPage, qtbot: QtBot) -> None:
    page.show_visits(a_view(a_record(tuple(range(30, 900, 30)))))
    page.show_entry(None)
    bar = page.table.past_bar
    assert bar.isVisible()
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    first = next(c.number for c in page.table.shown.columns if c.kind is ColumnKind.PAST)
    assert first == 0


def test_that_every_control_has_a_name(page: VisitsPage, write: Callable[..., None]) -> None:
    Double(page, a_record())
    write("120")
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            if isinstance(widget, QScrollArea):
                continue
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, (type(widget).__name__, widget.objectName())


def test_that_a_cell_is_read_aloud_with_what_it_is(page: VisitsPage, write: Callable[..., None]) -> None:
    Double(page, a_record())
    shown = page.table.shown
    row = shown.row_of("CD4")
    assert row is not None
    newest = shown.columnCount() - 2
    said = shown.index(row, newest).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("CD4+ T helper cells, day +180, 29 Jun 2024: 291/µL, below the reference range")
    assert "since" in said
    write("12.1")
    entry = shown.index(shown.row_of("HGB") or 0, newest + 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert entry == "Haemoglobin g/dL, 12.1 g/dL"
    assert page.table.editor.accessibleName() == "Platelets ×10⁹/L"


def test_that_chosen_cells_are_copied_with_their_units(page: VisitsPage) -> None:
    page.show_visits(a_view(a_record()))
    page.show_entry(None)
    table = page.table
    shown = table.shown
    first, second = shown.row_of("HGB"), shown.row_of("PLT")
    assert first is not None
    assert second is not None
    day = next(n for n, column in enumerate(shown.columns) if column.kind is ColumnKind.PAST)
    text = shown.copied([shown.index(first, day), shown.index(second, day)])
    assert text.splitlines() == [
        "\tUnit\t+30, 31 Jan 24",
        "Haemoglobin\tg/dL\t13.3",
        "Platelets\t×10⁹/L\t151",
    ]


def test_that_what_is_due_leads_to_what_is_missing(page: VisitsPage, qtbot: QtBot) -> None:
    due = (DueItem("blood_count", DueState.DONE), DueItem("immunoglobulins", DueState.PARTLY, ("IGG",)))
    Double(page, a_record(), due=due, consequences=(Consequence("ir", "igg", "met", "not_met"),))
    assert page.panel.due_text == "1 of 2"
    button = next(
        b for b in page.panel.findChildren(QPushButton) if b.accessibleName().startswith("Immunoglobulins")
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert here(page) == "IGG"
    texts = [label.text() for label in page.panel.findChildren(QLabel) if label.isVisible()]
    assert "IgG: not met" in texts
    assert "without this visit: met" in texts


def test_that_the_panel_is_held_by_one_place_at_a_time(page: VisitsPage, qtbot: QtBot) -> None:
    for width in (600, 1100, 600, 1100):
        page.resize(width, 640)
        qtbot.waitUntil(lambda width=width: page.width() == width)
        holding = [area for area in page.findChildren(QScrollArea) if area.widget() is page.panel]
        assert len(holding) == 1


def test_that_the_note_is_told_and_kept_while_it_is_typed(page: VisitsPage, qtbot: QtBot) -> None:
    flow = Double(page, a_record())
    qtbot.keyClick(page.table.editor, Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert page.panel.note.hasFocus()
    with qtbot.waitSignal(page.note_typed) as typed:
        qtbot.keyClicks(page.panel.note, "t")
    assert typed.args == ["t"]
    page.show_entry(flow.sheet)
    assert page.panel.note.toPlainText() == "t"


def test_that_the_head_says_how_far_the_visit_is(page: VisitsPage, write: Callable[..., None]) -> None:
    page.resize(1500, 640)
    Double(page, a_record())
    write("120")
    write("98")
    facts, title = page.findChild(QLabel, "visit_facts"), page.findChild(QLabel, "visit_title")
    assert facts is not None
    assert title is not None
    assert title.text() == "Visit of 27 Sep 2024"
    assert facts.text() == "2 of 4 typed · 1 to check"


def test_that_one_field_shown_anew_counts_in_the_head(page: VisitsPage) -> None:
    flow = Double(page, a_record())
    page.show_cell(flow._read("HGB", "120"))
    facts = page.findChild(QLabel, "visit_facts")
    assert facts is not None
    assert facts.accessibleName().endswith("1 of 4 typed · 1 to check")


def test_that_an_empty_record_says_what_to_do(page: VisitsPage, qtbot: QtBot) -> None:
    page.show_visits(a_view(replace(a_record(), visits=(), results=())))
    page.show_entry(None)
    assert page.findChild(QLabel, "no_visits").isVisible()  # type: ignore[union-attr]
    with qtbot.waitSignal(page.visit_wanted) as wanted:
        qtbot.mouseClick(page.findChild(QPushButton, "first_visit"), Qt.MouseButton.LeftButton)
    assert wanted.args == [None]


def test_that_days_without_an_infusion_say_so_and_keep_their_dates(page: VisitsPage) -> None:
    page.show_visits(a_view(replace(a_record(), treatments=())))
    page.show_entry(None)
    said = page.findChild(QLabel, "visits_axis")
    assert said is not None
    assert said.isVisible()
    assert "No day 0" in said.text()
    head = page.table.shown.headerData(page.table.shown.columnCount() - 2, Qt.Orientation.Horizontal)
    assert head == "29 Jun 24"


def test_that_relative_times_count_from_their_origin(page: VisitsPage) -> None:
    record = a_record()
    results = tuple(replace(r, at=RelativeTime(30), visit_id=None) for r in record.results[:4])
    patient = replace(record.patient, origin="study entry")
    page.show_visits(a_view(replace(record, patient=patient, treatments=(), visits=(), results=results)))
    page.show_entry(None)
    said = page.findChild(QLabel, "visits_axis")
    assert said is not None
    assert said.text() == "Days count from: study entry."
    head = page.table.shown.headerData(page.table.shown.columnCount() - 2, Qt.Orientation.Horizontal)
    assert head == "+30"


def test_that_nothing_of_a_patient_stays_after_clearing(page: VisitsPage, write: Callable[..., None]) -> None:
    Double(page, a_record(), note="Tired for weeks", due=(DueItem("igg", DueState.OPEN, ("IGG",)),))
    write("120")
    write("77", None)
    page.clear()
    texts = [label.text() for label in page.findChildren(QLabel)]
    texts += [field.text() for field in page.findChildren(QLineEdit)]
    texts += [note.toPlainText() for note in page.findChildren(QPlainTextEdit)]
    kept = [text for text in texts if any(one in text for one in ("77", "120", "Tired", "2024"))]
    assert kept == []
    assert page.table.shown.rowCount() == 0
    assert page.view is None


def test_that_the_model_keeps_the_rules_of_models(
    page: VisitsPage, qtmodeltester: ModelTester, write: Callable[..., None]
) -> None:
    flow = Double(page, a_record())
    qtmodeltester.check(page.table.shown)
    write("120")
    page.resize(500, 500)
    write("ferr")
    flow.put(flow._read("HGB", "12"))
    page.show_entry(None)
    page.clear()


def test_that_the_finder_keeps_the_rules_of_models(
    page: VisitsPage, qtmodeltester: ModelTester, write: Callable[..., None]
) -> None:
    Double(page, a_record())
    write("/", None)
    qtmodeltester.check(page.table.finder.model)
    write("ig", None)
    assert page.table.finder.model.codes[:3] == ("IGG", "IGA", "IGM")


def test_that_rows_keep_their_place_when_a_finding_appears_above(
    page: VisitsPage, write: Callable[..., None]
) -> None:
    """Rows are put in, the model is not reset: what is chosen and scrolled to stays."""
    Double(page, a_record())
    resets: list[bool] = []
    page.table.shown.modelReset.connect(lambda: resets.append(True))
    write("120")
    write("98")
    assert resets == []


def test_that_long_words_of_other_languages_stay_within_the_panel(page: VisitsPage) -> None:
    due = (DueItem("Immunglobuline und alles, was sonst noch zu bestimmen wäre", DueState.OPEN, ("IGG",)),)
    Double(page, a_record(), due=due)
    area = page.panel.parentWidget()
    assert area is not None
    assert page.panel.minimumSizeHint().width() <= area.width()
    button = next(b for b in page.panel.findChildren(QPushButton) if b.isVisible())
    assert button.text().endswith("…")
    assert button.accessibleName().startswith("Immunglobuline und alles, was")


def test_that_a_step_back_from_the_first_field_is_the_date_and_return_goes_on_from_it(
    page: VisitsPage, write: Callable[..., None]
) -> None:
    Double(page, a_record())
    write("", Key.Key_Return)
    write("", Key.Key_Up)
    assert here(page) == "HGB"
    write("", Key.Key_Up)
    assert page.head.date.edit.hasFocus()
    write("")
    assert here(page) == "HGB"


def test_that_the_search_goes_away_when_the_focus_does(page: VisitsPage, write: Callable[..., None]) -> None:
    Double(page, a_record())
    write("/", None)
    finder = page.table.finder
    whole = finder.height()
    write("igg", None)
    assert finder.isVisible()
    assert finder.height() < whole
    page.panel.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert not finder.isVisible()
    assert page.panel.note.hasFocus()
    assert page.table.editor.isHidden()
    page.table.begin()
    write("/", None)
    write("zzz", Key.Key_Backtab)
    assert not finder.isVisible()
    assert here(page) == "HGB"


def test_that_what_is_understood_of_the_date_has_the_whole_width_and_moves_nothing(
    page: VisitsPage, write: Callable[..., None]
) -> None:
    Double(page, a_record())
    write("", Key.Key_Up)
    edit, echo = page.head.date.edit, page.head.date.echo
    edit.selectAll()
    height = page.head.height()
    write("2026-11", None)
    assert "day" in echo.text()  # November 2026, and the days that may be meant
    assert echo.width() > page.head.width() * 0.8
    edit.selectAll()
    write("d90", None)
    assert "+90" in echo.text()
    QApplication.processEvents()
    assert page.head.height() == height


def test_that_a_text_back_from_a_draft_is_told_from_a_stored_one_and_entered_by_return(
    page: VisitsPage, write: Callable[..., None]
) -> None:
    flow = Double(page, a_record())
    cd4 = EntryCell("CD4", "64", status=CellStatus.TYPED, outcome=Measured(64.0), is_left=False)
    flow.sheet = replace(flow.sheet, visit_id=VisitId(9), cells=(cd4, *flow.sheet.cells[:2]))
    page.show_entry(None)
    page.show_entry(flow.sheet)
    assert here(page) == "CD4"
    write("", Key.Key_Up)
    row = page.table.shown.row_of("CD4")
    assert row is not None
    assert flow.entered == [("CD4", "64")]
    page.show_entry(flow.sheet)
    page.show_cell(cd4)
    look = page.table.shown.index(row, page.table.shown.columnCount() - 1).data(LOOK_ROLE)
    assert look.kept == "not stored"
    page.table.begin(page.table.shown.rows[row])
    look = page.table.shown.index(row, page.table.shown.columnCount() - 1).data(LOOK_ROLE)
    assert look.kept == ""


def test_that_a_key_paints_the_entry_and_not_the_whole_table(
    page: VisitsPage, write: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    Double(page, a_record())
    write("1", None)
    painted: list[int] = []
    paint = FlowsheetDelegate.paint

    def count(delegate: FlowsheetDelegate, *rest: Any) -> None:
        painted.append(rest[2].column())
        paint(delegate, *rest)

    monkeypatch.setattr(FlowsheetDelegate, "paint", count)
    for _ in range(5):  # what was painted late for the first key
        QApplication.processEvents()
    painted.clear()
    write("2", None)
    for _ in range(5):
        QApplication.processEvents()
    assert painted
    assert set(painted) <= {page.table.shown.columnCount() - 1}
