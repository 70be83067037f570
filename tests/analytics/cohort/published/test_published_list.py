"""The lists of published numbers are whole: unique, and every one is computed or says why not."""

from collections import Counter

import pytest

from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.member_fields import FIELDS
from analytics.cohort.published.compute import READERS
from analytics.cohort.published.published_list import asked, papers, published_numbers


def test_that_every_name_of_a_number_is_its_own() -> None:
    names = Counter(number.id for number in published_numbers())
    assert [name for name, times in names.items() if times > 1] == []
    assert len(names) > 600


def test_that_every_number_can_be_asked_or_says_why_not() -> None:
    for number in published_numbers():
        assert number.printed.strip() == number.printed != "", number.id
        assert (number.how is None) == bool(number.why_not), number.id
        if number.how is None:
            continue
        known = ANALYSES[number.how.question.analysis]
        assert number.how.read in READERS, number.id
        assert len(known.parts) == 1 or number.how.part in known.parts, number.id
        by = number.how.question.by
        assert by is None or ("by" in known.takes and not FIELDS[by].is_number), number.id
        assert number.how.question.landmark is None or "landmark" in known.takes, number.id
        if by is None and number.how.question.analysis in ("table1", "course"):
            field = number.how.given.get("field")
            assert field is None or field in FIELDS, number.id


def test_that_every_figure_names_analyses_or_says_why_not() -> None:
    for paper in papers():
        assert paper.figures
        for figure in paper.figures:
            assert bool(figure.shows) != bool(figure.why_not), figure.name
            for command in figure.shows:
                question, _ = asked(command)
                assert question.analysis in ANALYSES, figure.name


def test_that_a_question_is_written_as_on_the_command_line() -> None:
    question, part = asked("survival:pfs --by ir_any --landmark 90")
    assert (question.analysis, question.part, part) == ("survival", "pfs", "pfs")
    assert (question.by, question.landmark) == ("ir_any", 90)
    with pytest.raises(ValueError, match="--at"):
        asked("survival --at 90")
