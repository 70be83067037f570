"""The banner says whose pages these are, whole, at every width."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, TreatmentId
from analytics.records.patient import Patient, Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from widgets.patient_banner import BannerFacts, PatientBanner

TODAY = date(2026, 11, 20)


def _record(**other: object) -> PatientRecord:
    facts: dict[str, object] = {
        "id": PatientId(1),
        "uuid": "u",
        "number": "2023-017",
        "family_name": "Moreau",
        "given_name": "Claire",
        "birth_date": CalendarDate(1957, 3, 14),
        "sex": Sex.FEMALE,
    }
    treatment = Treatment(
        TreatmentId(1),
        PatientId(1),
        infusion=CalendarDate(2023, 10, 24),
        product="axi-cel",
        histology="DLBCL NOS",
    )
    return PatientRecord(Patient(**{**facts, **other}), treatments=(treatment,))  # type: ignore[arg-type]


@pytest.fixture
def banner(qtbot: QtBot, looked: None) -> PatientBanner:
    banner = PatientBanner()
    qtbot.addWidget(banner)
    banner.resize(1000, 60)
    banner.show()
    return banner


def _text(banner: PatientBanner, name: str) -> str:
    return str(banner.findChild(QLabel, name).text()).replace("\u00a0", " ")


def _show(banner: PatientBanner, record: PatientRecord, *, is_dead: bool = False) -> None:
    banner.show_patient(BannerFacts(record, TODAY, "CR", is_dead))


def test_that_person_therapy_and_day_are_shown(banner: PatientBanner) -> None:
    _show(banner, _record())
    assert _text(banner, "patient_name") == "Moreau, Claire"
    details = _text(banner, "patient_details")
    for part in (
        "14 Mar 1957 · 69 y · F",
        "No. 2023-017",
        "DLBCL NOS",
        "axi-cel (CD28z), infused 24 Oct 2023",
        "last response CR",
    ):
        assert part in details
    assert _text(banner, "patient_day") == "Day +1,123"
    assert _text(banner, "as_of") == "3.1 years · 20 Nov 2026"


def test_that_a_narrow_banner_keeps_what_tells_people_apart(banner: PatientBanner) -> None:
    _show(banner, _record())
    banner.resize(560, 60)
    details = _text(banner, "patient_details")
    assert "14 Mar 1957" in details
    assert "No. 2023-017" in details
    assert "DLBCL" not in details
    assert _text(banner, "patient_day") == "Day +1,123"


def test_that_a_long_name_is_whole(looked: None, qtbot: QtBot) -> None:
    banner = PatientBanner()
    _show(
        banner,
        _record(
            family_name="Schmidt-Wittgenstein-Hohenlohe zu Langenburg", given_name="Maria-Anna Elisabeth"
        ),
    )
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(banner)
    layout.addStretch(1)
    window.resize(440, 400)
    window.show()
    name = banner.findChild(QLabel, "patient_name")
    assert name.text().endswith("Elisabeth")
    qtbot.waitUntil(lambda: name.height() >= name.heightForWidth(name.width()) > 30)


def test_that_a_name_is_never_read_as_markup(banner: PatientBanner) -> None:
    _show(banner, _record(number="<b>7</b>"))
    assert "&lt;b&gt;7&lt;/b&gt;" in _text(banner, "patient_details")


def test_that_the_dead_have_no_day_of_today(banner: PatientBanner) -> None:
    _show(banner, _record(), is_dead=True)
    assert _text(banner, "patient_day") == ""
    assert "69 y" not in _text(banner, "patient_details")


def test_that_another_origin_is_named_instead_of_a_day(banner: PatientBanner) -> None:
    record = PatientRecord(Patient(PatientId(1), "u", "LBC-1", origin="study entry"))
    _show(banner, record)
    assert _text(banner, "patient_name") == "LBC-1"
    assert _text(banner, "patient_day") == "Day 0 = study entry"


def test_that_a_cleared_banner_keeps_nothing(banner: PatientBanner) -> None:
    _show(banner, _record())
    banner.clear()
    assert [label.text() for label in banner.findChildren(QLabel) if label.text() not in ("", "died")] == []
    assert banner.accessibleName() == ""


def test_that_a_death_has_its_day_and_a_second_infusion_is_told(banner: PatientBanner) -> None:
    record = _record()
    second = replace(record.treatments[0], id=TreatmentId(2), infusion=CalendarDate(2024, 10, 24))
    death = Event(EventId(1), PatientId(1), "death", CalendarDate(2025, 1, 2))
    _show(banner, replace(record, treatments=(*record.treatments, second), events=(death,)), is_dead=True)
    assert "infusion 1 of 2" in _text(banner, "patient_details")
    assert _text(banner, "patient_died") == "died 2 Jan 2025, day +436"


def test_that_no_line_ends_within_a_fact_of_the_therapy(banner: PatientBanner) -> None:
    _show(banner, _record())
    details = banner.findChild(QLabel, "patient_details").text()
    assert "last\u00a0response\u00a0CR" in details
    assert "axi-cel (CD28z), infused 24\u00a0Oct\u00a02023" in details
