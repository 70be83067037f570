"""What a search field compares: words without case and accents."""

import unicodedata

_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def fold(text: str) -> str:
    """Return *text* without case and accents (``Łódź`` → ``lodz``)."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_UNDECOMPOSED))
    return "".join(c for c in plain if not unicodedata.combining(c))


def search_key(*texts: str | None) -> str:
    """Return what is searched in for one row; an umlaut is also found by its two letters (``mueller``)."""
    whole = " ".join(t for t in texts if t)
    key = fold(whole)
    if not whole.isascii():
        spelt = unicodedata.normalize("NFC", whole).casefold().translate(_UMLAUTS)
        key = f"{key} {fold(spelt)}"
    return key


def search_words(typed: str) -> tuple[str, ...]:
    """Return the words that must all occur in a key for *typed* to match."""
    return tuple(fold(typed).split())
