"""What the IPSS-M asks of a karyotype beside its group: del(5q), −7/del(7q), complexity, loss of 17p."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from analytics.karyotype.karyotype import Abnormality, AbnormalityKind, Karyotype
from analytics.rules.ipss_cytogenetics import is_deletion, is_loss

_COMPLEX = "complex"
_COMPLEX_FROM = 3
_REBUILT = (AbnormalityKind.ADDITION, AbnormalityKind.DERIVATIVE, AbnormalityKind.DICENTRIC)


@dataclass(frozen=True, slots=True)
class IpssMFlags:
    """Each True, False, or None where it is not known."""

    del5q: bool | None = None
    del7: bool | None = None
    is_complex: bool | None = None
    del17p: bool | None = None


def ipss_m_flags(karyotypes: Sequence[Karyotype], reported: Iterable[str] = ()) -> IpssMFlags:
    """Return what *karyotypes*, all that it can be, say; what a work-up *reported* is there in any case."""
    said = frozenset(reported)
    return IpssMFlags(
        del5q="del5q" in said or _agreed(_has(one, _is_del5q) for one in karyotypes),
        del7="del7q" in said or _agreed(_has(one, _is_del7) for one in karyotypes),
        is_complex=_COMPLEX in said or _agreed(_is_complex(one) for one in karyotypes),
        del17p="del17p" in said or _agreed(_has(one, _is_del17p) for one in karyotypes),
    )


def _has(karyotype: Karyotype, test: Callable[[Abnormality], bool | None]) -> bool | None:
    found = [(one, test(one)) for one in karyotype.abnormalities]
    if any(is_it and one.doubt is None for one, is_it in found):
        return True
    is_open = karyotype.hides or any(one.unexplained for one in karyotype.problems)
    is_open = is_open or any(one.kind is AbnormalityKind.UNKNOWN for one, _ in found)
    return None if is_open or any(is_it is not False for _, is_it in found) else False


def _is_del5q(one: Abnormality) -> bool | None:
    return is_deletion(one, "5", "q")


def _is_del7(one: Abnormality) -> bool | None:
    return is_loss(one, "7") or is_deletion(one, "7", "q")


def _is_del17p(one: Abnormality) -> bool | None:
    """Whether 17p is lost; what is added or joined there may have taken TP53 with it, or not."""
    if is_loss(one, "17"):
        return True
    if one.kind is AbnormalityKind.ISOCHROMOSOME and one.chromosomes == ("17",):
        return None if any(point.arm != "q" for point in one.breakpoints) else True
    if one.kind in _REBUILT and "17" in one.chromosomes:
        arms = {point.arm for point in one.breakpoints if point.chromosome == "17"}
        return None if not arms or arms & {"p", ""} else False
    return is_deletion(one, "17", "p")


def _is_complex(karyotype: Karyotype) -> bool | None:
    if karyotype.count >= _COMPLEX_FROM or _COMPLEX in karyotype.words:
        return True
    return False if karyotype.most is not None and karyotype.most < _COMPLEX_FROM else None


def _agreed(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return found.pop() if len(found) == 1 else None
