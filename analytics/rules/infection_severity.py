"""How severe an infection was, of which category it is, and whether it counts after the infusion."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.records.patient_record import DaySpan
from analytics.rules.assessment import Assessment, Input, Reason
from analytics.rules.graded import status_of
from analytics.rules.rule_data import rule_data
from analytics.rules.worst_domain import Bounds

RULE = "infection"
WINDOW_KEY, REPEAT_KEY = "infection.window_days", "infection.repeat_days"
_HIGHEST = 4


class Category(StrEnum):
    """What caused it, or that only the clinical picture speaks for it."""

    BACTERIAL = "bacterial"
    VIRAL = "viral"
    FUNGAL = "fungal"
    CLINICAL_SYNDROME = "clinical_syndrome"


class AntiInfective(StrEnum):
    """How it was treated."""

    NONE = "none"
    ORAL = "oral"
    INTRAVENOUS = "intravenous"


class Counts(StrEnum):
    """Whether it is an infection after the infusion."""

    IN_WINDOW = "in_window"
    AFTER_WINDOW = "after_window"
    BEFORE_INFUSION = "before_infusion"
    FEVER_ALONE = "fever_alone"
    UNKNOWN_DAY = "unknown_day"


@dataclass(frozen=True, slots=True)
class InfectionFindings:
    """What is known of an infection; None is not known.

    Attributes:
        category: by microbiology or histopathology, or a clinical syndrome.
        is_organ_supported: it was life-threatening: hypotension, intensive care or support of an organ.
        onset: day numbers of the first test or symptom.
        has_signs: it has an organism, a focus or clinical signs; False: fever alone.
    """

    category: Category | None = None
    treatment: AntiInfective | None = None
    is_admitted: bool | None = None
    is_organ_supported: bool | None = None
    is_fatal: bool = False
    onset: DaySpan | None = None
    has_signs: bool = True


@dataclass(frozen=True, slots=True)
class InfectionSeverity:
    """The possible grades, the category, and whether the infection counts."""

    low: int
    high: int
    is_severe: bool | None
    category: Category | None
    counts: Counts
    window_days: int


def window_days(settings: Mapping[str, str]) -> int:
    """Return the last day on which an infection counts: the clinic's own, else that of the rule."""
    return _days(settings, WINDOW_KEY, int(rule_data(RULE)["window"]["last_day"]))


def repeat_days(settings: Mapping[str, str]) -> int:
    """Return within how many days the same organism and site are asked about; 0: never."""
    return _days(settings, REPEAT_KEY, int(rule_data(RULE)["repeat"]["within_days"]))


def assess_infection(findings: InfectionFindings, settings: Mapping[str, str] | None = None) -> Assessment:
    """Grade an infection from 1 (mild) to 5 (fatal); what is not known makes the grade one *at least*.

    1 no treatment, 2 oral treatment, 3 intravenous treatment or admission, 4 life-threatening, 5 fatal. The
    grade is given also where the infection does not count; *details* says whether it does.

    Source:
        Stock 2025, HemaSphere (scale, categories, window, exclusions); what makes a grade is recalled from
        Hill 2018, Blood 131:121, not read there.
    """
    window = window_days(settings or {})
    counts = counts_as(findings, window)
    if counts is Counts.FEVER_ALONE:
        return _assessment(findings, None, Reason.OUTSIDE_SCOPE, (), window)
    bounds, missing = _grade(findings)
    severe_from = int(rule_data(RULE)["severe"]["from"])
    details = InfectionSeverity(
        bounds.low,
        bounds.high,
        bounds.reaches(severe_from),
        findings.category,
        counts,
        window,
    )
    is_blank = len(missing) == len(_named(findings)) and not findings.is_fatal
    if is_blank:
        return _assessment(findings, None, Reason.NOT_MEASURED, missing, window)
    return _assessment(findings, details, None, missing, window)


def _days(settings: Mapping[str, str], key: str, default: int) -> int:
    own = settings.get(key, "")
    return int(own) if own.isascii() and own.isdigit() else default


def _named(findings: InfectionFindings) -> dict[str, object]:
    return {
        "treatment": findings.treatment,
        "admission": findings.is_admitted,
        "organ_support": findings.is_organ_supported,
    }


def _grade(findings: InfectionFindings) -> tuple[Bounds, tuple[str, ...]]:
    if findings.is_fatal:
        return Bounds(5, 5), ()
    if findings.is_organ_supported:
        return Bounds(_HIGHEST, _HIGHEST), ()
    by_treatment = {None: 1, AntiInfective.NONE: 1, AntiInfective.ORAL: 2, AntiInfective.INTRAVENOUS: 3}
    low = 3 if findings.is_admitted else by_treatment[findings.treatment]
    high = low
    if findings.is_organ_supported is None:
        high = _HIGHEST
    elif findings.treatment is None or findings.is_admitted is None:
        high = 3
    missing = [name for name, value in _named(findings).items() if value is None]
    if low == 3:
        missing = [name for name in missing if name == "organ_support"]
    return Bounds(low, high), tuple(missing)


def counts_as(findings: InfectionFindings, window: int) -> Counts:
    """Return whether an infection counts up to day *window*."""
    if not findings.has_signs and findings.category is None:
        return Counts.FEVER_ALONE
    if findings.onset is None:
        return Counts.UNKNOWN_DAY
    first = int(rule_data(RULE)["window"]["first_day"])
    if findings.onset.latest < first:
        return Counts.BEFORE_INFUSION
    if findings.onset.earliest > window:
        return Counts.AFTER_WINDOW
    is_inside = findings.onset.earliest >= first and findings.onset.latest <= window
    return Counts.IN_WINDOW if is_inside else Counts.UNKNOWN_DAY


def _assessment(
    findings: InfectionFindings,
    details: InfectionSeverity | None,
    reason: Reason | None,
    missing: tuple[str, ...],
    window: int,
) -> Assessment:
    data = rule_data(RULE)
    return Assessment(
        rule=RULE,
        version=str(data["version"]),
        outcome=None if details is None else str(details.low),
        status=status_of(details),
        reason=reason,
        inputs=_inputs(findings),
        missing=missing,
        source=f"{data['source']}; {data['severity']['source']}",
        as_of=None,
        settings=((WINDOW_KEY, str(window)),),
        details=details,
        value=float(details.low) if details is not None and details.low == details.high else None,
    )


def _inputs(findings: InfectionFindings) -> tuple[Input, ...]:
    said = {"category": findings.category, **_named(findings), "fatal": findings.is_fatal or None}
    day = findings.onset.earliest if findings.onset is not None and findings.onset.is_exact else None
    return tuple(
        Input(None, what, str(value), None, None, day) for what, value in said.items() if value is not None
    )
