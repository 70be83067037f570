"""The fields of a row that a cohort can be grouped and described by, and when each of them becomes known."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from analytics.cohort.baseline_of_record import BEFORE_LYMPHODEPLETION
from analytics.cohort.cohort_member import CohortMember, Criterion

Cell = str | float | None


class KnownFrom(StrEnum):
    """When a field is known."""

    BASELINE = "baseline"
    LATER = "later"
    """By what happened after day 0: survival from day 0 by it is immortal-time biased."""


KnownOn = Callable[[CohortMember], int | None]


def never(member: CohortMember) -> int | None:
    """Return no day: what comes later may change it."""
    return None


@dataclass(frozen=True, slots=True)
class MemberField:
    """One field.

    Attributes:
        of: reads it; None: missing.
        is_number: whether it is described by median and quartiles; else by counts of its levels.
        known_on: of a field known later, the day its value was known; None: it can change for ever.
    """

    name: str
    known: KnownFrom
    is_number: bool
    of: Callable[[CohortMember], Cell]
    known_on: KnownOn = never


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "yes" if value else "no"


def _text(value: int | None) -> str | None:
    return None if value is None else str(value)


def _from(value: int | None, limit: int) -> str | None:
    return None if value is None else _yes_no(value >= limit)


def _names(therapy: str | None, word: str) -> str | None:
    """Whether *therapy* as entered names *word*; nothing entered is not the same as none."""
    return None if therapy is None or not therapy.strip() else _yes_no(word in therapy.casefold())


def _tp53_before(member: CohortMember) -> str | None:
    """Whether TP53 was mutated before the infusion; only where there is a t-MN and a sample before."""
    genes = member.tmn.genes_before if member.tmn is not None else None
    return None if genes is None else _yes_no("TP53" in genes)


def _responded(response: str | None) -> str | None:
    return None if response is None else _yes_no(response in ("CR", "PR"))


def _ir_count(member: CohortMember) -> int:
    return len(member.recovery.first_met)


def _measured(analyte: str) -> Callable[[CohortMember], Cell]:
    return lambda member: member.baseline.value(analyte)


def _recovered(criterion: Criterion) -> Callable[[CohortMember], Cell]:
    return lambda member: _yes_no(member.recovery.day(criterion) is not None)


_KNOWN_ON: dict[str, KnownOn] = {
    "crs": lambda m: m.course.crs_day,
    "crs_3_or_more": lambda m: m.course.crs_day,
    "icans": lambda m: m.course.icans_day,
    "icans_3_or_more": lambda m: m.course.icans_day,
    "early_icaht": lambda _: 30,
    "neutrophil_recovery": lambda _: 60,
    "severe_neutropenia_days": lambda _: 60,
    "response_1_month": lambda m: m.care.day_of_month_one,
    "responded_1_month": lambda m: m.care.day_of_month_one,
    "response_3_months": lambda m: m.care.day_of_month_three,
    "responded_3_months": lambda m: m.care.day_of_month_three,
}
"""What stands still from some day on; early ICAHT reads days 0 to 30, neutrophil recovery days 0 to 60."""


def _fields() -> tuple[MemberField, ...]:
    levels: dict[str, Callable[[CohortMember], Cell]] = {
        "domain": lambda m: m.domain,
        "product": lambda m: m.product,
        "sex": lambda m: m.baseline.sex,
        "centre": lambda m: m.baseline.centre,
        "disease": lambda m: m.baseline.disease,
        "histology": lambda m: m.baseline.histology,
        "prior_transplant": lambda m: m.baseline.prior_transplant,
        "ecog": lambda m: _text(m.baseline.ecog),
        "ecog_2_or_more": lambda m: _from(m.baseline.ecog, 2),
        "lines_4_or_more": lambda m: _from(m.baseline.prior_lines, 4),
        "bendamustine": lambda m: _yes_no(m.baseline.bendamustine),
        "bridging": lambda m: _yes_no(m.baseline.has_bridging),
        "bendamustine_9_months": lambda m: _yes_no(m.care.recent_bendamustine),
        "holding": lambda m: _yes_no(m.care.has_holding),
        "polatuzumab_bridging": lambda m: _names(m.care.bridging, "pola"),
        "hematotox": lambda m: m.baseline.hematotox,
        "year": lambda m: None if m.infusion is None else str(m.infusion.year),
    }
    numbers: dict[str, Callable[[CohortMember], Cell]] = {
        "age": lambda m: m.baseline.age_years,
        "prior_lines": lambda m: m.baseline.prior_lines,
        "hematotox_score": lambda m: m.baseline.hematotox_score,
        "brain_to_vein_days": lambda m: m.care.brain_to_vein_days,
        "vein_to_vein_days": lambda m: m.care.vein_to_vein_days,
        **{analyte.lower(): _measured(analyte) for analyte in BEFORE_LYMPHODEPLETION},
    }
    later: dict[str, Callable[[CohortMember], Cell]] = {
        "crs_any": lambda m: _yes_no(m.course.had_crs),
        "crs": lambda m: _text(m.course.crs_grade),
        "crs_3_or_more": lambda m: _from(m.course.crs_grade, 3),
        "icans_any": lambda m: _yes_no(m.course.had_icans),
        "icans": lambda m: _text(m.course.icans_grade),
        "icans_3_or_more": lambda m: _from(m.course.icans_grade, 3),
        "early_icaht": lambda m: _text(m.course.early_icaht),
        "late_icaht": lambda m: _text(m.course.late_icaht),
        "tocilizumab": lambda m: _yes_no(m.care.got_tocilizumab),
        "steroids": lambda m: _yes_no(m.care.got_steroids),
        "icu": lambda m: _yes_no(m.care.was_in_icu),
        "neutrophil_recovery": lambda m: m.care.phenotype,
        "best_response": lambda m: m.ends.best_response,
        "response_1_month": lambda m: m.ends.response_at_one_month,
        "response_3_months": lambda m: m.care.response_3_months,
        "responded": lambda m: _responded(m.ends.best_response),
        "responded_1_month": lambda m: _responded(m.ends.response_at_one_month),
        "responded_3_months": lambda m: _responded(m.care.response_3_months),
        "response_group": lambda m: m.course.response_group,
        "ir_any": _recovered(Criterion.ANY),
        "ir_th": _recovered(Criterion.TH),
        "ir_b": _recovered(Criterion.B),
        "ir_igg": _recovered(Criterion.IGG),
        "ir_count": lambda m: str(_ir_count(m)),
        "ir_group": lambda m: "good" if _ir_count(m) >= 2 else "poor",
        "tmn_type": lambda m: m.ends.tmn_type,
        "tp53_before": _tp53_before,
    }
    later_numbers: dict[str, Callable[[CohortMember], Cell]] = {
        "severe_neutropenia_days": lambda m: m.care.severe_neutropenia_days,
    }
    return (
        *(MemberField(name, KnownFrom.BASELINE, False, of) for name, of in levels.items()),
        *(MemberField(name, KnownFrom.BASELINE, True, of) for name, of in numbers.items()),
        *(_later(name, False, of) for name, of in later.items()),
        *(_later(name, True, of) for name, of in later_numbers.items()),
    )


def _later(name: str, is_number: bool, of: Callable[[CohortMember], Cell]) -> MemberField:
    return MemberField(name, KnownFrom.LATER, is_number, of, _KNOWN_ON.get(name, never))


FIELDS = {one.name: one for one in _fields()}
"""By name, in the order of a table."""
