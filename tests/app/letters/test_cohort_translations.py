"""The words of the cohort exist in every language, with the same facts, and in that language's own type."""

import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

import pytest

import resources
from analytics.cohort.views.cohort_words import CohortWords
from app.letters.language import letter_wording

VIEWS = [field.name for field in fields(CohortWords)]
TRANSLATED = ["fr", "de"]
NAMES = (
    "Mann–Whitney, Kruskal–Wallis, Fine–Gray, Cox, Wald, Yates, CAR-HEMATOTOX, ECOG, ICANS, IEC-HS, CRS, HLH,"
    " CRP, LDH, MCV, IgG, CD4, CD28z, Stock, HemaSphere, Gazeau, Leukemia, Fig, S3, 4S, t-MN, SMD, HR, sHR,"
    " n, p, χ, CR, PR, SD, PD"
)
"""What is called so in every language."""
ALIKE = {
    "fr": "Fisher, exact, Test, test, infection, infections, progression, points, point, grade, centre, type,"
    " patient, patients, Patients, cause, Source, variant, tocilizumab",
    "de": "Test, Median, ELN, IPSS-R, t-AML, t-MDS, MPN, DLBCL, NOS",
}
"""Words a language shares with English."""
NEVER_IN = {
    "fr": re.compile(r"(?<![,\n]) [:;!?%»]|« |\.\.\.|[a-z]'[a-z]|\""),
    "de": re.compile(r" [:;!?]|[”\"']|\.\.\.|[a-z]–[A-Z]|\b0\.\d|\d % (?:CI|KI)"),
}
"""What a language's typography does not know: French stands no-break spaces before two-part marks, German
joins names by a hyphen and has a comma for decimals."""


def given(language: str) -> dict[str, Any]:
    with resources.path(f"languages/{language}.toml").open("rb") as file:
        tables: dict[str, Any] = tomllib.load(file)
    return dict(tables["cohort"])


def facts(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def texts(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a field, by its place in it."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, own in value.items():
            yield from texts(own, f"{place}.{key}")


def every_text(words: CohortWords) -> dict[str, str]:
    return {
        f"{view}.{field.name}{place}": text
        for view in VIEWS
        for field in fields(getattr(words, view))
        for place, text in texts(getattr(getattr(words, view), field.name))
    }


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_every_text_of_the_cohort_is_translated(language: str) -> None:
    tables, english = given(language), CohortWords()
    for view in VIEWS:
        assert set(tables[view]) == {field.name for field in fields(getattr(english, view))}, view
    missing = every_text(english).keys() - every_text(letter_wording(language).cohort).keys()
    assert not missing


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_translation_of_the_cohort_names_the_same_facts(language: str) -> None:
    own = every_text(letter_wording(language).cohort)
    for place, text in every_text(CohortWords()).items():
        assert facts(text) == facts(own[place]), place


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_no_text_of_the_cohort_is_left_in_english(language: str) -> None:
    own = every_text(letter_wording(language).cohort)
    shared = {*NAMES.split(", "), *ALIKE[language].split(", ")}
    for place, text in every_text(CohortWords()).items():
        bare = re.sub(r"\{\w+\}", " ", text)
        words = [word for word in re.split(r"[\s,:()/.²]+", bare) if re.search(r"[^\W\d_]", word)]
        assert own[place] != text or set(words) <= shared, place


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_the_marks_of_the_cohort_are_those_of_the_language(language: str) -> None:
    for place, text in every_text(letter_wording(language).cohort).items():
        assert not NEVER_IN[language].search(text), place


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_levels_that_differ_are_called_differently(language: str) -> None:
    english, own = CohortWords().fields.levels, letter_wording(language).cohort.fields.levels
    for field, levels in own.items():
        in_english = {english[field].get(level, level) for level in levels}
        assert len(set(levels.values())) == len(in_english), field
