"""The grade of a cytokine release syndrome by the ASTCT table."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.rules.assessment import Assessment
from analytics.rules.graded import graded
from analytics.rules.rule_data import rule_data
from analytics.rules.worst_domain import Bounds, WorstDomain, worst_domain

RULE = "crs"
VASOPRESSIN = "vasopressin"
_HIGHEST = {"hypotension": 4, "oxygen": 4}


class Hypotension(StrEnum):
    """Whether the blood pressure was low, and what it took."""

    NONE = "none"
    NO_VASOPRESSOR = "no_vasopressor"
    VASOPRESSOR = "vasopressor"


class OxygenDevice(StrEnum):
    """How oxygen was given; none is room air."""

    NONE = "none"
    CANNULA = "cannula"
    BLOW_BY = "blow_by"
    FACEMASK = "facemask"
    NON_REBREATHER = "non_rebreather"
    VENTURI = "venturi"
    CPAP = "cpap"
    BIPAP = "bipap"
    INTUBATION = "intubation"


_BLOW_BY, _MASKS = 2, 3
_DEVICES = {
    OxygenDevice.NONE: 0,
    OxygenDevice.BLOW_BY: _BLOW_BY,
    OxygenDevice.FACEMASK: _MASKS,
    OxygenDevice.NON_REBREATHER: _MASKS,
    OxygenDevice.VENTURI: _MASKS,
    OxygenDevice.CPAP: 4,
    OxygenDevice.BIPAP: 4,
    OxygenDevice.INTUBATION: 4,
}


@dataclass(frozen=True, slots=True)
class CrsFindings:
    """What the table asks for, at its worst; None is not known.

    Attributes:
        temperature_celsius: the highest.
        is_fever_treated: an antipyretic, tocilizumab or steroids were given, so that fever is needed no more.
        vasopressors: the names of those needed, vasopressin among them; empty: none named.
        oxygen_flow_l_min: of a cannula.
        is_fatal: the patient died of it, without another principal cause.
    """

    temperature_celsius: float | None = None
    is_fever_treated: bool | None = None
    hypotension: Hypotension | None = None
    vasopressors: frozenset[str] = frozenset()
    oxygen: OxygenDevice | None = None
    oxygen_flow_l_min: float | None = None
    is_fatal: bool = False


@dataclass(frozen=True, slots=True)
class CrsGrade:
    """The possible grades; *worst* has the columns, None where none was looked at."""

    low: int
    high: int
    is_severe: bool | None
    worst: WorstDomain | None


def grade_crs(findings: CrsFindings) -> Assessment:
    """Grade a cytokine release syndrome; what is not known makes the grade one *at least*.

    Without a temperature, and without anything given that explains a normal one, it is not evaluable: fever
    is what makes it a CRS.

    Source:
        Lee 2019, BBMT 25:625 (ASTCT).
    """
    if findings.is_fatal:
        grade = int(rule_data(RULE)["death"]["grade"])
        return _assessment(findings, CrsGrade(grade, grade, True, None))
    fever = _fever(findings)
    worst = worst_domain({"hypotension": _hypotension(findings), "oxygen": _oxygen(findings)}, _HIGHEST)
    if fever is False and not findings.is_fever_treated:
        return _assessment(findings, CrsGrade(0, 0, False, worst))
    if fever is None and not findings.is_fever_treated:
        return _assessment(findings, None, missing=("temperature", *worst.missing))
    low = max(worst.bounds.low, 1 if fever else 0)
    high = max(worst.bounds.high, 0 if fever is False else 1)
    missing = worst.missing if fever is not None or low else ("temperature", *worst.missing)
    severe_from = int(rule_data(RULE)["severe"]["from"])
    is_severe = Bounds(low, high).reaches(severe_from)
    return _assessment(findings, CrsGrade(low, high, is_severe, worst), missing=missing)


def _fever(findings: CrsFindings) -> bool | None:
    if findings.temperature_celsius is None:
        return None
    return findings.temperature_celsius >= float(rule_data(RULE)["fever"]["from"])


def _hypotension(findings: CrsFindings) -> Bounds | None:
    if findings.vasopressors:
        counted = len(findings.vasopressors - {VASOPRESSIN})
        grade = 4 if counted > 1 else 3 if counted else int(rule_data(RULE)["vasopressin_alone"]["grade"])
        return Bounds(grade, grade)
    match findings.hypotension:
        case Hypotension.NONE:
            return Bounds(0, 0)
        case Hypotension.NO_VASOPRESSOR:
            return Bounds(2, 2)
        case Hypotension.VASOPRESSOR:
            return Bounds(3, 4)
    return None


def _oxygen(findings: CrsFindings) -> Bounds | None:
    device, flow = findings.oxygen, findings.oxygen_flow_l_min
    if device is None:
        return None
    if device is not OxygenDevice.CANNULA:
        return Bounds(_DEVICES[device], _DEVICES[device])
    if flow is None:
        return Bounds(_BLOW_BY, _MASKS)
    grade = _BLOW_BY if flow <= float(rule_data(RULE)["oxygen"]["low_flow_up_to"]) else _MASKS
    return Bounds(grade, grade)


def _assessment(
    findings: CrsFindings, grade: CrsGrade | None, *, missing: tuple[str, ...] = ()
) -> Assessment:
    said = {
        "temperature": (findings.temperature_celsius, "Cel"),
        "fever_treated": (findings.is_fever_treated, None),
        "hypotension": (findings.hypotension, None),
        "vasopressors": ("+".join(sorted(findings.vasopressors)) or None, None),
        "oxygen": (findings.oxygen, None),
        "oxygen_flow": (findings.oxygen_flow_l_min, "L/min"),
        "fatal": (findings.is_fatal or None, None),
    }
    return graded(RULE, grade, said, missing=missing)
