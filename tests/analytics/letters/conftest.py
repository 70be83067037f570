"""The English words of letters, read from their file as the application does."""

import tomllib
from dataclasses import dataclass
from typing import Any

import pytest

import resources
from analytics.letters.letter_wording import LetterWording
from analytics.wording import Wording


@dataclass(frozen=True)
class Words:
    """What a pen writes with."""

    wording: Wording
    letter: LetterWording


@pytest.fixture(scope="session")
def letter_words() -> Words:
    with resources.path("languages/en.toml").open("rb") as file:
        table: dict[str, Any] = tomllib.load(file)["letter"]
    return Words(
        Wording(), LetterWording(**{k: tuple(v) if isinstance(v, list) else v for k, v in table.items()})
    )
