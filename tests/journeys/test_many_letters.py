"""Letters for several patients: into a folder or kept, stopped half-way, and what stands in their way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from analytics.letters.letterhead_settings import letterhead_from, signature_from
from analytics.records.command import Change, Command
from analytics.records.ids import PatientId
from analytics.records.patient import Addressee, Patient
from analytics.records.setting import Setting
from app.flows import edit_letterhead
from app.report.pdf_pages import page_sizes
from storage import replacing
from storage.clinic import Clinic
from storage.faults import DiskFull
from widgets.batch_form import BatchForm

OpenWindow = Callable[[Path | None], Any]
READER = Addressee("Dr Julie Petit", "General practice", None, "fr")


@pytest.fixture
def person(open_window: OpenWindow, clinic_file: Path, passphrase: str) -> Any:
    """At work in a clinic of four, of whom one has nobody to write to."""
    patients = [
        Patient(
            PatientId(-n), f"u{n}", f"2024-00{n}", f"Secretname{n}", addressees=(READER,) if n != 3 else ()
        )
        for n in range(1, 5)
    ]
    head = Setting("letter.head.name", "Example University Hospital")
    with Clinic.open(clinic_file, passphrase) as clinic:
        clinic.execute(Command("New", tuple(Change(None, one) for one in (*patients, head))))
    found = open_window(clinic_file)
    found.unlock()
    return found


def opened(person: Any) -> BatchForm:
    person.window.menus.batch.trigger()
    form: BatchForm = person.workplace.furniture.letters.batch.form
    return form


def start(person: Any, form: BatchForm, qtbot: QtBot, *, issues: bool, folder: Path | None) -> None:
    form.model.choose_shown(is_chosen=True)
    form._issues.setChecked(issues)
    if folder is not None:
        person.workplace.furniture.letters.batch.take_folder(folder)
        form._files.setChecked(True)
    qtbot.mouseClick(form._start, Qt.MouseButton.LeftButton)
    person.settle()


def kept(person: Any) -> dict[str, str]:
    reader = person.workplace.session.reader
    return {reader.patients.get(one.patient_id).number: one.reference for one in reader.letters.all()}


def test_that_letters_are_issued_and_saved_under_numbers_and_reasons_are_given(
    person: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    form = opened(person)
    assert not form._start.isEnabled()
    start(person, form, qtbot, issues=True, folder=folder)
    assert kept(person) == {"2024-001": "2026-0001", "2024-002": "2026-0002", "2024-004": "2026-0003"}
    files = sorted(folder.iterdir())
    assert [file.name for file in files] == [f"letter-2026-000{n}.pdf" for n in (1, 2, 3)]
    letters = person.workplace.session.reader.letters.all()
    assert [file.read_bytes() for file in files] == [letter.pdf for letter in letters]
    assert {letter.language for letter in letters} == {"fr"}
    assert form._said.text() == "3 done, 1 skipped."
    assert "Secretname3 (2024-003): skipped. Nobody is named" in form._report.toPlainText()


def test_that_drafts_in_a_folder_are_not_kept_and_overwrite_nothing(
    person: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    for _ in range(2):
        form = opened(person)
        start(person, form, qtbot, issues=False, folder=tmp_path)
        form.done(0)
    assert kept(person) == {}
    files = sorted(tmp_path.glob("letter-*.pdf"))
    assert [file.name for file in files] == [f"letter-20261120-140200-00{n}.pdf" for n in range(1, 7)]
    assert not any("Secret" in file.name or "2024" in file.name for file in files)


def test_that_a_stopped_run_leaves_whole_letters_only(
    person: Any, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = opened(person)
    batch = person.workplace.furniture.letters.batch
    real = replacing.write_atomically

    def write_then_stop(path: Path, content: bytes) -> None:
        real(path, content)
        batch._task.cancel()

    monkeypatch.setattr(replacing, "write_atomically", write_then_stop)
    start(person, form, qtbot, issues=True, folder=tmp_path)
    assert kept(person) == {"2024-001": "2026-0001"}
    (file,) = tmp_path.glob("*.pdf")
    assert len(page_sizes(file.read_bytes())) >= 1
    assert not list(tmp_path.glob("*.part"))
    assert form._said.text() == "Stopped: 1 done, 3 not begun."


@pytest.mark.parametrize("what", ["folder", "disk"])
def test_that_a_missing_folder_or_a_full_disk_ends_the_run_with_a_sentence(
    person: Any, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    folder = tmp_path / "out"
    if what == "disk":
        folder.mkdir()

        def full(path: Path, content: bytes) -> None:
            raise DiskFull(file=path.name)

        monkeypatch.setattr(replacing, "write_atomically", full)
    form = opened(person)
    start(person, form, qtbot, issues=False, folder=folder)
    sentence = "There is no folder out." if what == "folder" else "The disk is full"
    assert sentence in form._report.toPlainText()
    assert form._said.text().startswith("0 done")
    assert list(tmp_path.glob("**/*.pdf")) == []


def test_that_the_search_of_the_list_is_taken_over_and_locking_closes_the_form(
    person: Any, qtbot: QtBot
) -> None:
    person.write("search", "Secretname2")
    form = opened(person)
    assert form.model.rowCount() == 1
    form.model.choose_shown(is_chosen=True)
    form._search.setText("")
    assert (len(form.model.chosen), form.model.rowCount()) == (1, 4)
    person.window.menus.lock.trigger()
    person.settle()
    assert person.workplace.furniture.letters.batch.form is None


def paint(path: Path, width: int, height: int, *, noise: bool = False) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#3B50B0"))
    for x in range(width) if noise else ():
        for y in range(height):
            image.setPixel(x, y, (x * 2654435761 ^ y * 40503 * 7919) & 0xFFFFFF)
    image.save(str(path))


def test_that_a_letterhead_is_seen_kept_audited_and_undone(
    person: Any, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    logo, text = tmp_path / "logo.png", tmp_path / "logo.txt"
    paint(logo, 40, 20)
    text.write_text("no image", encoding="utf-8")
    flow = person.workplace.furniture.letters.letterhead
    person.window.menus.letterhead.trigger()
    form = flow.form
    form._department.setText("Haematology")
    form._signer.setText("Dr Anne Martin")
    flow.take_image("logo", text)
    person.settle()
    assert form._problem.text().startswith("This image cannot be used.")
    flow.take_image("logo", logo)
    person.settle()
    assert form._problem.text() == ""
    qtbot.waitUntil(lambda: not form._pixmap.isNull())
    with qtbot.waitSignal(person.workplace.session.changed):
        form.save_requested.emit(*form.entered())
    person.settle()
    settings = person.workplace.session.reader.settings.all()
    head = letterhead_from(settings)
    assert (head.name, head.department, head.logo) == (
        "Example University Hospital", "Haematology", logo.read_bytes(),
    )  # fmt: skip
    assert signature_from(settings, "a.martin").name == "Dr Anne Martin"
    assert flow.form is None
    entries = person.workplace.session.reader.audit.entries(limit=3)
    assert {entry.label for entry in entries} == {"Change letterhead"}
    person.undo()
    assert letterhead_from(person.workplace.session.reader.settings.all()).department == ""


def test_that_an_image_too_large_to_be_kept_is_refused(
    person: Any, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edit_letterhead, "MOST_KEPT_BYTES", 2_000)
    path = tmp_path / "noise.png"
    paint(path, 64, 64, noise=True)
    flow = person.workplace.furniture.letters.letterhead
    person.window.menus.letterhead.trigger()
    flow.take_image("signature", path)
    person.settle()
    assert "too large" in flow.form._problem.text()
    assert flow.form.entered()[1].image is None


def test_that_a_letter_is_printed_page_by_page_and_saved_whole(
    person: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    furniture = person.workplace.furniture
    furniture.patient.open(person.workplace.session.reader.patients.find("2024-001").id)
    person.window.menus.letters.trigger()
    person.settle()
    send, pdf = furniture.letters.send, furniture.letters.write.written.composed.pdf
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(send.printed):
        send.print_on(printer, pdf)
    assert len(page_sizes((tmp_path / "printed.pdf").read_bytes())) == len(page_sizes(pdf))
    assert "Secret" not in send.proposed().name
    with qtbot.waitSignal(send.written):
        send.write(tmp_path / "letter.pdf", pdf)
    assert (tmp_path / "letter.pdf").read_bytes() == pdf
    assert "not encrypted" in person.window.problems.text
    send.write(tmp_path / "nowhere" / "letter.pdf", pdf)
    person.settle()
    assert "There is no folder nowhere" in person.window.problems.text
