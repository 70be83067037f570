"""ICAHT: early and late haematotoxicity after CAR T cells, graded from the neutrophils."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.records.asked_record import once
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.count_course import CountCourse
from analytics.rules.early_icaht import EARLY_SWITCHES, RULE, EarlyIcaht, grade_early
from analytics.rules.late_icaht import LATE_SWITCHES, LateIcaht, grade_late, late_window_end
from analytics.rules.record_counts import lacks_day_zero, record_counts
from analytics.rules.switches import Switches, switches
from analytics.rules.two_grades import RuleOfTwoGrades, two_grades_answer

ANALYTE = "ANC"
_OF = RuleOfTwoGrades(RULE, RULE, ANALYTE)


@dataclass(frozen=True, slots=True)
class Icaht:
    """Both grades."""

    early: EarlyIcaht
    late: LateIcaht


def grade_icaht(course: CountCourse, settings: Mapping[str, str]) -> Assessment:
    """Grade early and late ICAHT.

    Args:
        course: neutrophils in 10⁹/L on days from the infusion.
        settings: of the clinic.

    Returns:
        Outcome ``early 3, late 2``; a grade that cannot be had is ``not gradable`` in it. Where the late
        window never came, the early grade is the whole answer.

    Source:
        Rejeski 2023, Blood 142:865 (grades); Liang 2024, BMT 59:910 (method); definitions §2.1–2.3.
    """
    chosen = switches(RULE, settings)
    return two_grades_answer(_OF, Icaht(grade_early(course, chosen), grade_late(course, chosen)), chosen)


def assess_icaht(record: PatientRecord, as_of: int | None, settings: Mapping[str, str]) -> Assessment:
    """Grade the neutrophils of *record*, as known on day *as_of*."""
    chosen = switches(RULE, settings)
    return once(record, ("icaht", as_of, chosen.as_pairs()), lambda: _assess(record, as_of, chosen))


def _assess(record: PatientRecord, as_of: int | None, chosen: Switches) -> Assessment:
    lacking = lacks_day_zero(record, ANALYTE)
    if lacking is not None:
        nothing = Status.NOT_EVALUABLE, Reason.OUTSIDE_SCOPE
        details = Icaht(EarlyIcaht(None, None, None, *nothing), LateIcaht(None, None, None, *nothing))
        return two_grades_answer(_OF, details, chosen, undated=(lacking,), as_of=as_of)
    early, late = chosen.only(*EARLY_SWITCHES), chosen.only(*LATE_SWITCHES)
    last_day = late_window_end(late)
    read = record_counts(record, ANALYTE, "10*9/L", as_of, last_day=last_day)
    details = Icaht(
        once(
            record,
            ("early_icaht", as_of, last_day, early.as_pairs()),
            lambda: grade_early(read.course, early),
        ),
        once(record, ("late_icaht", as_of, late.as_pairs()), lambda: grade_late(read.course, late)),
    )
    return two_grades_answer(_OF, details, chosen, inputs=read.inputs, undated=read.undated, as_of=as_of)
