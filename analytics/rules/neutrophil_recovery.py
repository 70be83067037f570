"""The neutrophils to day 60: phenotype of recovery, and how long they were low (definitions §4)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from analytics.catalogue import catalogue
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.comparison import at_most, is_above
from analytics.rules.count_course import CountCourse, Lowest, earliest_of, placements
from analytics.rules.daily_counts import DailyCounts, LowDays, daily_counts, low_days
from analytics.rules.early_icaht import PER_STORED_UNIT
from analytics.rules.neutrophil_phenotype import Phenotype, phenotype_of
from analytics.rules.record_counts import lacks_day_zero, record_counts
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches

NAME = "neutrophil-recovery"
RULE = "neutrophil_recovery"
ANALYTE = "ANC"
_RECOVERED = 100_000.0
"""A count per µL above every threshold."""

_LIMITS = ("severe_at_most", "profound_at_most")
Ways = tuple[tuple[Lowest, DailyCounts], ...]
"""The lowest counts as measured and the course they make, for all it can have been; the first is shown."""


@dataclass(frozen=True, slots=True)
class NeutrophilRecovery:
    """Details of the Assessment; None is not known.

    Attributes:
        phenotype: as the counts have it; None: none fits.
        possible: all that are possible, with days without a value taken as low or as recovered.
        severe / profound: days at most 500 and 100/µL; of a bound the fewest.
        severe_days_at_most / profound_days_at_most: with every day that has no value taken as low.
        protracted_severe / protracted_profound: at least 7 days in a row.
        prolonged: at most 1000/µL measured on day 21 or later.
        last_day: of the days that were looked at.
        is_open: days of the window are still to come.
    """

    phenotype: Phenotype | None = None
    possible: tuple[Phenotype, ...] = ()
    severe: LowDays | None = None
    profound: LowDays | None = None
    severe_days_at_most: int | None = None
    profound_days_at_most: int | None = None
    protracted_severe: bool | None = None
    protracted_profound: bool | None = None
    prolonged: bool | None = None
    last_day: int | None = None
    days_observed: int = 0
    days_interpolated: int = 0
    days_missing: int = 0
    is_open: bool = False


def neutrophil_recovery(course: CountCourse, settings: Mapping[str, str]) -> Assessment:
    """Assess the neutrophils from day 0 to 60.

    Args:
        course: neutrophils in 10⁹/L on days from the infusion.
        settings: of the clinic.

    Returns:
        Outcome the phenotype (``quick``, ``intermittent``, ``aplastic``), *bounded* where another is
        possible; *not evaluable* where none fits, which death or loss before recovery makes so.

    Source:
        Rejeski 2021, Blood 138:2499; phenotypes recalled; definitions §4.
    """
    chosen = switches(RULE, settings)
    return _assessment(_recovery(course, chosen), chosen)


def assess_neutrophil_recovery(
    record: PatientRecord, as_of: int | None, settings: Mapping[str, str]
) -> Assessment:
    """Assess the neutrophils of *record*, as known on day *as_of*."""
    chosen = switches(RULE, settings)
    lacking = lacks_day_zero(record, ANALYTE)
    if lacking is not None:
        answer = _assessment(NeutrophilRecovery(), chosen, as_of=as_of)
        return replace(answer, reason=Reason.OUTSIDE_SCOPE, missing=(lacking,))
    last_day = int(_window()["last_day"])
    read = record_counts(record, ANALYTE, "10*9/L", as_of, last_day=last_day)
    return _assessment(
        _recovery(read.course, chosen), chosen, inputs=read.inputs, undated=read.undated, as_of=as_of
    )


def _recovery(course: CountCourse, chosen: Switches) -> NeutrophilRecovery:
    ways = tuple(_possible(course))
    if not ways:  # too many partial dates to try
        return NeutrophilRecovery()
    lowest, counts = ways[0]
    facts = NeutrophilRecovery(
        last_day=counts.last_day,
        days_observed=counts.days_observed,
        days_interpolated=counts.days_interpolated,
        days_missing=counts.days_missing,
        is_open=_is_open(course),
    )
    if counts.days_observed < _window()["fewest_values"]:
        return facts
    possible = _phenotypes(ways, course, chosen)
    found = _with_durations(facts, ways, chosen)
    phenotype = phenotype_of(counts, chosen, is_whole=_is_whole(counts, course))
    return replace(
        found, phenotype=phenotype, possible=possible, prolonged=_prolonged(lowest, counts.last_day)
    )


def _possible(course: CountCourse) -> Iterator[tuple[Lowest, DailyCounts]]:
    """Yield the daily counts that can be: of a bound first the most, then the least, it allows."""
    window = _window()
    last_day = int(window["last_day"])
    known = course.known_until(last_day)
    highest = catalogue().analyte(ANALYTE).hard_high
    ways = placements(course.samples, last_day, highest=highest, per_stored_unit=PER_STORED_UNIT)
    for lowest in ways or ():
        for end in earliest_of(course.last_follow_up, last_day=known):
            for values in dict.fromkeys(
                (tuple((d, v.high) for d, v in lowest.items()), tuple((d, v.low) for d, v in lowest.items()))
            ):
                yield lowest, daily_counts(dict(values), 0, end, max_gap=int(window["interpolated_days"]))


def _phenotypes(ways: Ways, course: CountCourse, chosen: Switches) -> tuple[Phenotype, ...]:
    """Return every phenotype the course can have; days without a value may be low, or recovered."""
    to_day = int(_window()["last_day"]) if _is_open(course) else None
    found = set()
    for _, counts in ways:
        found.add(phenotype_of(counts, chosen, is_whole=_is_whole(counts, course)))
        if counts.days_missing or to_day is not None:
            for value in (0.0, _RECOVERED):
                filled = counts.filled(value, to_day=to_day)
                is_whole = filled.last_day >= _window()["last_day"]
                found.add(phenotype_of(filled, chosen, is_whole=is_whole))
    return tuple(one for one in Phenotype if one in found)


def _with_durations(facts: NeutrophilRecovery, ways: Ways, chosen: Switches) -> NeutrophilRecovery:
    """Return *facts* with how long the counts were low, and how long they can have been."""
    data, gap = rule_data(RULE)["neutropenia"], chosen.whole("joining_gap_days")
    to_day = int(_window()["last_day"]) if facts.is_open else None

    def low(counts: DailyCounts, limit: str) -> LowDays:
        return low_days(counts, at_most(data[limit]), joining_gap=gap)

    least = [low(ways[0][1], limit) for limit in _LIMITS]
    most = [[low(c.filled(0.0, to_day=to_day), limit) for _, c in ways] for limit in _LIMITS]
    few = [[low(c, limit) for _, c in ways] for limit in _LIMITS]
    protracted = [
        _agreed({one.longest >= data["protracted_days"] for one in (*some, *all_)})
        for some, all_ in zip(few, most, strict=True)
    ]
    return replace(
        facts,
        severe=least[0],
        profound=least[1],
        severe_days_at_most=max(one.days for one in most[0]),
        profound_days_at_most=max(one.days for one in most[1]),
        protracted_severe=protracted[0],
        protracted_profound=protracted[1],
    )


def _agreed(answers: set[bool]) -> bool | None:
    return answers.pop() if len(answers) == 1 else None


def _prolonged(lowest: Lowest, last_day: int) -> bool | None:
    """Whether a count of day 21 or later is low; None: none was measured, or only a bound is known."""
    data = rule_data(RULE)["neutropenia"]
    values = [v for day, v in lowest.items() if data["prolonged_from_day"] <= day <= last_day]
    if any(not is_above(value.high, data["prolonged_at_most"]) for value in values):
        return True
    if not values or any(not is_above(value.low, data["prolonged_at_most"]) for value in values):
        return None
    return False


def _is_open(course: CountCourse) -> bool:
    return course.is_open(int(_window()["last_day"]))


def _is_whole(counts: DailyCounts, course: CountCourse) -> bool:
    return not _is_open(course) and counts.last_day >= _window()["last_day"]


def _window() -> dict[str, Any]:
    window: dict[str, Any] = rule_data(RULE)["window"]
    return window


def _standing(details: NeutrophilRecovery) -> tuple[Status, Reason | None]:
    if details.phenotype is not None and details.possible == (details.phenotype,):
        return Status.COMPLETE, None
    status = Status.NOT_EVALUABLE if details.phenotype is None else Status.BOUNDED
    last_day = _window()["last_day"]
    if not details.days_observed:
        return status, Reason.NOT_MEASURED
    if details.days_observed < _window()["fewest_values"]:
        return status, Reason.TOO_FEW_SAMPLES
    if details.is_open or (details.last_day is not None and details.last_day < last_day):
        return status, Reason.ENDED_EARLY
    if details.days_missing:
        return status, Reason.TOO_FEW_SAMPLES
    # every day has a value: bounds or partial dates decide, or no phenotype fits what is known for certain
    return status, Reason.CENSORED_VALUE if details.possible else Reason.OUTSIDE_SCOPE


def _assessment(
    details: NeutrophilRecovery,
    chosen: Switches,
    *,
    inputs: tuple[Input, ...] = (),
    undated: tuple[str, ...] = (),
    as_of: int | None = None,
) -> Assessment:
    data, (status, reason) = rule_data(RULE), _standing(details)
    wants = reason in (Reason.NOT_MEASURED, Reason.TOO_FEW_SAMPLES) or details.is_open
    return Assessment(
        rule=NAME,
        version=str(data["version"]),
        outcome=details.phenotype.value if details.phenotype is not None else None,
        status=status,
        reason=reason,
        inputs=inputs,
        missing=() if status is Status.COMPLETE else (*undated, *((ANALYTE,) if wants else ())),
        source=str(data["source"]),
        as_of=as_of,
        settings=chosen.as_pairs(),
        details=details,
    )
