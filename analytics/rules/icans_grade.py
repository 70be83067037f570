"""The grade of a neurotoxicity (ICANS) of an adult by the ASTCT table."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from analytics.rules.assessment import Assessment
from analytics.rules.graded import graded
from analytics.rules.rule_data import rule_data
from analytics.rules.worst_domain import Bounds, WorstDomain, worst_domain

Domain = TypeVar("Domain", bound=StrEnum)

RULE = "icans"
_HIGHEST = {"ice": 4, "consciousness": 4, "seizure": 4, "motor": 4, "imaging": 4, "pressure_signs": 4}


class Consciousness(StrEnum):
    """What it takes to wake the patient."""

    SPONTANEOUS = "spontaneous"
    VOICE = "voice"
    TACTILE = "tactile"
    UNAROUSABLE = "unarousable"


class Seizure(StrEnum):
    """The worst seizure, clinical or on the EEG."""

    NONE = "none"
    RESOLVING = "resolving"
    PROLONGED = "prolonged"


class Motor(StrEnum):
    """Motor findings; tremor and myoclonus do not count."""

    NONE = "none"
    FOCAL_WEAKNESS = "focal_weakness"


class Imaging(StrEnum):
    """Oedema of the brain on imaging; haemorrhage does not count."""

    NONE = "none"
    FOCAL_OEDEMA = "focal_edema"
    DIFFUSE_OEDEMA = "diffuse_edema"


class PressureSign(StrEnum):
    """Signs of raised intracranial pressure."""

    NONE = "none"
    POSTURING = "posturing"
    CN_VI_PALSY = "cn_vi_palsy"
    PAPILLOEDEMA = "papilledema"
    CUSHING_TRIAD = "cushing_triad"


_CONSCIOUSNESS = {
    Consciousness.SPONTANEOUS: 0,
    Consciousness.VOICE: 2,
    Consciousness.TACTILE: 3,
    Consciousness.UNAROUSABLE: 4,
}
_SEIZURE = {Seizure.NONE: 0, Seizure.RESOLVING: 3, Seizure.PROLONGED: 4}
_IMAGING = {Imaging.NONE: 0, Imaging.FOCAL_OEDEMA: 3, Imaging.DIFFUSE_OEDEMA: 4}


@dataclass(frozen=True, slots=True)
class IcansFindings:
    """What the table asks for, at its worst and not due to another cause; None is not known.

    Attributes:
        ice: the score, 0 to 10.
        seizure_minutes: how long the longest lasted.
        is_fatal: the patient died of it.
    """

    ice: int | None = None
    consciousness: Consciousness | None = None
    seizure: Seizure | None = None
    seizure_minutes: float | None = None
    motor: Motor | None = None
    imaging: Imaging | None = None
    pressure_sign: PressureSign | None = None
    is_fatal: bool = False


@dataclass(frozen=True, slots=True)
class IcansGrade:
    """The possible grades; *worst* has the domains, None where none was looked at."""

    low: int
    high: int
    is_severe: bool | None
    worst: WorstDomain | None


def ice_score(items: Mapping[str, int]) -> int | None:
    """Return the sum of the five items, None while one is missing."""
    points: Mapping[str, int] = rule_data(RULE)["ice_items"]
    return sum(items[name] for name in points) if all(name in items for name in points) else None


def ice_items() -> tuple[tuple[str, int], ...]:
    """Return the items of the ICE score with the most points each can have."""
    return tuple((name, int(points)) for name, points in rule_data(RULE)["ice_items"].items())


def grade_icans(findings: IcansFindings) -> Assessment:
    """Grade a neurotoxicity; what is not known makes the grade one *at least*.

    Source:
        Lee 2019, BBMT 25:625 (ASTCT), table for adults.
    """
    if findings.is_fatal:
        grade = int(rule_data(RULE)["death"]["grade"])
        return _assessment(findings, IcansGrade(grade, grade, True, None))
    domains = {
        "ice": _ice(findings),
        "consciousness": _of(findings.consciousness, _CONSCIOUSNESS),
        "seizure": _seizure(findings),
        "motor": _of(findings.motor, {Motor.NONE: 0, Motor.FOCAL_WEAKNESS: 4}),
        "imaging": _of(findings.imaging, _IMAGING),
        "pressure_signs": _of(
            findings.pressure_sign, {sign: 0 if sign is PressureSign.NONE else 4 for sign in PressureSign}
        ),
    }
    worst = worst_domain(domains, _HIGHEST)
    if all(bounds is None for bounds in domains.values()):
        return _assessment(findings, None, missing=worst.missing)
    low, high = worst.bounds.low, worst.bounds.high
    severe_from = int(rule_data(RULE)["severe"]["from"])
    is_severe = worst.bounds.reaches(severe_from)
    return _assessment(findings, IcansGrade(low, high, is_severe, worst), missing=worst.missing)


def _of(finding: Domain | None, grades: Mapping[Domain, int]) -> Bounds | None:
    return None if finding is None else Bounds(grades[finding], grades[finding])


def _ice(findings: IcansFindings) -> Bounds | None:
    if findings.ice is None:
        return None
    bands = rule_data(RULE)["ice"]
    grade = next(int(band["grade"]) for band in bands if findings.ice >= band["from"])
    if findings.ice == 0 and findings.consciousness is Consciousness.UNAROUSABLE:
        grade = 4
    return Bounds(grade, grade)


def _seizure(findings: IcansFindings) -> Bounds | None:
    minutes = findings.seizure_minutes
    if minutes is not None and findings.seizure is not Seizure.NONE:
        is_long = minutes > float(rule_data(RULE)["seizure"]["long_from_over"])
        grade = 4 if is_long or findings.seizure is Seizure.PROLONGED else 3
        return Bounds(grade, grade)
    return _of(findings.seizure, _SEIZURE)


def _assessment(
    findings: IcansFindings, grade: IcansGrade | None, *, missing: tuple[str, ...] = ()
) -> Assessment:
    said = {
        "ice": (findings.ice, None),
        "consciousness": (findings.consciousness, None),
        "seizure": (findings.seizure, None),
        "seizure_minutes": (findings.seizure_minutes, "min"),
        "motor": (findings.motor, None),
        "imaging": (findings.imaging, None),
        "pressure_signs": (findings.pressure_sign, None),
        "fatal": (findings.is_fatal or None, None),
    }
    return graded(RULE, grade, said, missing=missing)
