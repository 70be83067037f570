"""Searching overlooks case and accents, and nothing else."""

import pytest

from widgets.search_key import fold, search_key, search_words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Müller", "muller"),
        ("Łódź", "lodz"),
        ("García", "garcia"),
        ("Yıldız", "yildiz"),
        ("Sørensen", "sorensen"),
        ("Weiß", "weiss"),
        ("2023-017", "2023-017"),
    ],
)
def test_that_case_and_accents_are_folded(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert fold(written.upper().replace("SS", "ß")) == folded


@pytest.mark.parametrize("typed", ["muller", "Müller", "mueller", "MÜLLER"])
def test_that_an_umlaut_is_found_however_it_is_typed(typed: str) -> None:
    key = search_key("Müller", "Anna")
    assert all(word in key for word in search_words(typed))


def test_that_leading_zeros_of_a_number_count() -> None:
    assert "007" not in search_key("7")


def test_that_empty_parts_are_left_out() -> None:
    assert search_key("Moreau", None, "2023-017") == "moreau 2023-017"
