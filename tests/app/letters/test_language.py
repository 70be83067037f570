"""The three languages say the same things, complete, each in its own typography."""

import re
import string
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

import resources
from analytics.catalogue import catalogue
from analytics.clones_summary_words import ClonesSummaryWording
from analytics.figures.figure_row import TableWords
from analytics.letters.letter_wording import LetterWording
from analytics.summary import SummaryWording
from analytics.wording import Wording
from app.letters.language import letter_wording
from app.letters.request import LANGUAGES, LetterKind

TABLES = {
    "wording": Wording,
    "summary": SummaryWording,
    "clones_summary": ClonesSummaryWording,
    "table": TableWords,
}
TRANSLATED = [language for language in LANGUAGES if language != "en"]
FREE = {"date_pattern", "month_pattern"}
"""Patterns of dates use the parts their language needs."""


def table(language: str) -> dict[str, Any]:
    with resources.path(f"languages/{language}.toml").open("rb") as file:
        return tomllib.load(file)


def facts(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for item in value.values() for text in texts(item)]
    return [text for item in value for text in texts(item)] if isinstance(value, list | tuple) else []


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", TABLES)
def test_that_every_text_of_figures_and_summaries_is_translated(language: str, name: str) -> None:
    given = table(language)[name]
    wanted = {field.name for field in fields(TABLES[name])} - {"language"}
    assert set(given) == wanted


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", TABLES)
def test_that_a_translation_names_the_same_facts(language: str, name: str) -> None:
    english, translated = TABLES[name](), table(language)[name]
    for field in fields(TABLES[name]):
        text = getattr(english, field.name)
        if isinstance(text, str) and field.name not in {"language", *FREE}:
            assert facts(translated[field.name]) == facts(text), field.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_words_of_letters_are_complete_and_name_the_same_facts(language: str) -> None:
    english, words = letter_wording("en").letter, letter_wording(language).letter
    for field in fields(LetterWording):
        one, other = getattr(english, field.name), getattr(words, field.name)
        if isinstance(one, str):
            is_greeting = field.name.startswith("salutation_")
            assert facts(other) == facts(one) or (is_greeting and not facts(other)), field.name
        if isinstance(one, Mapping) and field.name not in ("drugs", "products", "organisms"):
            assert set(other) == set(one), field.name
    assert len(words.long_months) == len(letter_wording(language).wording.months) == 12


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_every_analyte_event_and_product_has_a_name(language: str) -> None:
    terms = catalogue()
    assert all(language in analyte.names for analyte in terms.analytes.values())
    assert all(language in kind.names for kind in terms.event_kinds.values())
    assert set(terms.products) <= set(letter_wording(language).letter.products)


def test_that_french_keeps_its_signs_from_standing_alone() -> None:
    templates = []
    for kind in LetterKind:
        with resources.path(f"letters/{kind}.toml").open("rb") as file:
            templates += texts(tomllib.load(file)["fr"])
    for text in [*texts(table("fr")), *templates]:
        assert not re.search(r" [:;?!](\s|\Z)", text), text
        assert not re.search(r"\w:\s", re.sub(r"\{[{%].*?[%}]\}", "", text)), text


def test_that_dates_and_numbers_are_written_as_the_language_does() -> None:
    wordings = {language: letter_wording(language) for language in LANGUAGES}
    assert {k: w.wording.number(1234.5, 1) for k, w in wordings.items()} == {
        "en": "1,234.5",
        "fr": "1\u202f234,5",
        "de": "1.234,5",
    }
    assert wordings["fr"].letter.first_day == "1er"


@pytest.mark.parametrize("kind", list(LetterKind))
def test_that_a_template_has_the_same_blocks_in_every_language(kind: LetterKind) -> None:
    with resources.path(f"letters/{kind}.toml").open("rb") as file:
        template = tomllib.load(file)
    blocks = [key for key in template["sequence"] if not key.startswith("@")]
    for language in LANGUAGES:
        assert list(template[language]["texts"]) == blocks
        assert set(template[language].get("headings", {})) == set(template["en"].get("headings", {}))
        assert set(blocks) <= set(letter_wording(language).letter.part_names)
        used = [
            set(re.findall(r"[a-z_]+(?:\.[a-z_]+)+", template[k]["texts"]["opening"]))
            for k in ("en", language)
        ]
        assert used[0] - {"person.name", "person.name_object"} <= used[1]


@pytest.mark.parametrize("kind", list(LetterKind))
def test_that_no_template_holds_a_digit(kind: LetterKind) -> None:
    with resources.path(f"letters/{kind}.toml").open("rb") as file:
        template = tomllib.load(file)
    for language in LANGUAGES:
        assert not any(letter.isdigit() for text in texts(template[language]) for letter in text)
