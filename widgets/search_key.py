"""What a search field compares: words without case and accents."""

import re
import unicodedata

_WITHOUT_ACCENTS: dict[int, str | None] = {
    **{ord(a): b for a, b in zip("łøđıæœþð", ("l", "o", "d", "i", "ae", "oe", "th", "d"), strict=True)},
    **dict.fromkeys(range(0x300, 0x370), None),  # the combining accents that NFKD sets free
}
_DATE = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})")
_ISO_DATE = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_DIGITS = re.compile(r"(\d+)")
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


def search_alternatives(typed: str, *, is_day_first: bool = True) -> tuple[tuple[str, ...], ...]:
    """Return for every word of *typed* the texts of which one must occur in a key.

    A whole date is looked for as ISO, however it was written (``14.5.1961``, ``14/05/61``); with slashes it
    may also be the American order, which comes alone where the locale is *not* *is_day_first*.
    """
    return tuple(_dates(word, is_day_first=is_day_first) or (word,) for word in search_words(typed))


def natural_key(text: str) -> tuple[tuple[str | int, ...], str]:
    """Return what *text* sorts by: its numbers by their size (``2`` before ``10``)."""
    parts = _DIGITS.split(fold(text))
    return tuple(int(part) if place % 2 else part for place, part in enumerate(parts)), text


def _dates(word: str, *, is_day_first: bool) -> tuple[str, ...]:
    if iso := _ISO_DATE.fullmatch(word):
        return (_iso(*iso.groups()),)
    if not (written := _DATE.fullmatch(word)):
        return ()
    day, sign, month, year = written.groups()
    if (sign == "/" and not is_day_first) or int(month) > 12:
        day, month = month, day
    years = (year,) if len(year) == 4 else (f"19{year}", f"20{year}")
    return tuple(_iso(year, month, day) for year in years)


def _iso(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02d}-{int(day):02d}"
