"""One fact as a letter says it: its words, and where they come from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from analytics.letters.document import Origin, Run

_WITH_DIGITS = re.compile(r"(?<!\S)\S*\d\S*")


@dataclass(frozen=True, slots=True)
class Said:
    """Some words that a template prints whole, whatever they hold; it can neither read nor change them."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)

    def named(self, placeholder: str) -> "Said":
        """Return the same words under the name that stands for them in typed text."""
        return Said(tuple(replace(run, placeholder=placeholder) for run in self.runs))


def said(text: str, source: str = "", *, is_key: bool = False) -> Said:
    """Return *text* as words of the record."""
    return Said((Run(text, Origin.RECORD, is_key=is_key, source=source),))


def joined(parts: Iterable[Said], between: str) -> Said:
    """Return *parts* one after the other, the plain words *between* them."""
    runs: list[Run] = []
    for part in parts:
        if runs:
            runs.append(Run(between))
        runs += part.runs
    return Said(tuple(runs))


def sentence(text: str, source: str, *, is_key: bool = False) -> Said:
    """Return a sentence that a rule made: what holds a digit is the record's, or all if *is_key*."""
    if is_key:
        return said(text, source, is_key=True)
    runs: list[Run] = []
    at = 0
    for found in _WITH_DIGITS.finditer(text):
        if found.start() > at:
            runs.append(Run(text[at : found.start()]))
        runs.append(Run(found[0], Origin.RECORD, source=source))
        at = found.end()
    if at < len(text):
        runs.append(Run(text[at:]))
    return Said(tuple(runs))
