"""The words of the cohort's views: English needs no file, a language's table fills what it has."""

from dataclasses import fields

import pytest

from analytics.cohort.views.cohort_words import CohortWords
from app.letters.language import _cohort_words, letter_wording


def test_that_english_views_need_no_file() -> None:
    assert letter_wording("en").cohort == CohortWords()


def test_that_a_table_of_a_view_that_is_not_there_is_an_error_of_the_file() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        _cohort_words({"nonsense": {"title": "Unsinn"}})


@pytest.mark.parametrize("view", [field.name for field in fields(CohortWords)])
def test_that_a_language_fills_the_words_it_has_and_leaves_the_others(view: str) -> None:
    english = getattr(CohortWords(), view)
    first = next(f.name for f in fields(english) if isinstance(getattr(english, f.name), str))
    own = getattr(_cohort_words({view: {first: "anders"}}), view)
    assert getattr(own, first) == "anders"
    others = [f.name for f in fields(english) if f.name != first]
    assert all(getattr(own, name) == getattr(english, name) for name in others)
