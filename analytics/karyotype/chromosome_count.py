"""Whether the number of chromosomes of a clone follows from its abnormalities."""

from collections.abc import Iterable, Sequence

from analytics.karyotype.karyotype import SEX_CHROMOSOMES, Abnormality, AbnormalityKind

DIPLOID, HAPLOID, NEAR_TRIPLOID = 46, 23, 58
"""A count from 58 on is near-triploid or more (ISCN)."""
_JOINED = {"der", "dic", "psudic", "trc", "tas", "rob", "r"}
_AUTOSOMES = 44


def unexplained_chromosomes(
    lowest: int, highest: int, sex: str, abnormalities: Sequence[Abnormality], ploidy: int
) -> int:
    """Return how many chromosomes too many (above 0) or too few the stated number is; 0: it fits.

    Args:
        lowest: as stated.
        highest: as stated; the same as *lowest* unless a range is given.
        sex: as written; it names the sex chromosomes that are there and not rebuilt.
        abnormalities: with those of the stemline.
        ploidy: copies of each chromosome that gains and losses count from.
    """
    low, high = _sex_span(sex, abnormalities) if ploidy == 2 else (2, 2)
    base = _AUTOSOMES if ploidy == 2 else HAPLOID * ploidy - 2
    for one in abnormalities:
        least, most = _change(one)
        low, high = low + least, high + most
    if highest < base + low:
        return highest - base - low
    return max(0, lowest - base - high)


def unexplained_sex(sex: str, abnormalities: Iterable[Abnormality]) -> int:
    """Return how many sex chromosomes neither constitution nor abnormality explains (below 0: missing)."""
    if not sex or "?" in sex:
        return 0
    if any(one in SEX_CHROMOSOMES for a in abnormalities for one in a.chromosomes):
        return 0
    return len(sex) - 2


def _sex_span(sex: str, abnormalities: Sequence[Abnormality]) -> tuple[int, int]:
    """Return the sex chromosomes that the letters stand for: at least, and at most."""
    if not sex or "?" in sex:
        return (2, 2) if len(sex) < 2 else (1, 3)
    rebuilt = sum(
        one.is_structural and not one.sign and any(c in SEX_CHROMOSOMES for c in one.parts[0].chromosomes)
        for one in abnormalities
        if one.parts
    )
    return len(sex), len(sex) + (min(rebuilt, max(0, 2 - len(sex))))


def _change(one: Abnormality) -> tuple[int, int]:
    """Return by how many chromosomes an abnormality changes the number: at least, and at most."""
    if one.kind is AbnormalityKind.DOUBLE_MINUTES:
        return 0, 0
    if one.is_sex_chromosome and one.sign == "-":  # the letters already lack it, or should
        return -one.most_copies, 0
    if one.sign == "+":
        return one.copies, one.most_copies
    if one.sign == "-":
        return -one.most_copies, -one.copies
    if one.kind is AbnormalityKind.MARKER or (one.kind is AbnormalityKind.RING and not one.parts):
        return 0, one.most_copies
    if one.parts and one.parts[0].symbol in _JOINED:
        joined = (len(one.parts[0].chromosomes) - 1) * one.copies
        return -joined, -joined
    return 0, 0
