"""Reads one clone of a karyotype: number of chromosomes, sex chromosomes, abnormalities, cells."""

import re
from dataclasses import dataclass

from analytics.karyotype.karyotype import Abnormality, KaryotypeProblem, ProblemKind
from analytics.karyotype.karyotype_text import Piece, split
from analytics.karyotype.read_abnormality import read_abnormality

WORDS = {
    "complex": "complex", "complexkaryotype": "complex", "komplex": "complex", "komplexerkaryotyp": "complex",
    "complexe": "complex", "caryotypecomplexe": "complex", "monosomal": "monosomal",
    "monosomalkaryotype": "monosomal", "monosomalerkaryotyp": "monosomal", "caryotypemonosomal": "monosomal",
}  # fmt: skip
"""Words in place of abnormalities."""
_OTHER_METHOD = re.compile(r"(?:^|[.\s])\s*((?:nuc\s*ish|ish|arr|ogm|seq)\b.*)", re.DOTALL)
_CELLS = re.compile(r"\[([^\[\]]*)\]\s*(cp)?\s*$")
_CELLS_INSIDE = re.compile(r"(cp)?(\d{1,4})(?:/\d{1,4})?(cp)?(?:cells|zellen|cellules)?")
_COUNT = re.compile(r"(\d{2,3})(?:[~-](\d{2,3}))?(?:<(\d)n[+-]*>)?(?=$|[,.;]|[xyu?]|idem|s[dl])[,.;]?")
_SEX = re.compile(
    r"(?:([xy]{1,5}\??|\?|u)(c?))(?=$|[,;.]|[+-]|(?:del|add|inv|der|t|i|ins|dup|dic|r)\()[,;.]?"
)
_STEMLINE = re.compile(r"(idem|sl|sdl)(\d{0,2})(?:x(\d))?(?=$|[,;+-])[,;]?")
_LOWEST, _HIGHEST = 10, 250


@dataclass(frozen=True, slots=True)
class CloneText:
    """What one clone says by itself, before another clone it names is looked at.

    Attributes:
        stemline: ``idem``, ``sl`` or ``sdl`` with its number; empty: it stands for itself.
        multiple: of ``idemx2``.
        ploidy: of ``<3n>``; None: not said.
    """

    piece: Piece
    lowest: int | None
    highest: int | None
    ploidy: int | None
    sex: str
    is_sex_constitutional: bool
    stemline: str
    multiple: int
    abnormalities: tuple[Abnormality, ...]
    cells: int | None
    is_composite: bool
    other_method: str
    words: tuple[str, ...]
    problems: tuple[KaryotypeProblem, ...]


def read_clone(piece: Piece) -> CloneText:
    """Read the text of one clone; what is not understood is among its problems."""
    problems: list[KaryotypeProblem] = []
    rest, other = _without_other_method(piece, problems)
    rest, cells, is_composite = _without_cells(rest, problems)
    rest = rest.packed
    while rest.text.endswith((".", ";", ",")):
        rest = rest.cut(0, -1)
    count = _COUNT.match(rest.text)
    if count is not None and not _LOWEST <= int(count[1]) <= _HIGHEST:
        count = None
    rest = rest.cut(count.end() if count else 0)
    stemline = _STEMLINE.match(rest.text)
    rest = rest.cut(stemline.end() if stemline else 0)
    sex = _SEX.match(rest.text) if stemline is None else None
    rest = rest.cut(sex.end() if sex else 0)
    abnormalities, words = _items(rest, problems)
    is_silent = not (stemline or abnormalities or words or problems)
    if is_silent and (sex is None or sex[1] == "?" or count is None):  # “?” and “XX” alone say nothing
        problems.append(_problem(ProblemKind.NOT_UNDERSTOOD, piece))
    elif count is None and not words and not any(one.hides for one in problems):
        problems.append(_problem(ProblemKind.NO_COUNT, piece))
    return CloneText(
        piece=piece,
        lowest=int(count[1]) if count else None,
        highest=int(count[2] or count[1]) if count else None,
        ploidy=int(count[3]) if count and count[3] else None,
        sex=sex[1].upper().replace("U", "?") if sex else "",
        is_sex_constitutional=bool(sex and sex[2]),
        stemline=f"{stemline[1]}{stemline[2]}" if stemline else "",
        multiple=int(stemline[3]) if stemline and stemline[3] else 1,
        abnormalities=abnormalities,
        cells=cells,
        is_composite=is_composite,
        other_method=other,
        words=words,
        problems=tuple(problems),
    )


def _items(rest: Piece, problems: list[KaryotypeProblem]) -> tuple[tuple[Abnormality, ...], tuple[str, ...]]:
    found: list[Abnormality] = []
    words: list[str] = []
    for item in split(rest, ","):
        if not item.text:
            continue
        read = read_abnormality(item.text, item.position)
        if read is not None:
            found.append(read)
        elif item.text in ("inc", "+inc"):
            problems.append(_problem(ProblemKind.INCOMPLETE, item))
        elif item.text in WORDS:
            words.append(WORDS[item.text])
            problems.append(_problem(ProblemKind.WORD_ONLY, item))
        else:
            problems.append(_problem(ProblemKind.NOT_UNDERSTOOD, item))
    return tuple(found), tuple(dict.fromkeys(words))


def _without_other_method(piece: Piece, problems: list[KaryotypeProblem]) -> tuple[Piece, str]:
    match = _OTHER_METHOD.search(piece.text)
    if match is None:
        return piece, ""
    other = piece.cut(match.start(1))
    problems.append(_problem(ProblemKind.OTHER_METHOD, other))
    rest = piece.cut(0, match.start())
    if not rest.text:
        problems.append(_problem(ProblemKind.NO_METAPHASES, other))
    return rest, other.token


def _without_cells(piece: Piece, problems: list[KaryotypeProblem]) -> tuple[Piece, int | None, bool]:
    trimmed = piece.cut(0, len(piece.text.rstrip(" .;,")))
    match = _CELLS.search(trimmed.text)
    if match is None:
        return trimmed, None, False
    inside = _CELLS_INSIDE.fullmatch("".join(match[1].split()))
    if inside is None:
        problems.append(_problem(ProblemKind.CELLS, trimmed.cut(match.start())))
        return trimmed.cut(0, match.start()), None, "cp" in match[0]
    is_composite = bool(inside[1] or inside[3] or match[2])
    return trimmed.cut(0, match.start()), int(inside[2]), is_composite


def _problem(kind: ProblemKind, piece: Piece) -> KaryotypeProblem:
    return KaryotypeProblem(kind, piece.token, piece.position)
