"""The recurrent rearrangements that scores name, found in an abnormality by its breaks."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from analytics.karyotype.karyotype import Abnormality, Breakpoint, Part
from analytics.karyotype.tri import all_of, any_of
from analytics.rules.rule_data import rule_data

DATA = "karyotype"
_EXCHANGES = ("t", "ins")


@lru_cache(maxsize=1024)
def found_in(one: Abnormality) -> Mapping[str, bool | None]:
    """Return for every rearrangement of the data file whether *one* is it; None: it may be."""
    data = rule_data(DATA)
    found: dict[str, bool | None] = {}
    for entity in data["entity"]:
        found[entity["flag"]] = _of(one, lambda part, e=entity: _entity(one, part, e))
    for pair in data["paired"]:
        found[pair["flag"]] = _of(one, lambda part, p=pair: _paired(part, p))
    for other in data["open"]:
        found[other["flag"]] = _of(one, lambda part, o=other: _open(part, o))
    if (
        found["t_v_11q23"] is not False and found["t9_11"] is not False
    ):  # KMT2A, and its partner is 9p or may be
        found["t_v_11q23"] = False if found["t9_11"] else None
    if found["inv3_t3_3"] is not False:
        found["t3q26_v"] = False
    return MappingProxyType(found)


def chromosomes_of(flag: str) -> tuple[str, ...]:
    """Return the chromosomes that the rearrangement called *flag* needs; of an open one not the partner."""
    data = rule_data(DATA)
    for entity in data["entity"]:
        if entity["flag"] == flag:
            return tuple(entity["breaks"])
    return next((one["chromosome"],) for one in (*data["paired"], *data["open"]) if one["flag"] == flag)


def _of(one: Abnormality, asked: Any) -> bool | None:
    answer = any_of(asked(part) for part in one.parts)
    return None if answer and one.sign == "-" else answer


def _entity(one: Abnormality, part: Part, entity: Mapping[str, Any]) -> bool | None:
    wanted: Mapping[str, Sequence[str]] = entity["breaks"]
    named = set(part.chromosomes)
    if part.symbol not in _EXCHANGES or not named & set(wanted):
        return False
    if not set(wanted) <= named:
        missing = set(wanted) - named
        if "?" not in named or len(missing) > 1:
            return False
        known = next(iter(set(wanted) & named))
        return None if _in_any(part.breaks_of(known), wanted[known]) is not False else False
    answer = all_of(_in_any(part.breaks_of(chromosome), bands) for chromosome, bands in wanted.items())
    if not any(part.breaks):
        answer = True
    is_variant = len(named) > len(wanted)
    is_other_half = one.parts[0].symbol == "der" and entity["derivative"] not in one.parts[0].chromosomes
    return None if answer and (is_variant or is_other_half or part.symbol == "ins") else answer


def _paired(part: Part, pair: Mapping[str, Any]) -> bool | None:
    if set(part.chromosomes) != {pair["chromosome"]} or part.symbol not in ("inv", *_EXCHANGES):
        return False
    if part.symbol == "t" and len(part.chromosomes) != 2:
        return False
    breaks = part.breaks_of(pair["chromosome"])
    if not breaks:
        return True
    answer = all_of(_in_any(breaks, bands) for bands in pair["breaks"])
    return None if answer and part.symbol == "ins" else answer


def _open(part: Part, entity: Mapping[str, Any]) -> bool | None:
    own: str = entity["chromosome"]
    partners = [one for one in part.chromosomes if one != own]
    if part.symbol not in ("inv", *_EXCHANGES) or own not in part.chromosomes:
        return False
    breaks = part.breaks_of(own)
    if not breaks:
        is_known = any(one in entity["partners_without_bands"] for one in partners)
        is_open = part.symbol in _EXCHANGES and bool(partners)
        return True if is_known and part.symbol == "t" else None if is_open else False
    answer = _in_any(breaks, entity["bands"])
    if answer and not any(_is_certain(at, entity) for at in breaks):
        answer = None
    is_other = part.symbol == "t" and ("?" not in partners or own == "3")
    return answer if is_other or not answer else None


def _is_certain(at: Breakpoint, entity: Mapping[str, Any]) -> bool:
    return at.is_in(*entity["bands"]) is True and not at.is_in(*entity["not_certain"])


def _in_any(breaks: Sequence[Breakpoint], bands: Sequence[str]) -> bool | None:
    """Whether one of *breaks* lies in *bands*; without any it may."""
    return any_of(_inside(breaks, bands)) if breaks else None


def _inside(breaks: Sequence[Breakpoint], bands: Sequence[str]) -> Iterator[bool | None]:
    for at in breaks:
        yield at.is_in(*bands)
