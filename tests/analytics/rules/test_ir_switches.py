"""The vectors of definitions §1.8 under every combination of the three switches."""

from itertools import product
from typing import Any

import pytest

from analytics.records.result import Censored, Comparator
from analytics.rules.immune_reconstitution import ImmuneReconstitution, assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import Baseline, Confirm, Immunoglobulin, settings_from

COMBINATIONS = list(product(Baseline, Confirm, Immunoglobulin))
"""Eight: baseline, confirm, immunoglobulin."""
PAPER = (Baseline.ANY, Confirm.FIRST)


def assessed(builder: Any, switches: tuple[str, str, str]) -> ImmuneReconstitution:
    names = ("ir.baseline", "ir.confirm", "ir.immunoglobulin")
    settings = settings_from(dict(zip(names, switches, strict=True)))
    found = assess_immune_reconstitution(builder.record, None, settings)
    assert isinstance(found.details, ImmuneReconstitution)
    assert dict(found.settings)["ir.baseline"] == switches[0]
    return found.details


def states(found: ImmuneReconstitution) -> list[str]:
    return [course.outcome.value for course in found.criteria]


def three(builder: Any, day: int, cd4: float, b_cells: float, igg: float) -> Any:
    return builder.with_result("CD4", day, cd4).with_result("CD19", day, b_cells).with_result("IGG", day, igg)


@pytest.mark.parametrize("switches", COMBINATIONS)
class TestVectors:
    def test_vector_1_is_none_of_three(self, a_record: Any, switches: Any) -> None:
        found = assessed(three(a_record, 90, 200, 0, 4.0), switches)
        assert (found.met, found.possible, found.group) == (0, 0, "poor")
        assert (found.any_day, found.any_months, found.published_met) == (None, None, 0)

    def test_vector_2_is_one_unless_a_low_or_a_second_sample_is_asked_for(
        self, a_record: Any, switches: Any
    ) -> None:
        found = assessed(three(a_record, 90, 201, 0, 4.0), switches)
        assert (found.met, found.group) == (1 if switches[:2] == PAPER else 0, "poor")
        assert found.published_met == 1

    def test_vector_3_is_two_from_day_30(self, a_record: Any, switches: Any) -> None:
        record = a_record.with_result("CD4", 30, 201).with_result("CD19", 90, 0).with_result("IGG", 90, 4.1)
        found = assessed(record, switches)
        if switches[:2] == PAPER:
            assert (found.met, found.group, found.any_day) == (2, "good", 30)
            assert found.any_months == pytest.approx(0.9856, abs=5e-5)
        else:
            assert (found.met, found.group, found.any_day, found.any_months) == (0, "poor", None, None)
        assert found.published_met == 2

    def test_vector_4_is_all_three_in_converted_units(self, a_record: Any, switches: Any) -> None:
        found = assessed(three(a_record, 90, 0.25 * 1000, 1, 450 / 100), switches)
        expected = (3, "good") if switches[:2] == PAPER else (0, "poor")
        assert (found.met, found.group) == expected
        assert found.published_met == 3

    def test_vector_5_is_never_revoked_but_never_confirmed(self, a_record: Any, switches: Any) -> None:
        record = (
            a_record.with_result("CD4", 14, 350).with_result("CD4", 60, 90).with_event("progression", 100)
        )
        course = assessed(record, switches).criteria[0]
        assert course.first_met_day == (14 if switches[:2] == PAPER else None)
        assert course.ended_day == 100

    def test_vector_6_counts_nothing_after_progression(self, a_record: Any, switches: Any) -> None:
        record = a_record.with_event("progression", 45).with_result("CD4", 60, 250)
        found = assessed(record, switches)
        assert states(found) == ["not_met", "not_measured", "not_measured"]
        assert found.criteria[0].ended_day == 45
        assert found.published_met == 0

    def test_vector_7_is_met_as_published_and_confounded_when_aware(
        self, a_record: Any, switches: Any
    ) -> None:
        record = a_record.with_event("immunoglobulin", 60, form="IVIG").with_result("IGG", 90, 6.0)
        found = assessed(record, switches)
        if switches[2] is Immunoglobulin.AWARE:
            assert states(found)[2] == "confounded"
        else:
            assert states(found)[2] == ("met" if switches[:2] == PAPER else "not_met")
        assert found.criteria[2].first_met_day == (
            90 if switches == (*PAPER, Immunoglobulin.IGNORED) else None
        )
        assert found.published_met == 1

    @pytest.mark.parametrize(
        ("means_none", "state"), [(True, "not_met"), (None, "indeterminate"), (False, "indeterminate")]
    )
    def test_vector_8_is_not_met_only_where_the_laboratory_means_none(
        self, a_record: Any, switches: Any, means_none: bool | None, state: str
    ) -> None:
        below_one = Censored(Comparator.BELOW, 1.0)
        record = a_record.with_laboratory("CD19", below_means_not_detected=means_none).with_result(
            "CD19", 90, below_one, laboratory=7
        )
        assert states(assessed(record, switches))[1] == state


@pytest.mark.parametrize(
    ("switches", "cd4_day", "igg_day"),
    [
        (("any", "first", "ignored"), 14, 30),
        (("any", "first", "aware"), 14, 120),
        (("any", "sustained", "ignored"), 60, 120),
        (("any", "sustained", "aware"), 60, 120),
        (("after_low", "first", "ignored"), 45, 120),
        (("after_low", "first", "aware"), 45, 120),
        (("after_low", "sustained", "ignored"), 60, 120),
        (("after_low", "sustained", "aware"), 60, 120),
    ],
)
def test_that_one_course_is_read_by_every_combination(
    a_record: Any, switches: tuple[str, str, str], cd4_day: int, igg_day: int
) -> None:
    """CD4 above, lost, above once, lost, above for good; IgG above under IVIG, low, above for good."""
    record = a_record.with_event("immunoglobulin", 20, form="IVIG")
    for day, value in {14: 250, 30: 150, 45: 240, 52: 190, 60: 260, 100: 270}.items():
        record = record.with_result("CD4", day, value)
    for day, value in {30: 6.0, 90: 3.0, 120: 5.0, 160: 5.1}.items():
        record = record.with_result("IGG", day, value)
    found = assessed(record, switches)
    assert (found.criteria[0].first_met_day, found.criteria[2].first_met_day) == (cd4_day, igg_day)
    assert found.any_day == min(cd4_day, igg_day)
    assert found.any_months == pytest.approx(min(cd4_day, igg_day) / 30.4375)
    assert found.published_met == 2


@pytest.mark.parametrize("switches", COMBINATIONS)
@pytest.mark.parametrize(
    ("analyte", "limit", "step"), [("CD4", 200.0, 0.1), ("CD19", 0.0, 0.1), ("IGG", 4.0, 0.01)]
)
def test_that_each_threshold_divides_strictly_above_it_whatever_the_switches(
    a_record: Any, switches: Any, analyte: str, limit: float, step: float
) -> None:
    place = ("CD4", "CD19", "IGG").index(analyte)
    low = a_record.with_result(analyte, 10, 0)
    for value, is_met in ((limit, False), (limit + step, True)):
        record = low.with_result(analyte, 40, value).with_result(analyte, 80, value)
        assert (states(assessed(record, switches))[place] == "met") is is_met


@pytest.mark.parametrize(("igg", "value"), [(4.1, 2.0), (None, None)])
def test_that_the_count_is_a_number_only_where_all_three_are_known(
    a_record: Any, igg: float | None, value: float | None
) -> None:
    record = a_record.with_result("CD4", 30, 250).with_result("CD19", 30, 0)
    if igg is not None:
        record = record.with_result("IGG", 30, igg)
    assert assess_immune_reconstitution(record.record).value == value
