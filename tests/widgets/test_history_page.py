"""The history reads as sentences about what changed."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTableView, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.records.audit_entry import AuditEntry
from widgets.audit_words import change_text, subject_text
from widgets.history_model import CHANGE_COLUMN, HistoryModel, when_text
from widgets.history_page import HistoryPage


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
    assert change_text(entry) == "entered text: 142 → <1; outcome: 142.0 → <1.0"
    assert subject_text(entry).startswith("Result CD4")
    assert subject_text(entry).endswith("23 Nov 2023")


def test_that_a_creation_shows_what_there_is_and_leaves_out_what_is_not() -> None:
    entry = _entry(old=None, new=json.dumps({"id": 2, "number": "007", "sex": None, "addressees": []}))
    assert change_text(entry) == "number: 007"


def test_that_a_setting_names_its_key() -> None:
    entry = _entry(kind="setting", old=None, new=json.dumps({"key": "ir.baseline", "value": "after_low"}))
    assert subject_text(entry) == "Setting ir.baseline"


def test_that_an_instant_is_shown_as_local_time() -> None:
    assert when_text(_entry(), timezone(timedelta(hours=1))) == "20 Nov 2026 14:02"


def test_that_a_batch_is_called_by_its_label() -> None:
    assert subject_text(_entry(kind=None, label="Import of counts.csv")) == "Import of counts.csv"


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
    assert change_text(entry).startswith("result: 64,289 created; patient: 128 created")


def test_that_an_empty_history_says_where_the_import_stands(page: HistoryPage) -> None:
    page.show_entries([])
    assert "import" in page.findChild(QLabel, "no_history").text()
    page.show_entries([_entry(1)])
    assert page.findChild(QLabel, "no_history").text() == ""
