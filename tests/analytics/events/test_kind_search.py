"""A few letters name what is to be added."""

import pytest

from analytics.catalogue import catalogue
from analytics.events.kind_search import CAR_T, OTHER_THERAPY, WORK_UP, find_kinds


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("crs", "crs"),
        ("ivig", "immunoglobulin"),
        ("inf", "infection"),
        ("toci", "tocilizumab"),
        ("rel", "progression"),
        ("icu", "admission"),
        ("dexa", "steroids"),
        ("death", "death"),
        ("t-mn", "tmn"),
        ("tmn", "tmn"),
        ("karyo", WORK_UP),
        ("next", OTHER_THERAPY),
        ("cart", CAR_T),
        ("platelet tr", "transfusion"),
    ],
)
def test_that_a_few_letters_find_the_kind_first(typed: str, form: str) -> None:
    assert find_kinds(typed, "en")[0].form == form


@pytest.mark.parametrize(
    ("typed", "language", "form"),
    [
        ("Tod", "de", "death"),
        ("Impf", "de", "vaccination"),
        ("fièvre", "fr", "fever"),
        ("rech", "fr", "progression"),
        ("Abkl", "de", WORK_UP),
        ("bilan", "fr", WORK_UP),
        ("systemische", "de", OTHER_THERAPY),
    ],
)
def test_that_words_of_the_other_languages_are_found(typed: str, language: str, form: str) -> None:
    assert find_kinds(typed, language)[0].form == form


def test_that_a_word_brings_its_details_along() -> None:
    first = find_kinds("ivig", "en")[0]
    assert (first.word, first.implied) == ("IVIG", (("form", "IVIG"),))
    assert find_kinds("icu", "en")[0].implied == (("ward", "icu"),)


def test_that_every_kind_comes_once_and_nothing_typed_offers_all() -> None:
    everything = [match.form for match in find_kinds("", "en")]
    assert set(catalogue().event_kinds) <= set(everything)
    assert len(everything) == len(set(everything))
    forms = [match.form for match in find_kinds("t", "en")]
    assert len(forms) == len(set(forms))


def test_that_nonsense_finds_nothing() -> None:
    assert find_kinds("zzzz", "en") == ()
