"""Flags that a laboratory reported beside, or in place of, the text of a karyotype."""

from collections.abc import Iterable
from dataclasses import fields, replace

from analytics.karyotype.karyotype_flags import KaryotypeFlags, flags
from analytics.karyotype.read_karyotype import read_karyotype

_MEANT = {
    "complex": ("complex", "complex_in_one_clone"),
    "monosomal": ("monosomal", "monosomal_in_one_clone"),
    "del5q": ("del5q", "loss5q"),
    "del7q": ("del7q", "loss7q"),
    "del17p": ("del17p", "abn17p", "loss17p"),
    "inv3": ("inv3_t3_3", "inv3_t3q_del3q"),
    "inv16": ("inv16_t16_16",),
    "t(8;21)": ("t8_21",),
}
_KMT2A = "KMT2A_rearranged"


def with_reported(known: KaryotypeFlags, reported: Iterable[str]) -> KaryotypeFlags:
    """Return *known* with every flag true that was reported; what was not reported says nothing.

    A rearranged KMT2A of unknown partner leaves open whether it is t(9;11).
    """
    for flag in reported:
        for name in _meant(flag):
            known = replace(known, **{name: True})
        if flag == _KMT2A and not (known.t9_11 or known.t_v_11q23):
            known = replace(known, t9_11=None, t_v_11q23=None)
    return known


def agreed(several: Iterable[KaryotypeFlags]) -> KaryotypeFlags:
    """Return what all of *several* readings say alike; with none nothing is known."""
    held = list(several)
    if not held:
        return KaryotypeFlags()
    values = {f.name: {getattr(one, f.name) for one in held} for f in fields(KaryotypeFlags)}
    return KaryotypeFlags(
        **{name: found.pop() if len(found) == 1 else None for name, found in values.items()}
    )


def _meant(flag: str) -> tuple[str, ...]:
    if flag in _MEANT:
        return _MEANT[flag]
    karyotype = read_karyotype(flag)
    if karyotype.hides or not karyotype.abnormalities:
        return ()
    read = flags(karyotype)
    names = (field.name for field in fields(KaryotypeFlags) if field.name != "complex_count")
    return tuple(name for name in names if getattr(read, name) is True)
