"""Severity, category and window of infections: every vector of the definitions."""

import pytest

from analytics.records.patient_record import DaySpan
from analytics.rules.assessment import Reason, Status
from analytics.rules.infection_severity import (
    AntiInfective,
    Category,
    Counts,
    InfectionFindings,
    InfectionSeverity,
    assess_infection,
)

IV, ORAL, UNTREATED = AntiInfective.INTRAVENOUS, AntiInfective.ORAL, AntiInfective.NONE


def found(
    category: Category, treatment: AntiInfective | None, day: int, **other: object
) -> InfectionFindings:
    facts = {"is_admitted": False, "is_organ_supported": False, "onset": DaySpan(day, day), **other}
    return InfectionFindings(category, treatment, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("findings", "grade", "counts"),
    [
        (found(Category.BACTERIAL, IV, 12), 3, Counts.IN_WINDOW),
        (found(Category.VIRAL, ORAL, 95), 2, Counts.IN_WINDOW),
        (found(Category.VIRAL, ORAL, 100), 2, Counts.IN_WINDOW),
        (found(Category.VIRAL, ORAL, 101), 2, Counts.AFTER_WINDOW),
        (found(Category.VIRAL, UNTREATED, 40), 1, Counts.IN_WINDOW),
        (found(Category.CLINICAL_SYNDROME, IV, 40, is_admitted=True), 3, Counts.IN_WINDOW),
        (found(Category.VIRAL, ORAL, 40, is_admitted=True), 3, Counts.IN_WINDOW),
        (found(Category.BACTERIAL, IV, 8, is_organ_supported=True), 4, Counts.IN_WINDOW),
        (found(Category.FUNGAL, IV, 60, is_fatal=True), 5, Counts.IN_WINDOW),
        (found(Category.CLINICAL_SYNDROME, ORAL, -2), 2, Counts.BEFORE_INFUSION),
        (found(Category.VIRAL, ORAL, 0), 2, Counts.IN_WINDOW),
    ],
)
def test_that_severity_category_and_window_are_those_of_the_table(
    findings: InfectionFindings, grade: int, counts: Counts
) -> None:
    answer = assess_infection(findings)
    assert (answer.outcome, answer.status, answer.missing) == (str(grade), Status.COMPLETE, ())
    assert isinstance(answer.details, InfectionSeverity)
    assert answer.details.counts is counts
    assert answer.details.is_severe is (grade >= 3)
    assert answer.details.category is findings.category


def test_that_fever_alone_is_not_an_infection() -> None:
    answer = assess_infection(InfectionFindings(onset=DaySpan(5, 5), has_signs=False))
    assert (answer.outcome, answer.status, answer.reason) == (
        None,
        Status.NOT_EVALUABLE,
        Reason.OUTSIDE_SCOPE,
    )


def test_that_what_is_not_known_makes_the_grade_one_at_least() -> None:
    answer = assess_infection(InfectionFindings(Category.VIRAL, ORAL, onset=DaySpan(9, 9)))
    assert (answer.outcome, answer.status) == ("2", Status.BOUNDED)
    assert answer.missing == ("admission", "organ_support")


def test_that_with_nothing_known_there_is_no_grade() -> None:
    answer = assess_infection(InfectionFindings(Category.VIRAL, onset=DaySpan(9, 9)))
    assert (answer.outcome, answer.status, answer.reason) == (
        None,
        Status.NOT_EVALUABLE,
        Reason.NOT_MEASURED,
    )


def test_that_the_window_is_the_clinics_to_set() -> None:
    findings = found(Category.VIRAL, ORAL, 95)
    answer = assess_infection(findings, {"infection.window_days": "90"})
    assert isinstance(answer.details, InfectionSeverity)
    assert answer.details.counts is Counts.AFTER_WINDOW
    assert answer.settings == (("infection.window_days", "90"),)


def test_that_a_partial_date_across_the_window_is_not_called_inside() -> None:
    answer = assess_infection(found(Category.VIRAL, ORAL, 90, onset=DaySpan(90, 120)))
    assert isinstance(answer.details, InfectionSeverity)
    assert answer.details.counts is Counts.UNKNOWN_DAY


def test_that_the_words_of_the_severity_are_said_to_be_recalled() -> None:
    assert "recalled" in assess_infection(found(Category.VIRAL, ORAL, 9)).source
