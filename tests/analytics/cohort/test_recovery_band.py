"""The cohort's band: who counts, which value, and the quartiles R gives."""

from collections.abc import Sequence
from dataclasses import replace
from math import inf
from typing import Any

import numpy as np
import pytest

from analytics.cohort.counted_time import CountedTime, counted_time
from analytics.cohort.measurements import Measurements
from analytics.cohort.recovery_band import BandWindow, cut_windows, recovery_band
from analytics.terms.schedule import PlannedPoint

POINT = PlannedPoint("d30", 30, 25, 35, ("CD4",))
INFUSION = 738886


def a_member(patient_id: int, **others: object) -> CountedTime:
    facts = {"domain": "CD28z", "infusion": INFUSION, "last_day": inf, "immunoglobulin": ()}
    return CountedTime(patient_id, **{**facts, **others})  # type: ignore[arg-type]


def the_values(rows: Sequence[tuple[int, int, float, float]], *, relative: bool = False) -> Measurements:
    """Rows of (patient, day after infusion, low, high)."""
    rows = sorted(rows)
    return Measurements(
        np.array([r[0] for r in rows], dtype=np.int64),
        np.array([r[1] + (0 if relative else INFUSION) for r in rows], dtype=np.int64),
        np.full(len(rows), relative),
        np.array([r[2] for r in rows], dtype=float),
        np.array([r[3] for r in rows], dtype=float),
    )


def band(members: Sequence[CountedTime], given: Measurements, analyte: str = "CD4") -> tuple[BandWindow, ...]:
    found = recovery_band("CD28z", members, lambda _: given, (POINT,), analytes=(analyte,))
    return found.analytes.get(analyte, ())


def five(**others: object) -> list[CountedTime]:
    return [a_member(n, **others) for n in range(1, 6)]


def test_that_quartiles_are_those_of_r() -> None:
    # R: quantile(c(10, 20, 40, 80, 160, 320)) is 10.0 25.0 60.0 140.0 320.0
    members = [a_member(n) for n in range(1, 7)]
    values = (10.0, 20.0, 40.0, 80.0, 160.0, 320.0)
    rows = [(n, 30, v, v) for n, v in enumerate(values, 1)]
    assert band(members, the_values(rows)) == (BandWindow(30, 25, 35, 60.0, 25.0, 140.0, 6),)


def test_that_four_patients_are_no_cohort() -> None:
    rows = [(n, 30, 1.0, 1.0) for n in range(1, 5)]
    assert band(five(), the_values(rows)) == ()
    assert band(five(), the_values([*rows, (5, 36, 1.0, 1.0)])) == ()
    assert band(five(), the_values([*rows, (5, 35, 1.0, 1.0)]))[0].n == 5


def test_that_a_patient_counts_once_with_the_value_nearest_to_the_planned_day() -> None:
    rows = [(n, 30, 7.0, 7.0) for n in range(1, 5)]
    rows += [(5, 26, 100.0, 100.0), (5, 28, 7.0, 7.0), (5, 33, 100.0, 100.0), (5, 27, 100.0, 100.0)]
    (window,) = band(five(), the_values(rows))
    assert (window.lower, window.median, window.upper, window.n) == (7.0, 7.0, 7.0, 5)


def test_that_of_two_equally_near_the_later_counts_and_of_one_day_the_lower() -> None:
    rows = [(n, 30, 7.0, 7.0) for n in range(1, 5)]
    rows += [(5, 29, 1.0, 1.0), (5, 31, 9.0, 9.0), (5, 31, 7.0, 7.0)]
    (window,) = band(five(), the_values(rows))
    assert (window.lower, window.upper) == (7.0, 7.0)


def test_that_values_after_the_end_of_the_course_do_not_count() -> None:
    rows = [(n, 30, 7.0, 7.0) for n in range(1, 6)]
    members = [*five()[:4], a_member(5, last_day=29.0)]
    assert band(members, the_values(rows)) == ()
    members = [*five()[:4], a_member(5, last_day=30.0)]
    assert band(members, the_values(rows))[0].n == 5


def test_that_only_igg_minds_given_immunoglobulin() -> None:
    rows = [(n, 30, 7.0, 7.0) for n in range(1, 6)]
    members = [*five()[:4], a_member(5, immunoglobulin=((10.0, 70.0),))]
    assert band(members, the_values(rows), "IGG") == ()
    assert band(members, the_values(rows), "IGA")[0].n == 5
    members = [*five()[:4], a_member(5, immunoglobulin=None)]
    assert band(members, the_values(rows), "IGG") == ()
    members = [*five()[:4], a_member(5, immunoglobulin=((40.0, inf),))]
    assert band(members, the_values(rows), "IGG")[0].n == 5


def test_that_a_median_among_bounds_is_not_said() -> None:
    rows = [(n, 30, 0.0, 1.0) for n in range(1, 5)] + [(5, 30, 8.0, 8.0)]
    (window,) = band(five(), the_values(rows))
    assert window.median is None
    assert (window.lower, window.upper) == (0.0, 1.0)


def test_that_a_quartile_without_an_upper_end_gives_no_window() -> None:
    rows = [(n, 30, 100.0, inf) for n in range(1, 6)]
    assert band(five(), the_values(rows)) == ()


def test_that_other_domains_are_passed_over() -> None:
    rows = [(n, 30, 7.0, 7.0) for n in range(1, 6)]
    members = [*five()[:4], a_member(5, domain="4-1BB")]
    found = recovery_band("CD28z", members, lambda _: the_values(rows), (POINT,), analytes=("CD4",))
    assert found.n == 4
    assert found.analytes == {}
    assert found.planned_days == (POINT.day,)  # what is missing can be told from what was never planned


def test_that_days_counted_from_the_infusion_are_taken_as_they_are() -> None:
    rows = [(n, 30, 7.0, 7.0) for n in range(1, 6)]
    assert band(five(infusion=None), the_values(rows, relative=True))[0].n == 5
    assert band(five(), the_values(rows, relative=True)) == ()
    assert band(five(infusion=None), the_values(rows)) == ()


def test_that_overlapping_windows_are_cut_half_way() -> None:
    points = (PlannedPoint("a", 10, 5, 20, ()), PlannedPoint("b", 30, 15, 40, ()))
    assert cut_windows(points) == ((10, 5, 20), (30, 21, 40))


def test_that_an_analyte_nobody_has_is_not_in_the_band() -> None:
    assert band(five(), the_values([])) == ()


def test_that_the_end_of_counting_is_the_first_of_progression_therapy_and_death(a_record: Any) -> None:
    builder = a_record.with_event("progression", 200).with_event("death", 300)
    record = builder.record
    assert counted_time(record, immunoglobulin_window_days=60) is None  # no product, no domain
    treated = replace(record, treatments=(replace(record.treatments[0], product="axi-cel"),))
    found = counted_time(treated, immunoglobulin_window_days=60)
    assert found is not None
    assert (found.domain, found.last_day, found.infusion) == ("CD28z", 200.0, INFUSION)


def test_that_an_end_of_unknown_date_leaves_the_patient_out(a_record: Any) -> None:
    record = a_record.with_event("progression", None).record
    treated = replace(record, treatments=(replace(record.treatments[0], product="axi-cel"),))
    assert counted_time(treated, immunoglobulin_window_days=60) is None


@pytest.mark.parametrize("analyte", ["CD4", "IGG"])
def test_that_asking_twice_gives_the_same(analyte: str) -> None:
    rows = [(n, 30, float(n), float(n)) for n in range(1, 6)]
    assert band(five(), the_values(rows), analyte) == band(five(), the_values(rows), analyte)
