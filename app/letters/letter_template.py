"""A kind of letter as its file has it: which parts in which order, and the texts of one language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import resources
from app.letters.request import PartKey

_PART = "@"


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """One file of ``resources/letters``, read for one language.

    Attributes:
        analytes: rows of the table of values.
        sequence: keys of blocks, and of tables and figures as ``PartKey``, in the order of the page.
        texts: block key → its template; *headings*: block key → its heading, where it has one.
    """

    analytes: tuple[str, ...]
    sequence: tuple[str | PartKey, ...]
    emphasised: frozenset[str]
    subtitle: str
    closing: str
    headings: Mapping[str, str]
    texts: Mapping[str, str]

    @property
    def parts(self) -> tuple[PartKey, ...]:
        """The tables and figures it holds unless others are chosen."""
        return tuple(key for key in self.sequence if isinstance(key, PartKey))

    def with_parts(self, included: tuple[PartKey, ...] | None) -> tuple[str | PartKey, ...]:
        """Return the sequence with *included* in the places of tables and figures; None: as it is."""
        if included is None:
            return self.sequence
        left = list(dict.fromkeys(included))
        places = len(self.parts)
        sequence: list[str | PartKey] = []
        for key in self.sequence:
            if not isinstance(key, PartKey):
                sequence.append(key)
                continue
            places -= 1
            taken = left[: len(left) if places == 0 else 1]
            sequence += taken
            del left[: len(taken)]
        return (*sequence, *left)


@cache
def letter_template(kind: str, language: str) -> LetterTemplate:
    """Return the template of *kind* with the texts of *language*."""
    with resources.path(f"letters/{kind}.toml").open("rb") as file:
        table = tomllib.load(file)
    words = table[language]
    sequence = tuple(PartKey(key[1:]) if key.startswith(_PART) else key for key in table["sequence"])
    return LetterTemplate(
        analytes=tuple(table["analytes"]),
        sequence=sequence,
        emphasised=frozenset(table.get("emphasised", ())),
        subtitle=words["subtitle"],
        closing=words["closing"],
        headings=words.get("headings", {}),
        texts=words["texts"],
    )
