"""What a search field compares: words without case and accents."""

import unicodedata

_WITHOUT_ACCENTS: dict[int, str | None] = {
    **{ord(a): b for a, b in zip("łøđıæœþð", ("l", "o", "d", "i", "ae", "oe", "th", "d"), strict=True)},
    **dict.fromkeys(range(0x300, 0x370), None),  # the combining accents that NFKD sets free
}
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def fold(text: str) -> str:
    """Return *text* without case and accents (``Łódź`` → ``lodz``)."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.casefold()).translate(_WITHOUT_ACCENTS)


def search_key(*texts: str | None) -> str:
    """Return what is searched in for one row; an umlaut is also found by its two letters (``mueller``)."""
    whole = " ".join(t for t in texts if t)
    key = fold(whole)
    if not whole.isascii():
        plain = unicodedata.normalize("NFC", whole).casefold()
        spelt = plain.translate(_UMLAUTS)
        if spelt != plain:
            key = f"{key} {fold(spelt)}"
    return key


def search_words(typed: str) -> tuple[str, ...]:
    """Return the words that must all occur in a key for *typed* to match."""
    return tuple(fold(typed).split())
