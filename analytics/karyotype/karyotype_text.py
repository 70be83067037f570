"""The text of a karyotype, tidied and cut into pieces that know where they stood."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SIGNS = {
    **dict.fromkeys("‐‑‒–—―−﹣－⁻", "-"), **dict.fromkeys("∼〜～˜", "~"), "×": "x", "→": ">", "＋": "+",
    "[": "[", "{": "[", "}": "]", "；": ";", "，": ",",
}  # fmt: skip
_ABNORMALITY_AFTER_SPACE = re.compile(
    r"(?<=[)\]0-9xy])\s+"
    r"(?=[+-]?\??(?:del|add|inv|der|idic|ider|dic|dup|ins|rob|psu|t|i|r)\s?\(|[+-]\??[\dxymrdit]|\d*(?:mar|dmin))"
)
_PREFIX = re.compile(r"\s*(?:karyotype|karyotyp|caryotype|kariotyp|cytogenetics|mos|chi)\b[\s:=]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text.

    Attributes:
        text: tidied: lower case, plain signs.
        places: of each character in the source.
        source: the whole text as given.
    """

    text: str
    places: tuple[int, ...]
    source: str

    @property
    def position(self) -> int:
        """Where it begins in the source."""
        return self.places[0] if self.places else 0

    @property
    def token(self) -> str:
        """It as it was written."""
        return self.source[self.places[0] : self.places[-1] + 1] if self.places else ""

    def cut(self, start: int, end: int | None = None) -> "Piece":
        """Return the part from *start* to before *end*, without spaces around it."""
        text = self.text[start:end]
        first = start + len(text) - len(text.lstrip())
        last = first + len(text.strip())
        return Piece(self.text[first:last], self.places[first:last], self.source)

    @property
    def packed(self) -> "Piece":
        """It without spaces."""
        kept = [n for n, sign in enumerate(self.text) if not sign.isspace()]
        return Piece("".join(self.text[n] for n in kept), tuple(self.places[n] for n in kept), self.source)


def tidy(source: str) -> Piece:
    """Return *source* in lower case and plain signs, commas where a space parts two abnormalities."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(source):
        if unicodedata.category(sign) in ("Cf", "Cc") and not sign.isspace():
            continue
        for plain in _SIGNS.get(sign) or unicodedata.normalize("NFKC", sign).lower():
            signs.append(_SIGNS.get(plain, " " if plain.isspace() else plain))
            places.append(place)
    text = "".join(signs)
    for match in _ABNORMALITY_AFTER_SPACE.finditer(text):
        text = f"{text[: match.start()]},{text[match.start() + 1 :]}"
    prefix = _PREFIX.match(text)
    return Piece(text, tuple(places), source).cut(prefix.end() if prefix else 0)


def split(piece: Piece, sign: str) -> Iterator[Piece]:
    """Cut *piece* at every *sign* outside brackets; brackets that do not close are not looked at."""
    is_nested = _closes(piece.text)
    depth = start = 0
    for place, one in enumerate(piece.text):
        depth += (one in "([") - (one in ")]")
        if one == sign and (depth == 0 or not is_nested):
            yield piece.cut(start, place)
            start = place + 1
    yield piece.cut(start)


def _closes(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign in "([") - (sign in ")]")
        if depth < 0:
            return False
    return depth == 0
