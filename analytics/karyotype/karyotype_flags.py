"""The flags of a karyotype that the scores of MDS and AML ask for: yes, no, or not known."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

from analytics.karyotype.karyotype import Abnormality, AbnormalityKind, Doubt, Karyotype, ProblemKind, counted
from analytics.karyotype.lost_arms import deletes, loses
from analytics.karyotype.rearrangements import chromosomes_of, found_in
from analytics.karyotype.tri import any_of

COMPLEX_FROM = 3
"""Abnormalities of a complex karyotype (IPSS, IPSS-R, ELN 2022)."""
_Tri = bool | None
_HYPERDIPLOID_GAINS = 3


@dataclass(frozen=True, slots=True)
class KaryotypeFlags:
    """Three-valued flags: True, False, or None where the text does not say.

    Attributes:
        del5q … del3q: a deletion in this arm, by itself or within a derivative.
        minus5 … minus_y: a lost chromosome; not where it came back rebuilt (``-17,+i(17)(q10)``: None).
        loss5q … loss17p: less of the arm by a deletion or an unbalanced rearrangement (``add``, ``der``,
            ``dic``, ``i``); the whole chromosome lost is not among them.
        abn17p: a structural change with a break in 17p; ``i(17)(q10)`` stands apart as ``i17q``.
        inv3_t3q_del3q: as the IPSS-R groups them.
        complex / complex_count: three or more abnormalities over all clones; the number, where it is exact.
        complex_in_one_clone / monosomal_in_one_clone: the same within one clone.
        monosomal: two lost autosomes, or one with a structural change.
        hyperdiploid_only: three or more gained chromosomes and no structural change.
        t_v_11q23: KMT2A with another partner than 9p.
    """

    del5q: _Tri = None
    minus5: _Tri = None
    loss5q: _Tri = None
    del7q: _Tri = None
    minus7: _Tri = None
    loss7q: _Tri = None
    del17p: _Tri = None
    minus17: _Tri = None
    abn17p: _Tri = None
    loss17p: _Tri = None
    plus8: _Tri = None
    plus19: _Tri = None
    i17q: _Tri = None
    minus_y: _Tri = None
    del11q: _Tri = None
    del12p: _Tri = None
    del20q: _Tri = None
    inv3_t3q_del3q: _Tri = None
    complex: _Tri = None
    complex_count: int | None = None
    complex_in_one_clone: _Tri = None
    monosomal: _Tri = None
    monosomal_in_one_clone: _Tri = None
    hyperdiploid_only: _Tri = None
    t8_21: _Tri = None
    inv16_t16_16: _Tri = None
    t9_11: _Tri = None
    t_v_11q23: _Tri = None
    t6_9: _Tri = None
    t9_22: _Tri = None
    t8_16: _Tri = None
    inv3_t3_3: _Tri = None
    t3q26_v: _Tri = None
    t15_17: _Tri = None


_DELETIONS = {
    "del5q": ("5", "q"), "del7q": ("7", "q"), "del17p": ("17", "p"), "del11q": ("11", "q"),
    "del12p": ("12", "p"), "del20q": ("20", "q"),
}  # fmt: skip
_LOST_ARMS = {"loss5q": ("5", "q"), "loss7q": ("7", "q"), "loss17p": ("17", "p")}
_LOSSES = {"minus5": "5", "minus7": "7", "minus17": "17", "minus_y": "Y"}
_GAINS = {"plus8": "8", "plus19": "19"}


@lru_cache(maxsize=256)
def flags(karyotype: Karyotype) -> KaryotypeFlags:
    """Return the flags of *karyotype*; those it does not have for certain are None where a part is unread."""
    abnormalities = karyotype.abnormalities
    found = {name: _over(abnormalities, name, karyotype) for name in _single_flags()}
    for name, value in found.items():
        chromosomes = _chromosomes(name)
        if any(one.may_be_of(chromosomes) for one in karyotype.problems):
            found[name] = value or None
    clones = [clone.acquired for clone in karyotype.clones] or [()]
    monosomal = _monosomal(abnormalities, karyotype)
    within = any_of(_monosomal(one, karyotype) for one in clones)
    return KaryotypeFlags(
        **found,
        complex=True if "complex" in karyotype.words else _complex(karyotype.count, karyotype.most),
        complex_count=karyotype.count if karyotype.count == karyotype.most else None,
        complex_in_one_clone=any_of(_complex(*_in_clone(one, karyotype)) for one in clones),
        monosomal=True if "monosomal" in karyotype.words else monosomal,
        monosomal_in_one_clone=True if "monosomal" in karyotype.words else within,
        hyperdiploid_only=_hyperdiploid(abnormalities, karyotype),
    )


def reasons(karyotype: Karyotype, name: str) -> tuple[Abnormality, ...]:
    """Return the abnormalities that make the flag *name* true, or may; none for counts."""
    if name not in _single_flags():
        return ()
    replaced = _replaced(karyotype.abnormalities)
    return tuple(one for one in karyotype.abnormalities if _one(one, name, replaced) is not False)


def _chromosomes(name: str) -> tuple[str, ...]:
    """Return the chromosomes without which the flag *name* cannot be."""
    for arms in (_DELETIONS, _LOST_ARMS):
        if name in arms:
            return arms[name][:1]
    whole = {**_LOSSES, **_GAINS, "abn17p": "17", "i17q": "17", "inv3_t3q_del3q": "3"}
    return (whole[name],) if name in whole else chromosomes_of(name)


def _single_flags() -> tuple[str, ...]:
    over_all = {
        "complex", "complex_count", "complex_in_one_clone", "monosomal", "monosomal_in_one_clone",
        "hyperdiploid_only",
    }  # fmt: skip
    return tuple(field.name for field in fields(KaryotypeFlags) if field.name not in over_all)


def _over(abnormalities: Iterable[Abnormality], name: str, karyotype: Karyotype) -> _Tri:
    held = list(abnormalities)
    replaced = _replaced(held)
    found = [_one(one, name, replaced) for one in held]
    return any_of([*found, *_unexplained(name, karyotype)])


def _one(one: Abnormality, name: str, replaced: frozenset[str]) -> _Tri:
    answer = _certain(one, name, replaced)
    return None if answer and one.doubt is not None else answer


def _certain(one: Abnormality, name: str, replaced: frozenset[str]) -> _Tri:
    if name in _DELETIONS:
        return deletes(one, *_DELETIONS[name])
    if name in _LOST_ARMS:
        return loses(one, *_LOST_ARMS[name], is_replacement=_LOST_ARMS[name][0] in replaced)
    if name in _LOSSES:
        return one.kind is AbnormalityKind.LOSS and one.chromosomes == (_LOSSES[name],)
    if name in _GAINS:
        return one.kind is AbnormalityKind.GAIN and one.chromosomes == (_GAINS[name],)
    own: dict[str, Callable[[Abnormality], _Tri]] = {
        "abn17p": _abn17p,
        "i17q": _i17q,
        "inv3_t3q_del3q": _inv3_t3q_del3q,
    }
    return own[name](one) if name in own else found_in(one)[name]


def _replaced(abnormalities: Sequence[Abnormality]) -> frozenset[str]:
    return frozenset(one.chromosomes[0] for one in abnormalities if one.doubt is Doubt.REPLACED)


def _unexplained(name: str, karyotype: Karyotype) -> Iterable[_Tri]:
    """Yield None for a flag that chromosomes too many or too few may stand for."""
    for problem in karyotype.problems:
        if problem.kind is ProblemKind.SEX:
            is_it = name == "minus_y" and problem.unexplained < 0
        else:
            is_it = name in (_GAINS if problem.unexplained > 0 else _LOSSES)
        if problem.unexplained and is_it:
            yield None


def _abn17p(one: Abnormality) -> _Tri:
    """Whether 17p is broken; i(17)(q10) is told apart."""
    if "17" not in one.chromosomes or one.is_numerical or one.sign == "-":
        return False
    first = one.parts[0]
    if first.symbol in ("i", "dup"):
        return False
    breaks = [at for at in one.breakpoints if at.chromosome == "17"]
    if first.symbol == "der" and "17" not in first.chromosomes:
        return None if any(at.arm == "p" for at in breaks) else False
    if not breaks:
        return None
    if first.symbol == "der" and loses(one, "17", "p"):
        return True
    return any(at.arm == "p" for at in breaks if at.band != "10")


def _i17q(one: Abnormality) -> _Tri:
    first = one.parts[0] if one.parts else None
    if first is None or first.chromosomes != ("17",) or first.symbol not in ("i", "idic", "psuidic"):
        return False
    breaks = first.breaks_of("17")
    if not breaks:
        return None
    wanted = "q" if first.symbol == "i" else "p"  # an isodicentric 17p11 keeps two long arms
    return breaks[0].arm == wanted


def _inv3_t3q_del3q(one: Abnormality) -> _Tri:
    found: list[_Tri] = [deletes(one, "3", "q")]
    for part in one.parts:
        if part.symbol in ("t", "inv") and "3" in part.chromosomes:
            breaks = part.breaks_of("3")
            is_named = part.symbol == "inv" or part.chromosomes == ("3", "3")
            found.append(any(at.arm == "q" for at in breaks) if breaks else True if is_named else None)
    return any_of(found)


def _complex(least: int, most: int | None) -> _Tri:
    if least >= COMPLEX_FROM:
        return True
    return None if most is None or most >= COMPLEX_FROM else False


def _in_clone(abnormalities: Sequence[Abnormality], karyotype: Karyotype) -> tuple[int, int | None]:
    least, most = counted(abnormalities)
    extra = sum(abs(problem.unexplained) for problem in karyotype.problems)
    return least, None if karyotype.hides else most + extra


def _monosomal(abnormalities: Sequence[Abnormality], karyotype: Karyotype) -> _Tri:
    """Two lost autosomes, or one with a structural change (ELN 2022 footnote, recalled)."""
    lost = [a for a in abnormalities if a.kind is AbnormalityKind.LOSS and not a.is_sex_chromosome]
    rebuilt = [a for a in abnormalities if a.is_structural]
    certain = sum(a.doubt is None for a in lost)
    if certain >= 2 or (certain and any(a.doubt is None for a in rebuilt)):
        return True
    missing = sum(-p.unexplained for p in karyotype.problems if p.unexplained < 0)
    possible = len(lost) + missing
    if karyotype.hides or possible >= 2 or (possible and rebuilt):
        return None
    return False


def _hyperdiploid(abnormalities: Sequence[Abnormality], karyotype: Karyotype) -> _Tri:
    if any(a.is_structural and a.doubt is None for a in abnormalities):
        return False
    gains = [a for a in abnormalities if a.kind is AbnormalityKind.GAIN]
    possible = sum(a.most_copies for a in gains)
    possible += sum(p.unexplained for p in karyotype.problems if p.unexplained > 0)
    if karyotype.hides:
        return None
    if possible < _HYPERDIPLOID_GAINS:
        return False
    is_certain = sum(a.copies for a in gains if a.doubt is None) >= _HYPERDIPLOID_GAINS
    return True if is_certain and not any(a.is_structural for a in abnormalities) else None
