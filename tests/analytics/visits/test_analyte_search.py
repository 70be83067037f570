"""A few letters find an analyte by any of its names."""

import pytest

from analytics.catalogue import catalogue
from analytics.visits.analyte_search import find_analytes


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("ferr", "FERRITIN"), ("ldh", "LDH"), ("hb", "HGB"), ("haemo", "HGB"), ("häm", "HGB"),
        ("cd4", "CD4"), ("b cells", "CD19"), ("igg2", "IGG2"), ("PNN", "ANC"), ("thromb", "PLT"),
    ],
)  # fmt: skip
def test_that_letters_find_an_analyte_by_any_of_its_names(typed: str, code: str) -> None:
    assert find_analytes(typed)[0] == code


def test_that_the_printed_name_of_the_readers_language_comes_first() -> None:
    assert find_analytes("kreat", language="de")[0] == "CREA"


def test_that_nothing_typed_offers_everything_and_nonsense_nothing() -> None:
    assert find_analytes(" ") == tuple(catalogue().analytes)
    assert find_analytes("xqzw") == ()


def test_that_every_analyte_is_found_by_its_own_name() -> None:
    for language in ("en", "de", "fr"):
        for code, analyte in catalogue().analytes.items():
            name = analyte.names.get(language, analyte.name)
            assert code in find_analytes(name, language=language)[:3], (language, name)
