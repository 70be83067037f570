"""Letters in a field look for an analyte unless they may become a word of the grammar."""

import pytest

from analytics.entry.result_words import result_words
from analytics.visits.search_start import begins_a_search


@pytest.mark.parametrize("text", ["ferr", "ldh", "cd4", "neu", "plt", "hb", "ig", "kreat", "hemog"])
def test_that_letters_of_a_name_begin_a_search(text: str) -> None:
    assert begins_a_search(text)


@pytest.mark.parametrize(
    "text", ["", "7", "7.2 g/L", "<1", "?", "n", "nd", "na", "he", "hem", "hämol", "neg", "H", "h 5.2", "L"]
)
def test_that_a_value_is_never_taken_for_a_search(text: str) -> None:
    assert not begins_a_search(text)


def test_that_every_word_of_the_grammar_can_be_typed_letter_by_letter() -> None:
    words = result_words()
    for word in (*words.missing, *words.not_detected):
        assert not any(begins_a_search(word[:n]) for n in range(1, len(word) + 1)), word
