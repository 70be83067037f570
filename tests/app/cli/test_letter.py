"""A letter from the command line: a draft from the record, or issued and kept."""

import subprocess
import sys
from typing import Any

import pypdfium2
import pytest

from analytics.letters.document import Letterhead
from analytics.letters.letterhead_settings import letterhead_settings
from analytics.records.command import Change, Command
from analytics.records.setting import Setting
from storage.clinic import Clinic

from .conftest import PASSPHRASE


def text_of(pdf: bytes) -> str:
    return " ".join(
        " ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(pdf)
    )


def name_the_sender(file: Any) -> None:
    with Clinic.open(file, PASSPHRASE) as clinic:
        head = letterhead_settings(Letterhead("Example University Hospital"))
        changes = tuple(Change(None, Setting(key, text)) for key, text in head.items() if text)
        clinic.execute(Command("Change letterhead", changes))


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Page 1 of"), ("fr", "Page 1 sur"), ("de", "Seite 1 von")]
)
def test_that_a_draft_is_written_in_the_language_asked_for(filled: Any, language: str, words: str) -> None:
    out = filled.folder / "letter.pdf"
    answer = filled.run(
        "letter",
        filled.file,
        "P-001",
        "-o",
        out,
        "--language",
        language,
        "--author",
        "Dr Łukasz",
        "--on",
        "2024-03-05",
    )
    assert answer.exit_code == 0, answer.output
    assert answer.stdout.strip() == str(out)
    said = text_of(out.read_bytes())
    assert "Zoë Müller" in said
    assert "Dr Łukasz" in said
    assert "2024" in said
    assert words in said


def test_that_a_draft_says_so_and_what_is_to_be_settled(filled: Any) -> None:
    out = filled.folder / "letter.pdf"
    answer = filled.run("letter", filled.file, "P-001", "-o", out, "--on", "2024-03-05")
    assert "not issued" in text_of(out.read_bytes())
    assert "To settle: Nobody is named to send this letter to" in answer.stderr
    assert "Müller" not in answer.stderr + answer.stdout


@pytest.mark.parametrize("kind", ["follow-up", "visit-note", "patient"])
def test_that_each_kind_of_letter_can_be_had(filled: Any, kind: str) -> None:
    out = filled.folder / "letter.pdf"
    answer = filled.run("letter", filled.file, "P-001", "-o", out, "--kind", kind)
    assert answer.exit_code == 0, answer.output
    assert out.read_bytes().startswith(b"%PDF")


def test_that_the_same_draft_of_a_day_has_the_same_bytes(filled: Any) -> None:
    written = []
    for name in ("a.pdf", "b.pdf"):
        filled.run("letter", filled.file, "P-001", "-o", filled.folder / name, "--on", "2024-03-05")
        written.append((filled.folder / name).read_bytes())
    assert written[0] == written[1]


def test_that_a_letter_is_not_issued_while_something_is_to_be_settled(filled: Any) -> None:
    out = filled.folder / "letter.pdf"
    answer = filled.run("letter", filled.file, "P-001", "-o", out, "--kind", "patient", "--issue")
    assert answer.exit_code == 1
    assert answer.stderr.startswith("The letterhead has no name.")
    assert answer.stderr.strip().endswith("So the letter was not issued.")
    assert not out.exists()


def test_that_an_issued_letter_is_kept_as_it_was_written(filled: Any) -> None:
    name_the_sender(filled.file)
    out = filled.folder / "letter.pdf"
    answer = filled.run("letter", filled.file, "P-001", "-o", out, "--kind", "patient", "--issue")
    assert answer.exit_code == 0, answer.output
    with Clinic.open(filled.file, PASSPHRASE, writer=False) as clinic:
        (kept,) = clinic.letters.of_patient(clinic.patients.find("P-001").id)
        whole = clinic.letters.get(kept.id)
    assert whole is not None
    assert whole.pdf == out.read_bytes()
    assert whole.reference in text_of(whole.pdf)
    assert "not issued" not in text_of(whole.pdf)


@pytest.mark.parametrize(
    "more",
    [
        ("-o", "letter.txt"),
        ("-o", "a.pdf", "--issue", "--on", "2024-03-05"),
        ("-o", "a.pdf", "--language", "it"),
    ],
)
def test_that_a_wrong_call_writes_nothing(filled: Any, more: tuple[str, ...]) -> None:
    before = set(filled.folder.iterdir())
    answer = filled.run("letter", filled.file, "P-001", more[0], filled.folder / more[1], *more[2:])
    assert answer.exit_code == 2
    assert set(filled.folder.iterdir()) - before <= {filled.file.with_name(filled.file.name + ".lock")}


def test_that_a_folder_that_is_not_there_is_a_sentence(filled: Any) -> None:
    answer = filled.run("letter", filled.file, "P-001", "-o", filled.folder / "no" / "a.pdf")
    assert answer.exit_code == 1
    assert len(answer.stderr.strip().splitlines()) == 1


def test_that_the_command_is_known_without_what_makes_pages() -> None:
    code = (
        "import sys, app.cli.program, app.cli.letter\n"
        "print(sorted({'PySide6', 'pandas', 'reportlab', 'jinja2', 'PIL'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
