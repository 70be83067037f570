"""Letters of ten demo patients in three languages, word for word as they were read and found right.

``WRITE_GOLDEN_LETTERS=1 pytest tests/app/letters -k golden`` writes them anew; read every change.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from analytics.letters.document import LetterDocument
from app.letters.request import LANGUAGES

FOLDER = Path(__file__).parents[2] / "data" / "letters"
LETTERS = [
    *((number, "follow_up") for number in (
        "2024-006", "2024-012", "2024-018", "2011-042", "2024-057", "2024-060", "2026-030", "2023-036",
        "2023-125", "2025-027",
    )),
    *((number, kind) for number in ("2024-006", "2024-018") for kind in ("visit_note", "patient")),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("number", "kind"), LETTERS)
def test_that_a_letter_reads_as_it_was_reviewed(
    number: str,
    kind: str,
    language: str,
    a_letter: Callable[..., LetterDocument],
    as_text: Callable[[LetterDocument], str],
) -> None:
    text = as_text(a_letter(number, kind, language))
    golden = FOLDER / f"{number}.{kind}.{language}.txt"
    if os.environ.get("WRITE_GOLDEN_LETTERS"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
