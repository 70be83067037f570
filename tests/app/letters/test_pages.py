"""An ordinary letter has one or two pages, in the languages with the longest words."""

from collections.abc import Callable

import pypdfium2
import pytest

from analytics.letters.document import LetterDocument
from app.demo_clinic import LETTERHEAD, SIGNATURE
from app.letters.request import LetterKind
from app.report.letter_pdf import letter_pdf

NUMBERS = (
    "2024-006", "2024-012", "2024-018", "2011-042", "2024-057", "2024-060", "2026-030", "2023-036",
    "2023-125", "2023-091",
)  # fmt: skip


def pages(letter: LetterDocument) -> int:
    document = pypdfium2.PdfDocument(letter_pdf(letter))
    try:
        return len(document)
    finally:
        document.close()


@pytest.mark.parametrize("language", ["fr", "de"])
@pytest.mark.parametrize("number", NUMBERS)
def test_that_a_follow_up_letter_has_two_pages_at_most(
    number: str, language: str, a_letter: Callable[..., LetterDocument]
) -> None:
    assert pages(a_letter(number, language=language, letterhead=LETTERHEAD, author=SIGNATURE)) <= 2


@pytest.mark.parametrize("kind", [LetterKind.VISIT_NOTE, LetterKind.PATIENT])
@pytest.mark.parametrize("number", NUMBERS)
def test_that_a_short_letter_has_one_page(
    number: str, kind: LetterKind, a_letter: Callable[..., LetterDocument]
) -> None:
    assert pages(a_letter(number, kind, "de", letterhead=LETTERHEAD, author=SIGNATURE)) == 1
