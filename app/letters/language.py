"""The words of one language: of letters whatever the window's is, of the window where it is in that one."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, TypeVar

import resources
from analytics.cards.card_words import CardWords
from analytics.clones_summary_words import ClonesSummaryWording
from analytics.cohort.views.cohort_words import CohortWords
from analytics.figures.figure_row import TableWords
from analytics.letters.letter_wording import LetterWording
from analytics.summary import SummaryWording
from analytics.wording import Wording

Words = TypeVar("Words")


@dataclass(frozen=True, slots=True)
class LetterWords:
    """All words of one language: of figures and tables, summaries, letters, cards and the cohort."""

    wording: Wording
    summary: SummaryWording
    clones: ClonesSummaryWording
    table: TableWords
    letter: LetterWording
    cards: CardWords
    cohort: CohortWords


@cache
def letter_wording(language: str) -> LetterWords:
    """Return the words of *language* (``en``, ``fr``, ``de``).

    A text of a figure or summary that the language's file lacks is English; a letter's own are complete.
    """
    with resources.path(f"languages/{language}.toml").open("rb") as file:
        tables = tomllib.load(file)
    return LetterWords(
        wording=_of(Wording, {**tables["wording"], "language": language}),
        summary=_of(SummaryWording, tables["summary"]),
        clones=_of(ClonesSummaryWording, tables["clones_summary"]),
        table=_of(TableWords, tables["table"]),
        letter=_of(LetterWording, tables["letter"]),
        cards=_card_words({**tables.get("cards", {}), "summary": tables["summary"]}),
        cohort=_cohort_words(tables.get("cohort", {})),
    )


def _card_words(tables: Mapping[str, Any]) -> CardWords:
    """Make the words of cards, each card's own of its own table; what a table lacks is English."""
    kinds: dict[str, type[Any]] = {name: type(own) for name, own in _each(CardWords())}
    unknown = set(tables) - set(kinds)
    if unknown:
        raise ValueError(f"there are no cards {sorted(unknown)}")
    return CardWords(**{name: _of(kind, tables.get(name, {})) for name, kind in kinds.items()})


def _cohort_words(tables: Mapping[str, Any]) -> CohortWords:
    """Make the words of the cohort, each view's own of its own table; what a table lacks is English."""
    kinds: dict[str, type[Any]] = {name: type(own) for name, own in _each(CohortWords())}
    unknown = set(tables) - set(kinds)
    if unknown:
        raise ValueError(f"there are no words of the cohort {sorted(unknown)}")
    return CohortWords(**{name: _of(kind, tables.get(name, {})) for name, kind in kinds.items()})


def _each(words: CardWords | CohortWords) -> Iterator[tuple[str, Any]]:
    for field in fields(words):
        yield field.name, getattr(words, field.name)


def _of(kind: type[Words], table: Mapping[str, Any]) -> Words:
    """Make *kind* of *table*; lists become tuples, a name it does not know is an error of the file."""
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    unknown = set(table) - known
    if unknown:
        raise ValueError(f"{kind.__name__} has no {sorted(unknown)}")
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in table.items()})
