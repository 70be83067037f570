"""The numbers of a printed phrase, taken apart: shares, estimates with intervals, p values."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from analytics.cohort.lint.printed_number import Printed
from analytics.cohort.lint.statement import Estimated, Share, Tested
from analytics.cohort.views.cells import Scale

Found = TypeVar("Found")

_NUMBER = r"[−-]?(?:\d+(?:\.\d+)?|\.\d+)"
_WHOLE = r"\d+"
_COUNTED = rf"(?<![\d.])({_WHOLE})\s*(?:/|\b(?:of|sur|von)\b)\s*({_WHOLE})(?![\d.])"
_LEVEL = r"(?:95\s*%\s*(?:CI|KI|IC)\s*[:,]?\s*)"
_TO = r"\s*(?:–|—|-|−|\bto\b|;|,)\s*"

SHARE = re.compile(rf"{_COUNTED}\s*[(\[=,:;]?\s*({_NUMBER})\s*%")
SHARE_BEHIND = re.compile(rf"({_NUMBER})\s*%\s*[(\[;,]\s*{_COUNTED}")
ESTIMATE = re.compile(
    rf"({_NUMBER})\s*(%)?\s*(?:[^\W\d]+/?[^\W\d]*\s*)?[(\[]{_LEVEL}?({_NUMBER})\s*%?{_TO}({_NUMBER})\s*%?\s*[?]?[)\]]"
)
COUNT_PERCENT = re.compile(rf"(?<![\d.])({_WHOLE})\s*[(\[]\s*({_NUMBER})\s*%\s*[)\]]")
COUNTED = re.compile(_COUNTED)
P_VALUE = re.compile(rf"\b[pP]\s*[-–]?\s*(?:value)?\s*(=|<|≤|>)?\s*({_NUMBER})")
PERCENT = re.compile(rf"({_NUMBER})\s*%")
_RATIO = re.compile(r"\b(?:[sac]?HR|OR|RR|SHR)\b|\b(?:hazard|odds|risk|rate)s? ratio", re.IGNORECASE)
_INCIDENCE = re.compile(r"\bCIF\b|incidence", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PhraseNumbers:
    """What was found, and the words in front of the first number."""

    name: str
    shares: tuple[Share, ...]
    estimates: tuple[Estimated, ...]
    tests: tuple[Tested, ...]


def phrase_numbers(
    phrase: str,
    *,
    of: int | None = None,
    scale: Scale | None = None,
    column: str = "",
    decimal_sign: str = ".",
) -> PhraseNumbers:
    """Take *phrase* apart.

    Args:
        phrase: as printed, ``HR 1.14 (0.78–1.22), p 0.8``.
        of: how many the column is of, for counts and per cents that do not say it.
        scale: of its estimates; None: by the words in front of them.
        column: what shares are said to stand in.
        decimal_sign: a comma there is none between thousands, but there may be a point.
    """
    text = plain(phrase, decimal_sign)
    name = re.split(r"[=:(]|\d", text, maxsplit=1)[0].strip(" ,;")
    scale = scale or _scale(text)
    rest = _Rest(text)
    shares: list[Share] = []
    shares += rest.take(SHARE, lambda m: Share(int(m[1]), int(m[2]), printed(m[3]), column))
    shares += rest.take(SHARE_BEHIND, lambda m: Share(int(m[2]), int(m[3]), printed(m[1]), column))
    tests = rest.take(P_VALUE, lambda m: Tested(printed(m[2]), m[1] in ("<", "≤")))
    estimates = rest.take(ESTIMATE, lambda m: _estimated(m, scale, column))
    shares += rest.take(COUNT_PERCENT, lambda m: Share(int(m[1]), of, printed(m[2]), column))
    shares += rest.take(COUNTED, lambda m: Share(int(m[1]), int(m[2]), None, column))
    if of is not None and not shares and not estimates:
        shares += rest.take(PERCENT, lambda m: Share(None, of, printed(m[1]), column))
    return PhraseNumbers(name, tuple(shares), tuple(estimates), tuple(tests))


def plain(text: str, decimal_sign: str = ".") -> str:
    """Return *text* with points for decimals and nothing between thousands."""
    text = re.sub(r"(?<=\d)[\u00a0\u202f\u2009](?=\d)", "", text)
    if decimal_sign == ",":
        text = re.sub(r"(?<![\d.,])([1-9]\d{0,2})\.(?=\d{3}(?!\d))", r"\1", text)
        return re.sub(r"(?<=\d),(?=\d)", ".", text)
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text).replace("·", ".")


def printed(text: str) -> Printed:
    """Return a number as printed; ``text`` has a point."""
    _, _, fraction = text.partition(".")
    return Printed(float(text.replace("−", "-")), len(fraction))


def _estimated(found: "re.Match[str]", scale: Scale | None, column: str) -> Estimated:
    is_percent = found[2] is not None and scale is None
    own = Scale.PROBABILITY if is_percent else scale
    return Estimated(printed(found[1]), printed(found[3]), printed(found[4]), own, column=column)


def _scale(text: str) -> Scale | None:
    if _RATIO.search(text):
        return Scale.RATIO
    return Scale.PROBABILITY if _INCIDENCE.search(text) else None


class _Rest:
    """A text from which what was read is taken away, so that no number is read twice."""

    def __init__(self, text: str) -> None:
        self._text = text

    def take(self, pattern: "re.Pattern[str]", of: "Callable[[re.Match[str]], Found]") -> "list[Found]":
        """Return what *of* makes of every match, and forget the matches."""
        found = [of(match) for match in pattern.finditer(self._text)]
        self._text = pattern.sub(lambda match: "\x00" * len(match[0]), self._text)
        return found


def lines_of(text: str) -> Sequence[str]:
    """Return the phrases of a text: its lines, and what semicolons part outside of brackets."""
    parts: list[str] = []
    for line in text.splitlines():
        depth, begin = 0, 0
        for place, sign in enumerate(line):
            depth += (sign in "([") - (sign in ")]")
            if (sign == ";" and depth <= 0) or (sign == "." and line[place + 1 : place + 2] == " "):
                parts.append(line[begin:place])
                begin = place + 1
        parts.append(line[begin:])
    return [part.strip() for part in parts if part.strip()]
