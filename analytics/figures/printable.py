"""What the bundled font can print of a text; what it cannot is named, never left out and never boxed."""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import groupby

import resources
from analytics.figures.display_list import Text
from analytics.figures.metrics import load_metrics
from analytics.figures.spec import Weight

_FALLBACK = "en"
_SCRIPTS_OF_THE_FONT = frozenset({"LATIN", "GREEK", "CYRILLIC", "COMBINING", "MODIFIER"})
"""Of these the font lacks single letters, which are named by their code point."""


def printable(text: str, language: str = _FALLBACK, *, is_short: bool = False) -> str:
    """Return *text* as the bundled font can print it: composed, without control characters.

    Args:
        text: anything.
        language: that the names of scripts are in.
        is_short: whether only the name stands in brackets, as there is room for in a figure.
    """
    if text.isascii() and text.isprintable():
        return text
    known = _known()
    composed = unicodedata.normalize("NFC", text)
    if known.issuperset(composed):
        return composed
    kept = [
        (" " if letter.isspace() and letter not in known else letter)
        for letter in composed
        if letter in known or letter.isspace() or not _is_invisible(letter)
    ]
    names = _runs([(letter, _name(letter, known)) for letter in kept])
    template = "[{name}]" if is_short else _words(language)["mark"]
    return "".join(run if name is None else _marked(name, template, language) for name, run in names)


def printed(text: Text, language: str = _FALLBACK) -> Text:
    """Return *text* as the bundled font writes it, no wider than it was laid out: it has neighbours."""
    words = printable(text.text, language, is_short=True)
    if words is text.text:
        return text
    metrics = load_metrics()
    room = metrics.width(text.text, text.size_pt, text.weight)
    return replace(text, text=metrics.shortened(words, text.size_pt, text.weight, room + 0.01))


def missing_scripts(text: str, language: str = _FALLBACK) -> tuple[str, ...]:
    """Return the names of the scripts and signs of *text* that the font lacks, each once, in their order."""
    known = _known()
    composed = unicodedata.normalize("NFC", text)
    if known.issuperset(composed):
        return ()
    names = (
        _name(letter, known) for letter in composed if not letter.isspace() and not _is_invisible(letter)
    )
    words = _words(language)
    return tuple(dict.fromkeys(words.get(name, name) for name in names if name is not None))


def _marked(name: str, template: str, language: str) -> str:
    words = _words(language)
    if name.startswith("U+"):
        return f"[{name}]"
    return template.format(name=words.get(name, name.title()))


def _runs(letters: list[tuple[str, str | None]]) -> list[tuple[str | None, str]]:
    """Return stretches of one name; spaces between two letters of the same missing script belong to it."""
    bridged: list[tuple[str, str | None]] = []
    for index, (letter, name) in enumerate(letters):
        if letter == " " and bridged and bridged[-1][1] is not None:
            after = next((n for later, n in letters[index + 1 :] if later != " "), None)
            name = bridged[-1][1] if after == bridged[-1][1] else None
        bridged.append((letter, name))
    return [
        (name, "".join(part[0] for part in run)) for name, run in groupby(bridged, key=lambda part: part[1])
    ]


def _name(letter: str, known: frozenset[str]) -> str | None:
    """Return what *letter* is called where the font lacks it: its script, ``emoji`` or its code point."""
    if letter in known or letter.isspace():
        return None
    category = unicodedata.category(letter)
    if category[0] in "LM" or (category == "Nd" and not letter.isascii()):
        script = unicodedata.name(letter, "").replace("-", " ").partition(" ")[0]
        if script and script not in _SCRIPTS_OF_THE_FONT:
            return script
    if ord(letter) >= 0x1F000 or category == "Sk":
        return "emoji"
    return f"U+{ord(letter):04X}"


def _is_invisible(letter: str) -> bool:
    """Whether *letter* is a control, a format sign or a variation selector: nothing to see."""
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs"} or "\ufe00" <= letter <= "\ufe0f"


@cache
def _known() -> frozenset[str]:
    letters = frozenset(load_metrics().widths[Weight.REGULAR])
    return frozenset(letter for letter in letters if unicodedata.category(letter) not in {"Cc", "Cf"})


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(resources.path("fonts/scripts.toml").read_text(encoding="utf-8"))


def _words(language: str) -> Mapping[str, str]:
    return _table().get(language, _table()[_FALLBACK])
