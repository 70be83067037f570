"""The demo clinic's patients, and letters about them."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest

from analytics.demo.clinic import synthetic_clinic
from analytics.letters.document import (
    Block,
    LetterDocument,
    LetterFigure,
    Letterhead,
    PlainTable,
    Run,
    Signature,
    ValueTable,
)
from analytics.letters.letter_rules import LISTED, told_in
from analytics.records.patient import Addressee
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment
from analytics.rules.rule_book import assess_all
from app.letters.compose import compose_letter
from app.letters.request import LetterKind, LetterRequest

ON = date(2026, 11, 20)
HEAD = Letterhead("Example University Hospital", "Haematology", ("Hospital Street",))
AUTHOR = Signature("Dr Anne Martin", "Haematology, Cell Therapy")
READER = Addressee("Dr Julie Petit", "General practice", "12 Market Square\n00001 Sample Town")


@cache
def clinic(patients: int) -> tuple[PatientRecord, ...]:
    return tuple(synthetic_clinic(1, patients))


@cache
def assessed(record: PatientRecord) -> tuple[Assessment, ...]:
    return assess_all(record, only=LISTED, with_alternatives=False)


def ask(record: PatientRecord, kind: str = "follow_up", language: str = "en", **more: Any) -> LetterRequest:
    given: dict[str, Any] = {
        "record": record,
        "assessments": told_in(assessed(record), has_table=kind == "follow_up"),
        "kind": LetterKind(kind),
        "language": language,
        "on": ON,
        "author": AUTHOR,
        "letterhead": HEAD,
        "addressee": READER,
        "is_synthetic": True,
    }
    return LetterRequest(**(given | more))


@pytest.fixture
def patients() -> Callable[[int], tuple[PatientRecord, ...]]:
    """The first so many patients of the demo clinic."""
    return clinic


@pytest.fixture(scope="session")
def request_for() -> Callable[..., LetterRequest]:
    """A request for a letter about a record, with everything a letter needs."""
    return ask


@pytest.fixture
def demo() -> Callable[[str], PatientRecord]:
    """One patient of the demo clinic by the number."""

    def find(number: str) -> PatientRecord:
        return next(record for record in clinic(128) if record.patient.number == number)

    return find


@pytest.fixture
def a_letter(demo: Callable[[str], PatientRecord]) -> Callable[..., LetterDocument]:
    """The letter about a patient of the demo clinic."""

    def write(number: str, kind: str = "follow_up", language: str = "en", **more: Any) -> LetterDocument:
        return compose_letter(ask(demo(number), kind, language, **more))

    return write


@pytest.fixture
def as_text() -> Callable[[LetterDocument], str]:
    """A letter as plain text, everything that is printed but the marks of its figures."""
    return letter_as_text


def letter_as_text(letter: LetterDocument) -> str:
    lines = [*letter.addressee, letter.date, letter.mark, letter.subject, letter.subtitle, letter.salutation]
    for part in letter.parts:
        lines.append("")
        match part:
            case Block():
                lines += [part.heading] if part.heading else []
                lines += ["".join(_marked(run) for run in runs) for runs in part.paragraphs]
            case ValueTable():
                heads = (part.name_head, part.unit_head, part.reference_head, *part.heads, part.trend_head)
                lines += [part.title, " | ".join(heads)]
                for row in part.rows:
                    cells = [f"{cell.text} {cell.flag}".strip() for cell in row.cells]
                    lines.append(" | ".join((row.name, row.unit, row.reference, *cells, row.trend)))
                lines.append(part.note)
            case PlainTable():
                lines += [part.title, *(" | ".join(row) for row in (part.heads, *part.rows)), part.note]
            case LetterFigure():
                lines.append(f"[{part.title}] {part.caption}")
    lines += ["", letter.closing, letter.signature.name, letter.patient_line, letter.state, letter.legend]
    return "\n".join(lines) + "\n"


def _marked(run: Run) -> str:
    return f"**{run.text}**" if run.is_key else run.text
