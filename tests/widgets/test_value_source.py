"""A value says where it comes from: unrounded, as entered, with laboratory, visit, range and corrections."""

from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from analytics.records.ids import LaboratoryId, PatientId, ResultId, SourceFileId, TreatmentId, VisitId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import (
    Censored,
    Comparator,
    FromFile,
    Measured,
    Missing,
    MissingReason,
    NotDetected,
    Outcome,
    Result,
    Typed,
)
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit, VisitKind
from analytics.wording import Wording
from widgets.value_source import OlderValue, ValueFacts, ValueSource

P = PatientId(1)
VALUE, DAY = Measured(0.2534), CalendarDate(2024, 4, 23)


def _result(outcome: Outcome = VALUE, at: TimePoint = DAY, **more: Any) -> Result:
    facts: dict[str, Any] = {
        "entered_text": "253,4",
        "entered_unit": "/µL",
        "laboratory_id": LaboratoryId(1),
        "source": FromFile(SourceFileId(1), 12),
        "analyte": "IGG",
        **more,
    }
    return Result(id=ResultId(7), patient_id=P, at=at, outcome=outcome, **facts)


def _record(result: Result, *reports: ReportedAnalyte) -> PatientRecord:
    return PatientRecord(
        Patient(P, "u", "1"),
        treatments=(Treatment(TreatmentId(1), P, infusion=CalendarDate(2023, 10, 24)),),
        visits=(Visit(VisitId(3), P, CalendarDate(2024, 4, 23), VisitKind.UNPLANNED, planned_point="d180"),),
        results=(result,),
        laboratories=(Laboratory(LaboratoryId(1), "Laboratory North", reports),),
    )


@pytest.fixture
def window(qtbot: QtBot, looked: None) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 600)
    window.show()
    return window


@pytest.fixture
def card(window: QWidget) -> ValueSource:
    return ValueSource(window)


def _show(card: ValueSource, result: Result, *reports: ReportedAnalyte, **more: Any) -> dict[str, str]:
    files = {SourceFileId(1): "counts.csv"}
    card.show_value(ValueFacts(result, _record(result, *reports), Wording(), files, **more))
    cells = [cell.text() for cell in card._cells if not cell.isHidden()]
    return dict(zip(cells[::2], cells[1::2], strict=True))


def test_that_every_fact_of_a_value_is_said(card: ValueSource) -> None:
    rows = _show(card, _result(clock="08:30", visit_id=VisitId(3)))
    assert card.findChild(QLabel, "source_value").text() == "0.2534 g/L"
    assert rows["Date"] == "23 Apr 2024, 08:30 · day +182"
    assert rows["Laboratory"] == "Laboratory North"
    assert rows["As entered"] == "“253,4 /µL”"
    assert rows["Source"] == "counts.csv, row 12"
    assert rows["Visit"] == "23 Apr 2024 · unplanned · d180"


def test_that_what_is_not_known_is_said_to_be_so(card: ValueSource) -> None:
    result = _result(laboratory_id=None, entered_text="", entered_unit=None, source=Typed())
    rows = _show(card, result)
    assert (rows["Laboratory"], rows["As entered"], rows["Source"], rows["Visit"]) == (
        "not named", "–", "typed", "none",
    )  # fmt: skip


def test_that_a_partial_date_is_not_filled_in(card: ValueSource) -> None:
    assert _show(card, _result(at=CalendarDate(2024, 4)))["Date"] == "Apr 2024 · day +160 to +189"


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        (Measured(1234.5678), "1,234.5678 g/L"),
        (Censored(Comparator.BELOW, 0.1), "< 0.1 g/L"),
        (Censored(Comparator.AT_LEAST, 30), "≥ 30 g/L"),
        (NotDetected(), "not detected"),
        (NotDetected(0.1), "not detected (< 0.1 g/L)"),
        (Missing(MissingReason.SAMPLE_FAILED), "– (sample failed)"),
    ],
)
def test_that_every_state_of_a_result_is_told_apart(card: ValueSource, outcome: Outcome, text: str) -> None:
    _show(card, _result(outcome))
    assert card.findChild(QLabel, "source_value").text() == text


def test_that_the_laboratorys_own_range_comes_before_the_catalogues(card: ValueSource) -> None:
    own = _show(card, _result(), ReportedAnalyte("IGG", "g/L", 6.5, 16.0))["Reference"]
    assert own == "6.5–16 g/L (laboratory’s own)"
    assert _show(card, _result())["Reference"].startswith("7–15 g/L (")


def test_that_the_values_of_before_are_said_newest_first(card: ValueSource) -> None:
    moments = (datetime(2026, 3, 1, 9, 5, tzinfo=UTC), datetime(2026, 3, 2, 9, 5, tzinfo=UTC))
    older = [
        OlderValue(
            _result(Measured(value), entered_text=f"{value:g}", entered_unit=None), at, "a.martin", reason
        )
        for value, at, reason in zip((2.5, 2.6), moments, ("typing slip", None), strict=True)
    ]
    result = _result()
    files = {SourceFileId(1): "counts.csv"}
    card.show_value(ValueFacts(result, _record(result), Wording(), files, older))
    said = [cell.text() for cell in card._cells if not cell.isHidden()][-3::2]
    assert said[0].startswith("2.6 g/L · “2.6” · until 2 Mar 2026")
    assert said[1].startswith("2.5 g/L")
    assert said[1].endswith("replaced by a.martin · typing slip")


def test_that_a_value_says_why_it_stands(card: ValueSource) -> None:
    assert _show(card, _result(confirmation="IVIG 40 g the day before"))["Stands because"] == (
        "IVIG 40 g the day before"
    )
    assert "Stands because" not in _show(card, _result())


def test_that_values_of_one_day_are_gone_through_with_keys_and_buttons(
    card: ValueSource, window: QWidget, qtbot: QtBot
) -> None:
    result = _result()
    card.show_value(ValueFacts(result, _record(result), Wording(), {}), number=1, count=3)
    card.open_at(window, QRect(20, 20, 4, 4))
    assert card.findChild(QLabel, "source_place").text() == "2 of 3 on this day"
    with qtbot.waitSignal(card.wanted) as wanted:
        qtbot.keyClick(card, Qt.Key.Key_Down)
    assert wanted.args == [2]
    with qtbot.waitSignal(card.wanted) as wanted:
        qtbot.mouseClick(card.findChild(QPushButton, "source_before"), Qt.MouseButton.LeftButton)
    assert wanted.args == [0]


def test_that_a_cleared_card_keeps_no_value(card: ValueSource) -> None:
    _show(card, _result())
    card.clear()
    assert not any(label.text() for label in card.findChildren(QLabel) if "on this day" not in label.text())
    assert card.accessibleName() == card.accessibleDescription() == ""
