"""Problems read in the language of the window, with analytes and kinds of event named in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
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


def test_that_numbers_dates_and_analytes_of_a_check_are_written_for_the_reader(german: None) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        slip = problem(
            "moved_after_last", value="72.5", unit="g/L", last="7.1", date="2024-03-05", reading="7.25"
        )
        misfit = problem("part_above_whole", part="ANC", sum="4.4", whole="WBC", value="4.2", unit="G/L")
        said, other = problem_text(slip), problem_text(misfit)
    finally:
        QLocale.setDefault(before)
    assert "72,5 g/L" in said
    assert "7,25" in said
    assert "5. März 2024" in said or "5. Mär 2024" in said
    assert "4,4" in other
    assert "Neutrophile" in other
