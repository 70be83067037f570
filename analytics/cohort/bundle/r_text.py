"""Python values as R writes them; only ASCII, so that any locale reads the script."""

import unicodedata
from collections.abc import Iterable

_SIGNS = {"µ": "u", "−": "-", "–": "-", "—": "-", "≥": ">=", "≤": "<="}
_QUOTES = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'"}
_LETTERS = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "Ä": "Ae",
    "Ö": "Oe",
    "Ü": "Ue",
    "ß": "ss",
    "œ": "oe",
    "ł": "l",
    "Ł": "L",
}
_PLAIN = str.maketrans({**_SIGNS, **_QUOTES, **_LETTERS})


def r_text(text: str) -> str:
    """Return *text* as an R string."""
    signs = (_escaped(sign) for sign in text)
    return '"' + "".join(signs) + '"'


def r_texts(texts: Iterable[str]) -> str:
    """Return *texts* as an R vector."""
    return f"c({', '.join(map(r_text, texts))})"


def r_comment(text: str) -> str:
    """Return *text* as lines of comment, without signs a locale might not have."""
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN)).encode("ascii", "ignore").decode()
    return "\n".join(f"# {line}".rstrip() for line in plain.splitlines() or [""])


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    if " " <= sign <= "~":
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
