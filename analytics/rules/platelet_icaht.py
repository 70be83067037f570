"""T-ICAHT: early and late thrombocytopenia after CAR T cells (definitions §2.4)."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.records.asked_record import once
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.count_course import CountCourse
from analytics.rules.early_platelet_icaht import (
    ANALYTE,
    DAILY_SWITCHES,
    EARLY_SWITCHES,
    RULE,
    EarlyPlateletIcaht,
    grade_early_platelets,
)
from analytics.rules.late_platelet_icaht import LatePlateletIcaht, grade_late_platelets
from analytics.rules.platelet_recovery import recovery_day
from analytics.rules.record_counts import lacks_day_zero, record_counts
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.rules.two_grades import RuleOfTwoGrades, two_grades_answer

NAME = "platelet-icaht"
_OF = RuleOfTwoGrades(NAME, RULE, ANALYTE)


@dataclass(frozen=True, slots=True)
class PlateletIcaht:
    """Both grades.

    Attributes:
        recovery_day: first of three days in a row with at least 20×10⁹/L, without transfusion for seven
            days, after platelets were lower; None: not seen, or never lower.
    """

    early: EarlyPlateletIcaht
    late: LatePlateletIcaht
    recovery_day: int | None = None


def grade_platelet_icaht(course: CountCourse, settings: Mapping[str, str]) -> Assessment:
    """Grade early and late T-ICAHT.

    Args:
        course: platelets in 10⁹/L on days from the infusion.
        settings: of the clinic.

    Returns:
        Outcome ``early 2, late 0``; a grade that cannot be had is ``not gradable`` in it.

    Source:
        Rejeski 2025, Blood (table); Shouval-Lab/T-ICAHT-Grading (code); definitions §2.4.
    """
    chosen = switches(RULE, settings)
    return two_grades_answer(_OF, _graded(course, chosen), chosen)


def assess_platelet_icaht(
    record: PatientRecord, as_of: int | None, settings: Mapping[str, str]
) -> Assessment:
    """Grade the platelets of *record*, as known on day *as_of*."""
    chosen = switches(RULE, settings)
    lacking = lacks_day_zero(record, ANALYTE)
    if lacking is not None:
        nothing = Status.NOT_EVALUABLE, Reason.OUTSIDE_SCOPE
        details = PlateletIcaht(
            EarlyPlateletIcaht(None, None, None, *nothing), LatePlateletIcaht(None, None, None, *nothing)
        )
        return two_grades_answer(_OF, details, chosen, undated=(lacking,), as_of=as_of)
    last_day = int(rule_data(RULE)["late"]["last_day"])
    read = record_counts(record, ANALYTE, "10*9/L", as_of, last_day=last_day)
    early, late = chosen.only(*EARLY_SWITCHES), chosen.only(*DAILY_SWITCHES)
    details = PlateletIcaht(
        once(
            record,
            ("early_platelet_icaht", as_of, early.as_pairs()),
            lambda: grade_early_platelets(read.course, early),
        ),
        once(
            record,
            ("late_platelet_icaht", as_of, late.as_pairs()),
            lambda: grade_late_platelets(read.course, late),
        ),
        once(record, ("platelet_recovery", as_of), lambda: recovery_day(read.course)),
    )
    return two_grades_answer(_OF, details, chosen, inputs=read.inputs, undated=read.undated, as_of=as_of)


def _graded(course: CountCourse, chosen: Switches) -> PlateletIcaht:
    return PlateletIcaht(
        grade_early_platelets(course, chosen),
        grade_late_platelets(course, chosen),
        recovery_day(course),
    )
