"""The words that mean *missing* or *not detected*, and the flags laboratories print beside a number."""

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache

import resources
from analytics.records.result import MissingReason


@dataclass(frozen=True, slots=True)
class ResultWords:
    """The words of ``resources/mappings/result_words.toml``, folded."""

    missing: dict[str, MissingReason]
    not_detected: frozenset[str]
    flags: frozenset[str]


@cache
def result_words() -> ResultWords:
    """Return the words, read once."""
    table = tomllib.loads(resources.path("mappings/result_words.toml").read_text(encoding="utf-8"))
    return ResultWords(
        missing={fold(w): MissingReason(reason) for reason, ws in table["missing"].items() for w in ws},
        not_detected=frozenset(fold(word) for word in table["not_detected"]["words"]),
        flags=frozenset(table["flag"]["words"]),
    )


def fold(text: str) -> str:
    """Return *text* without case, accents and everything that is neither a letter nor a digit."""
    if text.isascii():
        return "".join(char for char in text.lower() if char.isalnum())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if char.isalnum())
