"""The form of a sequencing sample: typed by keyboard, all problems at once, nothing changed by the wheel."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from analytics.catalogue import catalogue
from analytics.entry.variant_text import VafUnit
from analytics.records.laboratory import Laboratory
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.samples.known_variants import known_variants
from analytics.samples.sample_draft import SampleDraft
from analytics.samples.sample_entry import SampleContext
from analytics.wording import Wording
from widgets.date_field import DateContext
from widgets.sample_form import SampleForm, SampleView

TODAY = date(2024, 6, 20)
RECORD = PatientRecord(
    Patient(1, "u", "1"),
    (Treatment(1, 1, infusion=CalendarDate(2023, 3, 1)),),
    samples=(Sample(1, 1, CalendarDate(2024, 3, 1), Material.BLOOD, "myeloid-core", 0.01),),
    variants=(
        VariantCall(1, 1, 1, "TP53", CallState.DETECTED, "c.524G>A", "p.Arg175His", vaf_fraction=0.044),
    ),
)
LAST = Sample(1, 1, CalendarDate(2024, 3, 1), panel="myeloid-core", detection_limit_fraction=0.01, depth=1000)


def view(record: PatientRecord = RECORD, draft: SampleDraft | None = None, **more: Any) -> SampleView:
    context = SampleContext(record, catalogue().panels, known_variants(record))
    return SampleView(
        draft or SampleDraft(),
        context,
        DateContext(TODAY, record.axis),
        Wording(),
        (Laboratory(7, "Lab A"),),
        more.pop("last", lambda panel, laboratory: None),
        **more,
    )


@pytest.fixture
def form(qtbot: QtBot, looked: None) -> SampleForm:
    form = SampleForm()
    qtbot.addWidget(form)
    form.resize(1000, 700)
    form.show_sample(view(), title="New NGS sample")
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.start()
    return form


def see(form: SampleForm, kind: type, name: str) -> Any:
    (found,) = form.findChildren(kind, name)
    return found


def choose(form: SampleForm, name: str, text: str) -> None:
    box = see(form, QComboBox, name)
    at = next(n for n in range(box.count()) if box.itemText(n).startswith(text))
    box.setCurrentIndex(at)


def type_into(qtbot: QtBot, form: SampleForm, name: str, text: str) -> QLineEdit:
    line = see(form, QLineEdit, name)
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, text)
    return line


def fill(qtbot: QtBot, form: SampleForm) -> None:
    type_into(qtbot, form, "sample_date", "12/06/2024")
    choose(form, "sample_material", "marrow")
    choose(form, "sample_panel", "Myeloid core")
    type_into(qtbot, form, "sample_limit", "1")


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def save(qtbot: QtBot, form: SampleForm) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_that_a_sample_is_entered_with_the_keyboard_alone(form: SampleForm, qtbot: QtBot) -> None:
    fill(qtbot, form)
    known = type_into(qtbot, form, "known_0", "5.2")
    qtbot.keyClick(known, Qt.Key.Key_Return)
    assert focused() == "line_0"
    qtbot.keyClicks(QApplication.focusWidget(), "dnmt3a c.2645G>A p.R882H 12 % 120/1000")
    assert see(form, QLabel, "note_line_0").text() == (
        "DNMT3A · c.2645G>A · p.Arg882His · 12.0 % (120 of 1,000 reads)."
    )
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert focused() == "line_1"
    with qtbot.waitSignal(form.save_requested) as told:
        save(qtbot, form)
    draft, reading, at = told.args
    assert at == CalendarDate(2024, 6, 12)
    assert (draft.material, draft.panel, reading.limit_fraction) == (Material.MARROW, "myeloid-core", 0.01)
    assert draft.known == {("TP53", "p.Arg175His"): "5.2"}
    assert reading.open_places == ()


def test_that_what_was_known_is_listed_with_its_last_value(form: SampleForm) -> None:
    words = [label.text() for label in form.known.findChildren(QLabel)]
    assert "TP53 p.R175H" in words
    assert "last 4.4 % (blood · +366)" in words


def test_that_f9_says_nothing_else_and_what_that_means(form: SampleForm, qtbot: QtBot) -> None:
    fill(qtbot, form)
    save(qtbot, form)
    assert focused() == "known_0"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    assert see(form, QLabel, "nothing_said").text() == (
        "Not detected in the 34 genes of Myeloid core; other genes are not covered."
    )
    with qtbot.waitSignal(form.save_requested) as told:
        save(qtbot, form)
    assert told.args[0].found_nothing_else


def test_that_a_slip_is_asked_and_answered_by_one_key(form: SampleForm, qtbot: QtBot) -> None:
    fill(qtbot, form)
    known = type_into(qtbot, form, "known_0", "0.052")
    note = see(form, QLabel, "note_known_0").text()
    assert "was 5.2 % meant?" in note
    with qtbot.assertNotEmitted(form.save_requested):
        save(qtbot, form)
    known.setFocus()
    qtbot.keyClick(known, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert known.text() == "5.2 %"
    with qtbot.waitSignal(form.save_requested):
        save(qtbot, form)


def test_that_what_stands_needs_a_reason_and_a_new_question_asks_again(
    form: SampleForm, qtbot: QtBot
) -> None:
    fill(qtbot, form)
    type_into(qtbot, form, "known_0", "0.4 %")
    save(qtbot, form)
    assert focused() == "sample_reason"
    qtbot.keyClicks(QApplication.focusWidget(), "UMI panel")
    with qtbot.waitSignal(form.save_requested) as told:
        save(qtbot, form)
    assert told.args[0].reason == "UMI panel"
    type_into(qtbot, form, "line_0", "JAK2 c.1849G>T p.V618F 5 %")
    with qtbot.assertNotEmitted(form.save_requested):
        save(qtbot, form)
    assert focused() == "sample_reason"


def test_that_all_problems_are_shown_at_once_each_at_its_place(form: SampleForm, qtbot: QtBot) -> None:
    type_into(qtbot, form, "sample_limit", "1.234,5")
    type_into(qtbot, form, "sample_depth", "-3")
    type_into(qtbot, form, "line_0", "TP53 R248Q 3 %")
    with qtbot.assertNotEmitted(form.save_requested):
        save(qtbot, form)
    assert see(form, QLabel, "found_limit").isVisible()
    assert see(form, QLabel, "found_depth").isVisible()
    assert see(form, QLabel, "note_line_0").text() == "“R248Q” is not HGVS; did you mean p.Arg248Gln?"
    assert see(form, QLabel, "sample_told").text().startswith("To be put right first")
    assert focused() == "sample_date"


BLOCK = "Gene\tcDNA\tVAF [%]\tDepth\r\nTP53\tc.524G>A\t4,4\t1250\r\nTET2\tc.4546C>T\t21\t900\r\n"


def test_that_a_block_is_pasted_with_a_preview_of_every_line(form: SampleForm, qtbot: QtBot) -> None:
    fill(qtbot, form)
    QGuiApplication.clipboard().setText(BLOCK)
    first = see(form, QLineEdit, "line_0")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert form.lines.texts == tuple(BLOCK.split("\r\n")[:-1])
    notes = [note.text for note in form.lines.notes]
    assert notes[0] == "Column heads."
    assert notes[1] == "TP53 · c.524G>A · 4.4 % (1,250×)."
    assert notes[2] == "TET2 · c.4546C>T · 21.0 % (900×)."
    assert focused() == "line_3"
    with qtbot.waitSignal(form.save_requested):
        save(qtbot, form)


def test_that_the_last_limit_is_offered_and_never_filled_in_unasked(qtbot: QtBot, looked: None) -> None:
    form = SampleForm()
    qtbot.addWidget(form)
    form.show_sample(view(last=lambda panel, laboratory: LAST if panel else None), title="New")
    form.show()
    limit = see(form, QLineEdit, "sample_limit")
    offer = see(form, QPushButton, "use_last_limit")
    assert not offer.isVisible()
    choose(form, "sample_panel", "Myeloid core")
    assert limit.text() == ""
    assert offer.text() == "Last time 1 %: use it"
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert limit.text() == "1"
    assert not offer.isVisible()


def test_that_a_failed_sample_needs_nothing_found(form: SampleForm, qtbot: QtBot) -> None:
    fill(qtbot, form)
    form.fields.findChild(QWidget, "sample_failed").setChecked(True)  # type: ignore[union-attr]
    assert not form.known.isEnabled()
    with qtbot.waitSignal(form.save_requested) as told:
        save(qtbot, form)
    assert told.args[0].has_failed


def test_that_bare_numbers_are_what_the_switch_says(form: SampleForm, qtbot: QtBot) -> None:
    type_into(qtbot, form, "known_0", "0.05")
    form.findChild(QWidget, "segment_fraction").click()  # type: ignore[union-attr]
    assert form.draft().unit is VafUnit.FRACTION
    assert see(form, QLabel, "note_known_0").text() == "5.0 %."


def test_that_the_wheel_changes_nothing(form: SampleForm, qtbot: QtBot) -> None:
    fill(qtbot, form)
    type_into(qtbot, form, "known_0", "5.2")
    before = form.draft()
    for widget in form.findChildren(QWidget):
        if not widget.isVisible():
            continue
        for turn in (120, -120):
            event = QWheelEvent(
                QPointF(3, 3), QPointF(widget.mapToGlobal(QPoint(3, 3))), QPoint(), QPoint(0, turn),
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(widget, event)
    assert form.draft() == before


def test_that_a_draft_is_shown_as_it_was_left(qtbot: QtBot, looked: None, form: SampleForm) -> None:
    fill(qtbot, form)
    type_into(qtbot, form, "known_0", "5.")
    type_into(qtbot, form, "line_0", "TP53 R2")
    kept = form.draft()
    again = SampleForm()
    qtbot.addWidget(again)
    again.show_sample(view(draft=kept), title="New")
    assert replace(again.draft(), date=kept.date) == kept
    assert again.fields.date.date == CalendarDate(2024, 6, 12)


def test_that_a_sample_without_a_date_keeps_its_time(qtbot: QtBot, looked: None) -> None:
    form = SampleForm()
    qtbot.addWidget(form)
    draft = SampleDraft(material=Material.BLOOD, panel="whole", limit="1", found_nothing_else=True)
    form.show_sample(view(draft=draft, fixed_at=RelativeTime(25568, "age 70")), title="Edit")
    assert not form.fields.date.isEnabled()
    with qtbot.waitSignal(form.save_requested) as told:
        form.save()
    assert told.args[2] == RelativeTime(25568, "age 70")


def test_that_clearing_leaves_no_word_of_a_patient(form: SampleForm, qtbot: QtBot) -> None:
    fill(qtbot, form)
    type_into(qtbot, form, "line_0", "TP53 c.524G>A 5 %")
    form.clear()
    texts = [label.text() for label in form.findChildren(QLabel) if not label.isHidden()]
    texts += [line.text() for line in form.findChildren(QLineEdit)]
    assert not [text for text in texts if "TP53" in text and "c.524G>A p.R175H 4.4" not in text]


def test_that_tab_goes_down_the_form(form: SampleForm, qtbot: QtBot) -> None:
    type_into(qtbot, form, "line_0", "TP53 c.524G>A 4.4 %")
    type_into(qtbot, form, "sample_date", "12/06/2024")
    reached = [focused()]
    for _ in range(14):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(focused())
    assert [name for name in reached if name] == [
        "sample_date", "sample_material", "sample_panel", "own_panel", "sample_limit", "sample_depth",
        "sample_laboratory", "sample_failed", "sample_note", "known_0", "segment_percent", "line_0", "line_1",
        "nothing_else", "sample_save",
    ]  # fmt: skip


def test_that_what_says_nothing_of_how_much_is_told_once(form: SampleForm, qtbot: QtBot) -> None:
    type_into(qtbot, form, "known_0", "seen at autopsy")
    assert see(form, QLabel, "note_known_0").text() == (
        "“seen at autopsy” does not say how much; write 4.4 %, 44/1000, nd, nc or nr."
    )
