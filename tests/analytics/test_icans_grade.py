"""The ASTCT table of ICANS: every vector of the definitions, and what is not known."""

import pytest

from analytics.rules.assessment import Status
from analytics.rules.icans_grade import (
    Consciousness,
    IcansFindings,
    IcansGrade,
    Imaging,
    Motor,
    PressureSign,
    Seizure,
    grade_icans,
    ice_score,
)

WELL = {
    "consciousness": Consciousness.SPONTANEOUS,
    "seizure": Seizure.NONE,
    "motor": Motor.NONE,
    "imaging": Imaging.NONE,
    "pressure_sign": PressureSign.NONE,
}


def found(ice: int | None, **other: object) -> IcansFindings:
    return IcansFindings(ice=ice, **{**WELL, **other})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("findings", "grade"),
    [
        (found(10), 0),
        (found(9), 1),
        (found(7), 1),
        (found(6), 2),
        (found(3), 2),
        (found(2), 3),
        (found(0), 3),
        (found(0, consciousness=Consciousness.UNAROUSABLE), 4),
        (found(3, seizure=Seizure.RESOLVING), 3),
        (found(10, seizure=Seizure.RESOLVING, seizure_minutes=6.0), 4),
        (found(10, seizure=Seizure.RESOLVING, seizure_minutes=5.0), 3),
        (found(10, seizure=Seizure.PROLONGED), 4),
        (found(8, pressure_sign=PressureSign.PAPILLOEDEMA), 4),
        (found(8, imaging=Imaging.FOCAL_OEDEMA), 3),
        (found(8, imaging=Imaging.DIFFUSE_OEDEMA), 4),
        (found(8, motor=Motor.FOCAL_WEAKNESS), 4),
        (found(8, consciousness=Consciousness.TACTILE), 3),
        (found(10, is_fatal=True), 5),
    ],
)
def test_that_the_worst_domain_decides(findings: IcansFindings, grade: int) -> None:
    answer = grade_icans(findings)
    assert (answer.outcome, answer.status, answer.missing) == (str(grade), Status.COMPLETE, ())
    assert isinstance(answer.details, IcansGrade)
    assert answer.details.is_severe is (grade >= 3)


def test_that_a_missing_ice_score_makes_the_grade_one_at_least() -> None:
    answer = grade_icans(found(None, consciousness=Consciousness.VOICE))
    assert (answer.outcome, answer.status, answer.missing) == ("2", Status.BOUNDED, ("ice",))


def test_that_an_ice_score_alone_leaves_the_other_domains_open() -> None:
    answer = grade_icans(IcansFindings(ice=8))
    assert (answer.outcome, answer.status) == ("1", Status.BOUNDED)
    assert "seizure" in answer.missing


def test_that_without_any_domain_there_is_no_grade() -> None:
    answer = grade_icans(IcansFindings())
    assert (answer.outcome, answer.status) == (None, Status.NOT_EVALUABLE)
    assert answer.missing[0] == "ice"


def test_that_a_seizure_with_minutes_but_no_kind_is_graded_by_its_length() -> None:
    assert grade_icans(found(10, seizure=None, seizure_minutes=2.0)).outcome == "3"


def test_that_the_ice_score_is_the_sum_of_all_five_items_or_not_known() -> None:
    items = {"orientation": 4, "naming": 3, "commands": 1, "writing": 0, "attention": 1}
    assert ice_score(items) == 9
    assert ice_score({**items, "writing": 1}) == 10
    assert ice_score({"orientation": 4}) is None
