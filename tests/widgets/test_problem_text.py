"""Problems read in the language of the window, with analytes and kinds of event named in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from analytics.entry.problem import problem
from widgets.problem_text import problem_text, problems_text


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    qapp.setProperty("interface_language", "de")
    yield
    qapp.setProperty("interface_language", None)


def test_that_a_problem_is_told_as_a_sentence(qapp: QApplication) -> None:
    assert problem_text(problem("not_a_number", text="7x")) == "“7x” is not a number."
    assert problems_text([problem("no_time"), problem("no_kind")]) == (
        "There is no date. No kind of event is named."
    )


def test_that_codes_of_the_catalogue_are_named(qapp: QApplication) -> None:
    assert "Neutrophils" in problem_text(problem("unit_not_accepted", unit="x", analyte="ANC", accepted="g"))
    assert problem_text(problem("kind_has_no_grade", kind="gcsf", text="2")).startswith("G-CSF is not graded")


def test_that_names_follow_the_language_of_the_window(german: None) -> None:
    text = problem_text(problem("unit_not_accepted", unit="x", analyte="ANC", accepted="g"))
    assert "Neutrophile" in text
    assert "Neutrophils" not in text


def test_that_what_somebody_typed_is_never_translated_or_filled_in(qapp: QApplication) -> None:
    assert problem_text(problem("not_a_number", text="{birth}")) == "“{birth}” is not a number."
    assert "“none”" in problem_text(problem("not_a_number", text="none"))
