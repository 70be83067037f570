"""The history reads as sentences about what changed."""

import json
from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTableView, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.records.audit_entry import AuditEntry
from analytics.records.command import Record
from analytics.records.laboratory import ReportedAnalyte
from analytics.records.patient import Addressee
from analytics.rules.rule_settings import rule_settings
from widgets.audit_words import action_text, change_text, subject_text
from widgets.history_model import CHANGE_COLUMN, HistoryModel
from widgets.history_page import HistoryPage
from widgets.local_text import moment_text
from widgets.record_words import has_field_name
from widgets.setting_names import has_choice_name, has_name


def _entry(sequence: int = 1, **other: object) -> AuditEntry:
    facts: dict[str, object] = {
        "sequence": sequence,
        "at": datetime(2026, 11, 20, 13, 2, tzinfo=UTC),
        "user": "a.martin",
        "action": "edit",
        "kind": "patient",
        "record_id": 1,
        "patient_id": 1,
        "old": json.dumps({"id": 1, "birth_date": "1957-03-14", "family_name": "Moreau"}),
        "new": json.dumps({"id": 1, "birth_date": "1957-03-15", "family_name": "Moreau"}),
        "reason": "typing slip",
        "label": "Edit patient",
        "previous_hash": "0" * 64,
        "hash": "1" * 64,
    }
    return AuditEntry(**{**facts, **other})  # type: ignore[arg-type]


def test_that_an_edit_names_only_the_fields_that_changed() -> None:
    assert change_text(_entry()) == "birth date: 14 Mar 1957 → 15 Mar 1957"


def test_that_a_corrected_result_shows_both_values_and_which_result_it_was() -> None:
    old = {
        "id": 7,
        "analyte": "CD4",
        "at": "2023-11-23",
        "outcome": {"measured": 142.0},
        "entered_text": "142",
    }
    new = {**old, "outcome": {"comparator": "<", "limit": 1.0}, "entered_text": "<1"}
    entry = _entry(kind="result", action="correct", old=json.dumps(old), new=json.dumps(new))
    assert change_text(entry) == f"{subject_text(entry).removeprefix('Result ')} 142 → <1/µL on 23 Nov 2023"
    assert subject_text(entry).startswith("Result CD4")


def _igg(value: float, **other: object) -> str:
    return json.dumps(
        {"analyte": "IGG", "at": "2024-03-12", "outcome": {"measured": value}, "entered_text": f"{value:g}",
         "entered_unit": "g/L", **other}
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (_igg(3.1), _igg(4.1), "IgG 3.1 → 4.1 g/L on 12 Mar 2024"),
        (None, _igg(4.1), "IgG 4.1 g/L on 12 Mar 2024"),
        (_igg(4.1, at={"days": 14, "entered": "2 week"}), None, "IgG 4.1 g/L at 2 week"),
        (_igg(4.1), _igg(4.1, at="2024-03-13"), "IgG 4.1 g/L on 12 Mar 2024 → 13 Mar 2024"),
        (_igg(4.1), _igg(4.1, entered_text="410", entered_unit="mg/dL"),
         "IgG 4.1 g/L on 12 Mar 2024 (as entered: – → 410 mg/dL)"),
        (_igg(4.1), _igg(0, outcome={"missing": "not_done"}, entered_text="n.d."),
         "IgG 4.1 g/L → missing: not done on 12 Mar 2024 (as entered: – → n.d.)"),
    ],
)  # fmt: skip
def test_that_a_result_is_told_as_a_sentence(old: str | None, new: str | None, sentence: str) -> None:
    assert change_text(_entry(kind="result", old=old, new=new)) == sentence


def test_that_a_creation_shows_what_there_is_and_leaves_out_what_is_not() -> None:
    entry = _entry(old=None, new=json.dumps({"id": 2, "number": "007", "sex": None, "addressees": []}))
    assert subject_text(entry) == "Patient 007"
    assert change_text(entry) == ""


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (None, "ignored", "marked, and not counted → taken as the patient’s own"),
        ("ignored", "aware", "taken as the patient’s own → marked, and not counted"),
        ("ignored", None, "taken as the patient’s own → marked, and not counted"),
    ],
)
def test_that_a_switch_of_the_rule_is_told_from_what_counted_to_what_counts(
    old: str | None, new: str | None, sentence: str
) -> None:
    before, after = (
        None if value is None else json.dumps({"key": "ir.immunoglobulin", "value": value})
        for value in (old, new)
    )
    entry = _entry(kind="setting", old=before, new=after)
    told = f"IgG after given immunoglobulin: {sentence}"
    assert (subject_text(entry), change_text(entry)) == ("Setting", told)


@pytest.mark.parametrize(
    ("key", "old", "new", "sentence"),
    [
        ("ir.igg_above_g_per_l", "4.0", "4.5", "IgG recovered above: 4 g/L → 4.5 g/L"),
        ("ir.immunoglobulin_window_days", None, "30",
         "An IgG is not the patient’s own for so long after a dose: 60 days → 30 days"),
        ("alarm.low.IGG", None, "2.0", "Alarm limit of IgG below: – → 2 g/L"),
        ("alarm.high.PLT", "800.0", None, "Alarm limit of Platelets above: 800 ×10⁹/L → –"),
        ("schedule.own", None, '{"name": "ours"}', "Follow-up schedule: – → the clinic’s own"),
        ("panel.ours", '{"genes": []}', '{"genes": ["TP53"]}', "Gene panel ours: the clinic’s own"),
    ],
)  # fmt: skip
def test_that_a_setting_is_told_with_its_unit(
    key: str, old: str | None, new: str | None, sentence: str
) -> None:
    before, after = (
        None if value is None else json.dumps({"key": key, "value": value}) for value in (old, new)
    )
    assert change_text(_entry(kind="setting", old=before, new=after)) == sentence


def test_that_a_laboratory_names_only_what_it_reports_otherwise() -> None:
    igg = {"analyte": "IGG", "unit": "g/L", "low": 7.0}
    old = {"id": 1, "name": "Central", "reports": [igg, {"analyte": "PLT", "unit": "10*9/L"}]}
    new = {**old, "reports": [{**igg, "low": 6.5}, old["reports"][1]]}  # type: ignore[index]
    entry = _entry(kind="laboratory", old=json.dumps(old), new=json.dumps(new))
    assert change_text(entry) == "IgG: unit g/L, from 7 → unit g/L, from 6.5"


def test_that_every_field_of_every_record_has_a_name() -> None:
    internal = {
        "id", "patient_id", "uuid", "occurrence", "file_id", "source", "laboratory_id", "visit_id",
        "sample_id", "key", "value",
    }  # fmt: skip
    kinds = (*get_args(Record), ReportedAnalyte, Addressee)
    names = {field.name for kind in kinds for field in fields(kind)} - internal
    assert sorted(name for name in names if not has_field_name(name)) == []


def test_that_every_setting_of_a_rule_has_a_name() -> None:
    assert [setting.key for setting in rule_settings() if not has_name(setting.key)] == []
    words = {choice for setting in rule_settings() for choice in setting.choices}
    assert sorted(word for word in words if not has_choice_name(word)) == []


@pytest.mark.parametrize(
    ("label", "action", "subject", "done"),
    [
        ("Import palmo.csv", "import", "Import of palmo.csv", "imported"),
        ("Undo: Import palmo.csv", "undo import", "Undone: import of palmo.csv", "undone"),
        ("Redo: Import palmo.csv", "import", "Done again: import of palmo.csv", "done again"),
    ],
)
def test_that_undo_and_redo_of_an_import_are_named(label: str, action: str, subject: str, done: str) -> None:
    new = json.dumps({"counts": {"result": {"delete": 2}, "patient": {"delete": 1}}, "patients": [1]})
    entry = _entry(kind=None, action=action, label=label, old=None, new=new)
    assert (subject_text(entry), action_text(entry)) == (subject, done)
    assert change_text(entry) == "2 results deleted; 1 patient deleted"


def test_that_details_of_an_event_are_told_without_brackets() -> None:
    old = {"kind": "immunoglobulin", "onset": "2024-03-12", "details": [["dose_g", 30.0], ["form", "IVIG"]]}
    entry = _entry(kind="event", action="delete", old=json.dumps(old), new=None)
    assert change_text(entry) == "details: Dose 30 g, Form intravenous (IVIG)"


def test_that_an_instant_is_shown_as_local_time() -> None:
    assert moment_text(_entry().at, timezone(timedelta(hours=1))) == "20 Nov 2026 14:02"


def test_that_a_batch_is_called_by_its_label() -> None:
    assert subject_text(_entry(kind=None, label="Make the demo")) == "Make the demo"


def test_that_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = HistoryModel()
    model.show_entries([_entry(1), _entry(2)])
    qtmodeltester.check(model)


@pytest.fixture
def page(qtbot: QtBot) -> HistoryPage:
    page = HistoryPage()
    qtbot.addWidget(page)
    page.show()
    page.show_entries([_entry(1), _entry(2, user="b.weiss")])
    return page


def test_that_the_newest_entry_comes_first_and_is_written_out(page: HistoryPage) -> None:
    assert page.model.index(0, 1).data() == "b.weiss"
    whole = page.findChild(QPlainTextEdit, "history_entry").toPlainText()
    assert "b.weiss" in whole
    assert "14 Mar 1957 → 15 Mar 1957" in whole
    assert "Reason: typing slip" in whole


def test_that_another_row_is_written_out_when_it_is_chosen(page: HistoryPage) -> None:
    page.findChild(QTableView, "history").selectRow(1)
    assert "a.martin" in page.findChild(QPlainTextEdit, "history_entry").toPlainText()


def test_that_the_scope_is_announced(page: HistoryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.scope_chosen) as chosen:
        qtbot.mouseClick(page.findChild(QToolButton, "segment_clinic"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["clinic"]
    assert page.scope == "clinic"


def test_that_entries_left_out_are_said(page: HistoryPage) -> None:
    page.show_entries([_entry(1)], is_all=False)
    assert page.findChild(QLabel, "history_count").text().startswith("The last ")


def test_that_the_change_column_holds_the_change(page: HistoryPage) -> None:
    assert "→" in page.model.index(0, CHANGE_COLUMN).data()


def test_that_an_import_tells_what_it_did_kind_by_kind() -> None:
    new = {"counts": {"result": {"create": 64289}, "patient": {"create": 128}}, "rows_sha256": "ab"}
    entry = _entry(kind=None, action="import", old=None, new=json.dumps(new))
    assert change_text(entry).startswith("64,289 results created; 128 patients created")


def test_that_an_empty_history_says_so(page: HistoryPage) -> None:
    page.show_entries([])
    assert "yet" in page.findChild(QLabel, "no_history").text()
    page.show_entries([_entry(1)])
    assert page.findChild(QLabel, "no_history").text() == ""
