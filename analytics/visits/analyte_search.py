"""Finds an analyte of the catalogue by a few letters of any of its names, in any language, or of its code."""

from dataclasses import dataclass
from functools import cache

from analytics.catalogue import catalogue
from analytics.terms.names import fold_name

_BEGINS, _WORD_BEGINS, _CONTAINS = range(3)


@dataclass(frozen=True, slots=True)
class _Names:
    code: str
    own: str
    folded: tuple[str, ...]
    words: tuple[str, ...]


def find_analytes(typed: str, *, language: str = "en") -> tuple[str, ...]:
    """Return the codes *typed* may mean, the likeliest first; all of them where nothing is typed.

    First those whose printed name begins with it, then those of which any name or the code does, then those
    of which a word of a name does, then those that contain it.
    """
    wanted = fold_name(typed)
    if not wanted:
        return tuple(catalogue().analytes)
    ranked = [
        (rank, place, names.code)
        for place, names in enumerate(_all_names(language))
        if (rank := _rank(names, wanted)) is not None
    ]
    return tuple(code for _, _, code in sorted(ranked))


def _rank(names: _Names, wanted: str) -> tuple[int, int] | None:
    if wanted in (names.own, fold_name(names.code)):
        return (-1, 0)
    if names.own.startswith(wanted):
        return (_BEGINS, 0)
    if any(name.startswith(wanted) for name in names.folded):
        return (_BEGINS, 1)
    if any(word.startswith(wanted) for word in names.words):
        return (_WORD_BEGINS, 0)
    return (_CONTAINS, 0) if any(wanted in name for name in names.folded) else None


@cache
def _all_names(language: str) -> tuple[_Names, ...]:
    found = []
    for code, analyte in catalogue().analytes.items():
        spelled = (code, *analyte.names.values(), *analyte.synonyms)
        found.append(
            _Names(
                code=code,
                own=fold_name(analyte.names.get(language, analyte.name)),
                folded=tuple(dict.fromkeys(fold_name(name) for name in spelled)),
                words=tuple({fold_name(word) for name in spelled for word in name.split()}),
            )
        )
    return tuple(found)
