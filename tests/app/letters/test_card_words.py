"""The words of cards exist in every language, with the same facts."""

import string
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

import resources
from analytics.cards.card_words import CardWords
from app.letters.language import letter_wording

CARDS = [field.name for field in fields(CardWords) if field.name != "summary"]
TRANSLATED = ["fr", "de"]


def given(language: str, card: str) -> dict[str, Any]:
    with resources.path(f"languages/{language}.toml").open("rb") as file:
        tables: dict[str, Any] = tomllib.load(file)["cards"]
    return dict(tables.get(card, {}))


def facts(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def texts(value: object) -> dict[str, str]:
    """Return every text of a field by its place in it."""
    if isinstance(value, str):
        return {"": value}
    if isinstance(value, Mapping):
        return {str(key): text for key, text in value.items()}
    return dict(enumerate(value)) if isinstance(value, list | tuple) else {}  # type: ignore[arg-type]


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("language", TRANSLATED)
def test_that_every_text_of_a_card_is_translated(language: str, card: str) -> None:
    english = getattr(CardWords(), card)
    assert set(given(language, card)) == {field.name for field in fields(english)}


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("language", TRANSLATED)
def test_that_a_translation_of_a_card_names_the_same_facts(language: str, card: str) -> None:
    english, own = getattr(CardWords(), card), getattr(letter_wording(language).cards, card)
    for field in fields(english):
        first, second = texts(getattr(english, field.name)), texts(getattr(own, field.name))
        assert first.keys() == second.keys(), field.name
        for place, text in first.items():
            assert facts(text) == facts(second[place]), f"{field.name} {place}"


def test_that_english_cards_need_no_file() -> None:
    assert letter_wording("en").cards == CardWords()
