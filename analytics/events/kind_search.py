"""Finds what is to be added from a few letters: a kind of event, a treatment, a work-up."""

from collections.abc import Iterator
from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.events.event_names import kind_called
from analytics.terms.event_kind import EventKind
from analytics.terms.names import fold_name

CAR_T, OTHER_THERAPY, WORK_UP = "car_t", "other_systemic", "work_up"
_FORMS = {
    CAR_T: ("car t", "cart", "car-t infusion", "infusion", "treatment", "therapie", "traitement"),
    OTHER_THERAPY: (
        "other systemic therapy", "next line", "later therapy", "chemotherapy", "systemtherapie",
        "systemische therapie", "chemotherapie", "traitement systémique", "ligne suivante",
    ),
    WORK_UP: (
        "t-mn work-up", "work-up", "workup", "abklärung", "bilan", "karyotype", "karyotyp",
        "caryotype", "iscn",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class KindMatch:
    """One thing that can be added.

    Attributes:
        form: code of a kind of event, or ``CAR_T``, ``OTHER_THERAPY``, ``WORK_UP``.
        word: the word that was met, where it is another one than the name.
        implied: details that this word brings along (``ivig``: the form).
    """

    form: str
    word: str = ""
    implied: tuple[tuple[str, str], ...] = ()

    @property
    def is_event(self) -> bool:
        """Whether it is a kind of event."""
        return self.form not in _FORMS


def find_kinds(typed: str, language: str) -> tuple[KindMatch, ...]:
    """Return what *typed* can mean, best first: whole words, then beginnings, then parts; all for nothing.

    Every kind comes once, with the best of its words.
    """
    wanted = fold_name(typed)
    if not wanted:
        return (*(KindMatch(code) for code in catalogue().event_kinds), *(KindMatch(f) for f in _FORMS))
    best: dict[str, tuple[int, int, KindMatch]] = {}
    for place, (match, word) in enumerate(_words(language)):
        rank = _rank(wanted, word)
        if rank is not None and (match.form not in best or rank < best[match.form][0]):
            best[match.form] = (rank, place, match)
    return tuple(match for _, _, match in sorted(best.values(), key=lambda found: found[:2]))


def _words(language: str) -> Iterator[tuple[KindMatch, str]]:
    for kind in catalogue().event_kinds.values():
        yield from _words_of(kind, language)
    for form, words in _FORMS.items():
        for word in words:
            yield KindMatch(form), word


def _words_of(kind: EventKind, language: str) -> Iterator[tuple[KindMatch, str]]:
    names = {kind.called(language), kind_called(kind.code, language), kind.code}
    for name in names:
        yield KindMatch(kind.code), name
    for word in (*kind.names.values(), *kind.synonyms):
        implied = kind.implied.get(fold_name(word), ())
        yield KindMatch(kind.code, "" if word in names else word, implied), word


def _rank(wanted: str, word: str) -> int | None:
    folded = fold_name(word)
    if folded == wanted:
        return 0
    if folded.startswith(wanted):
        return 1
    if any(fold_name(part).startswith(wanted) for part in word.replace("-", " ").split()):
        return 2
    return 3 if len(wanted) > 2 and wanted in folded else None
