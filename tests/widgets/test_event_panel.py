"""The forms of the events page: built from the catalogue, read as a whole, kept while unfinished."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from analytics.catalogue import catalogue
from analytics.events.kind_search import CAR_T, OTHER_THERAPY, WORK_UP, KindMatch
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from analytics.wording import Wording
from widgets.detail_editors import ChoiceEditor, LineEditor, SetEditor
from widgets.event_panel import EventPanel
from widgets.events_view import EventsView

P = PatientId(1)
INFUSION = CalendarDate(2026, 9, 1)


def a_view(*events: Event, **other: Any) -> EventsView:
    record = PatientRecord(
        Patient(P, "u", "7"), (Treatment(TreatmentId(1), P, infusion=INFUSION),), events=events
    )
    facts: dict[str, Any] = {
        "record": record,
        "wording": Wording(),
        "settings": {},
        "today": date(2026, 11, 20),
        "schedule": catalogue().schedule,
        "is_editable": True,
        "unfinished": {},
    }
    return EventsView(**{**facts, **other})


@pytest.fixture
def panel(qtbot: QtBot, looked: None) -> EventPanel:
    panel = EventPanel()
    qtbot.addWidget(panel)
    panel.show_view(a_view())
    return panel


def write(panel: EventPanel, name: str, text: str) -> None:
    line = panel.currentWidget().findChild(QLineEdit, name)
    assert line is not None, name
    line.setText(text)
    line.textEdited.emit(text)


def choose(panel: EventPanel, name: str, code: str) -> None:
    box = panel.currentWidget().findChild(ChoiceEditor, name)
    assert box is not None, name
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize("kind", list(catalogue().event_kinds))
def test_that_every_kind_of_event_has_a_form_with_all_its_details(panel: EventPanel, kind: str) -> None:
    panel.open_new(KindMatch(kind))
    rows = panel.events.rows
    assert panel.events.kind == kind
    assert {field.name for field in catalogue().event_kinds[kind].details} <= set(rows)
    assert ("end" in rows) is catalogue().event_kinds[kind].has_duration
    assert ("grade" in rows) is bool(catalogue().event_kinds[kind].grades)
    assert all(row.editor.accessibleName() for row in rows.values())


@pytest.mark.parametrize("kind", list(catalogue().event_kinds))
def test_that_what_is_stored_is_shown_and_saved_again_as_it_was(
    panel: EventPanel, qtbot: QtBot, kind: str
) -> None:
    """Every detail is filled with something it may be; editing nothing changes nothing."""
    known = catalogue().event_kinds[kind]
    values: dict[str, Any] = {
        "text": "words", "flag": True, "number": 1.0, "choice": None, "set": None,
    }  # fmt: skip
    details = {f.name: f.choices[-1] if f.choices else values[f.type] for f in known.details}
    if "temperature" in details:
        details["temperature"] = 38.2
    if kind == "icans":
        details["ice"] = 5.0
    if kind == "crs":
        details["hypotension"] = "vasopressor"
    if known.grades:
        details["grade_reason"] = "seen so"
    if kind == "iec_hs":
        del details["grade_reason"]
    event = Event(
        EventId(5), P, kind, CalendarDate(2026, 9, 9), grade=2 if known.grades else None,
        details=tuple(sorted(details.items())), note="a note",
    )  # fmt: skip
    panel.show_view(a_view(event))
    panel.edit(event)
    with qtbot.waitSignal(panel.event_entered) as entered:
        panel.events.save()
    assert entered.args[:2] == [event, event]


def test_that_ivig_opens_the_form_with_its_form_chosen(panel: EventPanel) -> None:
    panel.open_new(KindMatch("immunoglobulin", "IVIG", (("form", "IVIG"),)))
    assert panel.events.state["form"] == "IVIG"


def test_that_relative_days_stay_as_their_source_gave_them(panel: EventPanel, qtbot: QtBot) -> None:
    event = Event(EventId(5), P, "fever", RelativeTime(3, "day 3"))
    panel.show_view(a_view(event))
    panel.edit(event)
    with qtbot.waitSignal(panel.event_entered) as entered:
        panel.events.save()
    assert entered.args[1].onset == RelativeTime(3, "day 3")


def test_that_the_grade_follows_what_is_chosen(panel: EventPanel) -> None:
    panel.open_new(KindMatch("crs"))
    write(panel, "detail_temperature", "38.5")
    choose(panel, "detail_hypotension", "none")
    table = panel.events.findChild(QLabel, "table_grade")
    assert table.text() == "Table: at least grade 1, at most 4. Not known: Oxygen."
    choose(panel, "detail_oxygen", "cpap")
    assert table.text() == "Table: grade 4."
    assert panel.events.rows["grade_reason"].isHidden()


def test_that_the_sum_of_the_ice_items_is_shown_where_nobody_typed_it(panel: EventPanel) -> None:
    panel.open_new(KindMatch("icans"))
    for name, points in (
        ("orientation", "4"),
        ("naming", "3"),
        ("commands", "0"),
        ("writing", "0"),
        ("attention", "0"),
    ):
        write(panel, f"detail_ice_{name}", points)
    line = panel.events.rows["ice"].editor
    assert isinstance(line, LineEditor)
    assert (line.text(), line.placeholderText()) == ("", "7")
    assert panel.events.findChild(QLabel, "table_grade").text().startswith("Table: at least grade 1")


def test_that_a_set_is_kept_as_its_codes(panel: EventPanel) -> None:
    panel.open_new(KindMatch("crs"))
    editor = panel.events.rows["vasopressors"].editor
    assert isinstance(editor, SetEditor)
    editor.show_text("norepinephrine+vasopressin")
    assert editor.text_now == "norepinephrine+vasopressin"
    assert dict(panel.events.draft.typed)["vasopressors"] == "norepinephrine+vasopressin"


def test_that_nothing_is_called_wrong_before_it_is_to_be_saved(panel: EventPanel) -> None:
    panel.open_new(KindMatch("infection"))
    assert all(not row.found for row in panel.events.rows.values())
    assert panel.events.findChild(QLabel, "form_told").isHidden()
    panel.events.save()
    assert "fever alone" in panel.events.rows["category"].found


def test_that_what_is_typed_is_handed_on_and_comes_back(panel: EventPanel, qtbot: QtBot) -> None:
    panel.open_new(KindMatch("fever"))
    with qtbot.waitSignal(panel.unfinished_changed) as kept:
        write(panel, "detail_temperature", "39")
    assert kept.args[0] == {"event/new/fever": {"temperature": "39"}}
    assert panel.unfinished == {}
    panel.close_form()
    assert panel.unfinished == {"event/new/fever": {"temperature": "39"}}
    panel.resume("event/new/fever")
    assert panel.events.state == {"temperature": "39"}
    panel.settle()
    assert panel.unfinished == {}
    assert panel.isHidden()


def test_that_an_unfinished_edit_of_what_is_gone_becomes_a_new_one(panel: EventPanel, qtbot: QtBot) -> None:
    panel.show_view(None)
    panel.show_view(a_view(unfinished={"event/9/fever": {"onset": "2026-09-05", "temperature": "39"}}))
    panel.resume("event/9/fever")
    with qtbot.waitSignal(panel.event_entered) as entered:
        panel.events.save()
    before, event, _ = entered.args
    assert (before, event.id, event.detail("temperature")) == (None, EventId(-1), 39.0)


def test_that_starting_afresh_throws_away_what_was_begun(panel: EventPanel) -> None:
    panel.open_new(KindMatch("fever"))
    write(panel, "detail_temperature", "39")
    panel.close_form()
    panel.open_new(KindMatch("fever"))
    assert panel.events.state == {"temperature": "39"}
    panel.events.afresh_wanted.emit()
    assert panel.events.state == {}
    assert panel.unfinished == {}


@pytest.mark.parametrize("form", [CAR_T, OTHER_THERAPY, WORK_UP])
def test_that_treatments_and_work_ups_have_their_forms(panel: EventPanel, form: str) -> None:
    panel.open_new(KindMatch(form))
    opened = panel.opened
    assert opened is not None
    assert opened.form.rows
    assert all(row.editor.accessibleName() for row in opened.form.rows.values())


def test_that_a_treatment_is_saved_again_as_it_was(panel: EventPanel, qtbot: QtBot) -> None:
    treatment = Treatment(
        TreatmentId(1), P, infusion=INFUSION, product="axi-cel", disease="Large B-cell lymphoma",
        histology="DLBCL", prior_lines=2, prior_transplant="autologous", bendamustine=True,
        bendamustine_last=CalendarDate(2025, 9),
        indication=CalendarDate(2026, 6, 1), apheresis=CalendarDate(2026, 7, 1),
        lymphodepletion_start=CalendarDate(2026, 8, 27), lymphodepletion_regimen="FluCy",
        lymphodepletion_dose="30/500", holding_therapy="none", bridging_therapy="RT", ecog=1, note="n",
    )  # fmt: skip
    view = a_view()
    panel.show_view(replace(view, record=replace(view.record, treatments=(treatment,))))
    panel.edit(treatment)
    with qtbot.waitSignal(panel.treatment_entered) as entered:
        panel.treatments.save()
    before, reading, _ = entered.args
    assert (before, reading.treatment, reading.shift) == (treatment, treatment, None)


def test_that_another_patient_finds_no_form_and_no_word_of_the_one_before(panel: EventPanel) -> None:
    panel.open_new(KindMatch("fever"))
    write(panel, "detail_temperature", "39")
    other = a_view()
    panel.show_view(replace(other, record=replace(other.record, patient=Patient(PatientId(2), "v", "8"))))
    assert panel.isHidden()
    assert (panel.unfinished, panel.events.rows) == ({}, {})
