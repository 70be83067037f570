"""Reads a karyotype in ISCN notation; what is not understood is named, never passed over."""

import re
from collections.abc import Sequence
from dataclasses import replace

from analytics.karyotype.chromosome_count import NEAR_TRIPLOID, unexplained_chromosomes, unexplained_sex
from analytics.karyotype.karyotype import (
    Abnormality,
    AbnormalityKind,
    Clone,
    Doubt,
    Karyotype,
    KaryotypeProblem,
    ProblemKind,
)
from analytics.karyotype.karyotype_text import Piece, split, tidy
from analytics.karyotype.read_clone import CloneText, read_clone

_NORMAL = {"normal", "normalkaryotype", "normalerkaryotyp", "caryotypenormal", "diploid", "unauffällig"}
_NO_METAPHASES = re.compile(
    r"(?:no|keine|pas de|aucune|0)\s*(?:metaphase|mitos|métaphase)|fail|échec|echec|not done|non fait|nicht"
)
_LEAST_CELLS, _LEAST_CELLS_OF_LOSS = 2, 3
_LONGEST = 5000


def read_karyotype(text: str | None) -> Karyotype:
    """Read *text*; never raises.

    Source:
        ISCN: the clones, numerical and structural abnormalities that scores of MDS and AML ask for.
    """
    source = text or ""
    if len(source) > _LONGEST:
        return Karyotype(source, problems=(KaryotypeProblem(ProblemKind.NOT_UNDERSTOOD, source),))
    whole = tidy(source)
    if not whole.text:
        return Karyotype(source, problems=(KaryotypeProblem(ProblemKind.EMPTY),))
    if "".join(whole.text.split()).strip(".") in _NORMAL:
        return Karyotype(source, clones=(Clone(whole.text, None, None, "", ()),))
    if not re.search(r"\d\s*,|[xy]", whole.text) and _NO_METAPHASES.search(whole.text):
        return Karyotype(source, problems=(_whole(ProblemKind.NO_METAPHASES, whole),))
    read: list[tuple[int, CloneText]] = []
    population = 0
    for number, piece in enumerate(split(whole, "/")):
        if not piece.text:  # the gap of a double slash, or before and behind it
            population += number > 0
            continue
        read.append((population, read_clone(piece)))
    return _karyotype(source, read)


def _karyotype(source: str, read: Sequence[tuple[int, CloneText]]) -> Karyotype:
    clones: list[Clone] = []
    problems: list[KaryotypeProblem] = []
    for population, said in read:
        problems += said.problems
        stemline = _stemline(said, clones, population)
        if said.stemline and stemline is None:
            problems.append(KaryotypeProblem(ProblemKind.NO_STEMLINE, said.stemline, said.piece.position))
        base = clones[stemline] if stemline is not None else None
        problems += _contradictions(said, base)
        clones.append(_clone(said, base, stemline, population))
    kept = _with_few_cells(clones)
    doubtful = {one.key: one for clone in kept for one in clone.acquired if one.doubt is Doubt.FEW_CELLS}
    problems += [KaryotypeProblem(ProblemKind.FEW_CELLS, a.text, a.position) for a in doubtful.values()]
    if not kept:
        problems.append(KaryotypeProblem(ProblemKind.NOT_UNDERSTOOD, source.strip(), 0))
    words = tuple(dict.fromkeys(word for _, said in read for word in said.words))
    return Karyotype(source, tuple(kept), tuple(problems), words)


def _stemline(said: CloneText, clones: Sequence[Clone], population: int) -> int | None:
    """Return the index of the clone that *said* names: the first one, or a sideline."""
    own = [n for n, clone in enumerate(clones) if clone.population == population]
    if not said.stemline or not own:
        return None
    if not said.stemline.startswith("sdl"):
        return own[0]
    number = said.stemline.removeprefix("sdl")
    if not number:
        return own[-1]
    return own[int(number)] if int(number) < len(own) else None


def _clone(said: CloneText, base: Clone | None, stemline: int | None, population: int) -> Clone:
    inherited = list(base.abnormalities) if base is not None else []
    own: list[Abnormality] = []
    for one in said.abnormalities:
        opposite = _taken_back(one, inherited)
        if opposite is None:
            own.append(one)
        else:
            inherited.remove(opposite)
            if opposite.copies > 1:
                fewer, most = opposite.copies - 1, opposite.most_copies - 1
                inherited.append(replace(opposite, copies=fewer, most_copies=most))
    found = _same_together([replace(one, cells=None) for one in inherited] + own)
    is_high = (said.ploidy or 0) > 2 or (said.lowest or 0) >= NEAR_TRIPLOID
    return Clone(
        text=said.piece.text,
        lowest=said.lowest,
        highest=said.highest,
        sex=said.sex or (base.sex if base is not None else ""),
        abnormalities=tuple(_whole_arms(_doubtful(found, is_high=is_high))),
        cells=said.cells,
        stemline=stemline,
        is_composite=said.is_composite,
        population=population,
        other_method=said.other_method,
    )


def _taken_back(one: Abnormality, inherited: Sequence[Abnormality]) -> Abnormality | None:
    """Return what *one* takes back of the stemline: ``idem,-8`` of a clone with ``+8``."""
    bare = one.text.removeprefix(one.sign)
    if one.sign not in ("+", "-"):
        return None
    signs = ("-",) if one.sign == "+" else ("+", "") if not one.is_numerical else ("+",)
    return next((a for a in inherited if a.sign in signs and a.text.removeprefix(a.sign) == bare), None)


def _same_together(abnormalities: Sequence[Abnormality]) -> list[Abnormality]:
    """Return each abnormality of one clone once: ``+8,+8`` are two copies of one."""
    found: dict[tuple[str, Doubt | None], Abnormality] = {}
    for one in abnormalities:
        held = found.get((one.key, one.doubt))
        found[(one.key, one.doubt)] = (
            one
            if held is None
            else replace(
                held,
                copies=held.copies + one.copies,
                most_copies=held.most_copies + one.most_copies,
            )
        )
    return list(found.values())


def _doubtful(abnormalities: Sequence[Abnormality], *, is_high: bool) -> list[Abnormality]:
    """Mark losses that are none: a chromosome that comes back rebuilt, or one of more than two copies."""
    gained = {c for a in abnormalities if a.sign == "+" and a.parts for c in a.parts[0].chromosomes}
    found = []
    for one in abnormalities:
        doubt = one.doubt
        if one.kind is AbnormalityKind.LOSS and doubt is None:
            if one.chromosomes[0] in gained:
                doubt = Doubt.REPLACED
            elif is_high:
                doubt = Doubt.HIGHER_PLOIDY
        found.append(replace(one, doubt=doubt))
    return found


def _whole_arms(abnormalities: Sequence[Abnormality]) -> list[Abnormality]:
    """Join ``+1`` to ``der(1;7)(q10;p10)``: the derivative stands for one chromosome of each."""
    left = list(abnormalities)
    for joined in abnormalities:
        if not joined.parts or joined.sign or len(joined.parts[0].chromosomes) != 2:
            continue
        if joined.parts[0].symbol != "der" or any(b.band != "10" for b in joined.breakpoints):
            continue
        gains = [
            a for a in left if a.sign == "+" and a.is_numerical and a.chromosomes[0] in joined.chromosomes
        ]
        if gains and joined in left and gains[0].copies == 1:
            left.remove(gains[0])
            left[left.index(joined)] = replace(joined, text=f"{gains[0].text},{joined.text}")
    return left


def _contradictions(said: CloneText, base: Clone | None) -> list[KaryotypeProblem]:
    """Name a number of chromosomes, or sex chromosomes, that the abnormalities do not explain."""
    if any(one.hides for one in said.problems) or said.multiple > 1 or said.words:
        return []
    found = []
    abnormalities = (*(base.abnormalities if base is not None else ()), *said.abnormalities)
    sex = said.sex or (base.sex if base is not None else "")
    is_known = said.lowest is not None and said.highest is not None and not said.is_composite
    if is_known and (said.ploidy is not None or (said.lowest or 0) < NEAR_TRIPLOID):
        off = unexplained_chromosomes(
            said.lowest or 0, said.highest or 0, sex, abnormalities, said.ploidy or 2
        )
        if off:
            found.append(KaryotypeProblem(ProblemKind.COUNT, said.piece.token, said.piece.position, off))
    if not said.is_sex_constitutional and base is None and (said.ploidy or 2) == 2:
        off = unexplained_sex(sex, abnormalities)
        if off and (said.lowest or 0) < NEAR_TRIPLOID:
            found.append(KaryotypeProblem(ProblemKind.SEX, said.sex, said.piece.position, off))
    return found


def _with_few_cells(clones: Sequence[Clone]) -> list[Clone]:
    """Mark what too few cells show: fewer than two, of a lost chromosome fewer than three (ISCN)."""
    cells: dict[str, int | None] = {}
    for clone in clones:
        for one in clone.abnormalities:
            seen = one.cells if one.cells is not None else None if clone.is_composite else clone.cells
            before = cells.get(one.key, 0)
            cells[one.key] = None if seen is None or before is None else before + seen

    def marked(one: Abnormality) -> Abnormality:
        least = _LEAST_CELLS_OF_LOSS if one.kind is AbnormalityKind.LOSS else _LEAST_CELLS
        seen = cells[one.key]
        is_few = one.doubt is None and seen is not None and seen < least
        return replace(one, doubt=Doubt.FEW_CELLS) if is_few else one

    return [replace(clone, abnormalities=tuple(map(marked, clone.abnormalities))) for clone in clones]


def _whole(kind: ProblemKind, piece: Piece) -> KaryotypeProblem:
    return KaryotypeProblem(kind, piece.token, piece.position)
