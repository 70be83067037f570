"""The ASTCT table of CRS: every vector of the definitions, and what is not known."""

import pytest

from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.crs_grade import CrsFindings, CrsGrade, Hypotension, OxygenDevice, grade_crs

AIR, CANNULA = OxygenDevice.NONE, OxygenDevice.CANNULA
NO, FLUIDS, PRESSED = Hypotension.NONE, Hypotension.NO_VASOPRESSOR, Hypotension.VASOPRESSOR


def on(*names: str) -> frozenset[str]:
    return frozenset(names)


def details_of(assessment: Assessment) -> CrsGrade:
    assert isinstance(assessment.details, CrsGrade)
    return assessment.details


@pytest.mark.parametrize(
    ("findings", "grade"),
    [
        (CrsFindings(38.0, None, NO, oxygen=AIR), 1),
        (CrsFindings(37.9, None, NO, oxygen=AIR), 0),
        (CrsFindings(38.5, None, FLUIDS, oxygen=AIR), 2),
        (CrsFindings(38.5, None, PRESSED, on("norepinephrine"), AIR), 3),
        (CrsFindings(38.5, None, PRESSED, on("norepinephrine", "vasopressin"), AIR), 3),
        (CrsFindings(38.5, None, PRESSED, on("norepinephrine", "epinephrine"), AIR), 4),
        (CrsFindings(38.5, None, NO, oxygen=CANNULA, oxygen_flow_l_min=6.0), 2),
        (CrsFindings(38.5, None, NO, oxygen=CANNULA, oxygen_flow_l_min=7.0), 3),
        (CrsFindings(38.5, None, NO, oxygen=OxygenDevice.CPAP), 4),
        (CrsFindings(36.8, True, PRESSED, on("norepinephrine"), AIR), 3),
        (CrsFindings(38.5, None, NO, oxygen=OxygenDevice.BLOW_BY), 2),
        (CrsFindings(38.5, None, NO, oxygen=OxygenDevice.FACEMASK), 3),
        (CrsFindings(38.5, None, PRESSED, on("vasopressin"), AIR), 3),
        (CrsFindings(38.5, None, FLUIDS, oxygen=OxygenDevice.VENTURI), 3),
        (CrsFindings(38.5, is_fatal=True), 5),
    ],
)
def test_that_the_worst_column_decides(findings: CrsFindings, grade: int) -> None:
    answer = grade_crs(findings)
    assert (answer.outcome, answer.status) == (str(grade), Status.COMPLETE)
    assert (details_of(answer).low, details_of(answer).high) == (grade, grade)
    assert details_of(answer).is_severe is (grade >= 3)
    assert answer.missing == ()


def test_that_an_untreated_patient_without_fever_has_no_crs_whatever_the_pressure() -> None:
    assert grade_crs(CrsFindings(37.5, False, PRESSED, on("norepinephrine"))).outcome == "0"


def test_that_what_is_not_known_makes_a_grade_one_at_least() -> None:
    answer = grade_crs(CrsFindings(38.5, None, FLUIDS))
    assert (answer.outcome, answer.status, answer.missing) == ("2", Status.BOUNDED, ("oxygen",))
    assert (details_of(answer).low, details_of(answer).high) == (2, 4)
    assert details_of(answer).is_severe is None


def test_that_a_cannula_without_its_flow_is_two_or_three() -> None:
    answer = grade_crs(CrsFindings(38.5, None, NO, oxygen=CANNULA))
    assert (details_of(answer).low, details_of(answer).high) == (2, 3)
    assert answer.missing == ("oxygen",)


def test_that_a_vasopressor_without_a_name_is_three_or_four() -> None:
    answer = grade_crs(CrsFindings(38.5, None, PRESSED, oxygen=AIR))
    assert (details_of(answer).low, details_of(answer).high, details_of(answer).is_severe) == (3, 4, True)


def test_that_nothing_can_be_worse_than_four_so_nothing_is_missing_then() -> None:
    answer = grade_crs(CrsFindings(39.0, None, oxygen=OxygenDevice.INTUBATION))
    assert (answer.outcome, answer.status, answer.missing) == ("4", Status.COMPLETE, ())


def test_that_without_a_temperature_there_is_no_grade_but_after_treatment_there_is() -> None:
    answer = grade_crs(CrsFindings(None, None, FLUIDS, oxygen=AIR))
    assert (answer.outcome, answer.status, answer.reason) == (
        None,
        Status.NOT_EVALUABLE,
        Reason.NOT_MEASURED,
    )
    assert answer.missing == ("temperature",)
    assert grade_crs(CrsFindings(None, True, FLUIDS, oxygen=AIR)).outcome == "2"


def test_that_the_inputs_and_the_source_are_kept() -> None:
    answer = grade_crs(CrsFindings(38.5, None, PRESSED, on("norepinephrine", "epinephrine"), AIR))
    assert [(i.what, i.value, i.unit) for i in answer.inputs] == [
        ("temperature", "38.5", "Cel"),
        ("hypotension", "vasopressor", None),
        ("vasopressors", "epinephrine+norepinephrine", None),
        ("oxygen", "none", None),
    ]
    assert "Lee 2019" in answer.source
    assert (answer.rule, answer.version) == ("crs", "1")
