"""The grade that the table gives an event from its details."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from analytics.records.event import Detail
from analytics.records.patient_record import DaySpan
from analytics.rules.assessment import Assessment
from analytics.rules.crs_grade import CrsFindings, Hypotension, OxygenDevice, grade_crs
from analytics.rules.icans_grade import (
    Consciousness,
    IcansFindings,
    Imaging,
    Motor,
    PressureSign,
    Seizure,
    grade_icans,
    ice_items,
    ice_score,
)
from analytics.rules.infection_severity import (
    AntiInfective,
    Category,
    InfectionFindings,
    assess_infection,
)
from analytics.terms.event_kind import SET_SIGN

Choice = TypeVar("Choice", bound=StrEnum)
GRADED_KINDS = frozenset({"crs", "icans", "infection"})
REASON = "grade_reason"
"""The detail that says why a grade differs from that of the table."""


def event_grade(
    kind: str,
    details: Mapping[str, Detail],
    *,
    onset: DaySpan | None = None,
    settings: Mapping[str, str] | None = None,
) -> Assessment | None:
    """Return what the table of *kind* says of *details*; None where there is no table.

    Args:
        kind: of the event.
        details: by name, as an event keeps them.
        onset: day numbers of the onset, for the window of infections.
        settings: of the clinic.
    """
    match kind:
        case "crs":
            return grade_crs(_crs(details))
        case "icans":
            return grade_icans(_icans(details))
        case "infection":
            return assess_infection(infection_findings(details, onset), settings)
    return None


def ice_of(details: Mapping[str, Detail]) -> int | None:
    """Return the ICE score as given, else the sum of its items where all five are."""
    total = details.get("ice")
    if isinstance(total, int | float):
        return int(total)
    return sum_of_ice_items(details)


def sum_of_ice_items(details: Mapping[str, Detail]) -> int | None:
    """Return the sum of the five items of the ICE score; None while one is missing."""
    items = {name: details.get(f"ice_{name}") for name, _ in ice_items()}
    return ice_score({name: int(v) for name, v in items.items() if isinstance(v, int | float)})


def _crs(details: Mapping[str, Detail]) -> CrsFindings:
    pressors = details.get("vasopressors")
    return CrsFindings(
        temperature_celsius=_number(details, "temperature"),
        is_fever_treated=_flag(details, "fever_treated"),
        hypotension=_choice(details, "hypotension", Hypotension),
        vasopressors=frozenset(str(pressors).split(SET_SIGN)) if pressors else frozenset(),
        oxygen=_choice(details, "oxygen", OxygenDevice),
        oxygen_flow_l_min=_number(details, "oxygen_flow"),
        is_fatal=bool(_flag(details, "fatal")),
    )


def _icans(details: Mapping[str, Detail]) -> IcansFindings:
    return IcansFindings(
        ice=ice_of(details),
        consciousness=_choice(details, "consciousness", Consciousness),
        seizure=_choice(details, "seizure", Seizure),
        seizure_minutes=_number(details, "seizure_minutes"),
        motor=_choice(details, "motor", Motor),
        imaging=_choice(details, "imaging", Imaging),
        pressure_sign=_choice(details, "pressure_signs", PressureSign),
        is_fatal=bool(_flag(details, "fatal")),
    )


def infection_findings(details: Mapping[str, Detail], onset: DaySpan | None) -> InfectionFindings:
    """Return what *details* of an infection say."""
    return InfectionFindings(
        category=_choice(details, "category", Category),
        treatment=_choice(details, "treatment", AntiInfective),
        is_admitted=_flag(details, "admission"),
        is_organ_supported=_flag(details, "organ_support"),
        is_fatal=bool(_flag(details, "fatal")),
        onset=onset,
        has_signs=bool(details.get("organism") or details.get("site")),
    )


def _number(details: Mapping[str, Detail], name: str) -> float | None:
    value = details.get(name)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _flag(details: Mapping[str, Detail], name: str) -> bool | None:
    value = details.get(name)
    return value if isinstance(value, bool) else None


def _choice(details: Mapping[str, Detail], name: str, kind: type[Choice]) -> Choice | None:
    value = details.get(name)
    return kind(value) if isinstance(value, str) and value in list(kind) else None
