"""Growth of clones by a table: the vectors of definitions §13, and 108 clones of people aged 70 to 91."""

import csv
import math

import pytest

from analytics.rules.assessment import Reason, Status
from analytics.scoring.score_table import RowRefused
from tests.analytics.scoring.score_csv import score_csv

HEAD = "id,gene,date,vaf,detection_limit,depth"
Y = 365.25


def clone(tmp_path, *rows, head="id,gene,day,vaf,detection_limit,depth", settings=None):
    answer = score_csv(tmp_path, "clones", [head, *(f"a,TP53,{row}" for row in rows)], settings)["a"]
    return answer, answer.details.clones[0]


# Whole days stand in a table, months in the definitions: rates are scaled from one to the other.
@pytest.mark.parametrize(
    ("first", "second", "days", "fold", "growth", "logit", "fitness"),
    [
        (0.044, 0.385, 365, 8.75, 2.1691, 2.6102, 3.5466),
        (0.02, 0.04, 365, 2.0, 0.6931, None, 0.7357),
        (0.10, 0.10, 183, 1.0, 0.0, 0.0, 0.0),
        (0.20, 0.05, 365, 0.25, -1.3863, None, -1.7918),
        (0.01, 0.60, 731, 60.0, 2.0472, None, None),
        (0.40, 0.48, 183, 1.2, 0.3646, None, 3.5835),
        (0.044, 0.385, 387, 8.75, 2.0495, 2.4663, 3.3511),
    ],
)
def test_that_the_vectors_come_out(tmp_path, first, second, days, fold, growth, logit, fitness):
    months = round(12 * days / Y, 1)
    exact = {12.0: 12, 6.0: 6, 24.0: 24, 12.7: 12.7}[months]
    scale = (exact / 12 * Y) / days
    _, got = clone(tmp_path, f"0,{first},,", f"{days},{second},,")
    assert got.fold.value == pytest.approx(fold)
    assert got.growth.value == pytest.approx(growth * scale, abs=6e-5)
    if logit is not None:
        assert got.logit_growth.value == pytest.approx(logit * scale, abs=6e-5)
    assert got.fitness.value == (None if fitness is None else pytest.approx(fitness * scale, abs=8e-5))
    assert (got.doubling_years.value is None) is (growth <= 0)
    if growth > 0:
        assert got.doubling_years.value == pytest.approx(math.log(2) / got.growth.value)


def test_that_the_derived_numbers_of_the_tp53_are_those_of_the_definitions(tmp_path):
    _, got = clone(tmp_path, "0,0.044,,1000", "365,0.385,,1000")
    assert got.change_points.value == pytest.approx(34.1)
    assert got.log2_fold.value == pytest.approx(3.129, abs=5e-4)
    assert got.growth_percent.value == pytest.approx(775, abs=2)
    assert 12 * got.doubling_years.value == pytest.approx(3.83, abs=0.01)
    assert 12 * got.logit_doubling_years.value == pytest.approx(3.19, abs=0.01)
    assert 12 * got.fitness_doubling_years.value == pytest.approx(2.35, abs=0.01)
    error = (got.fitness.high - got.fitness.low) / 2 / 1.959963984540054
    assert error == pytest.approx(0.2373, abs=2e-4)
    measures = (got.fold, got.growth, got.doubling_years, got.logit_growth, got.change_points)
    assert all(m.low < m.value < m.high for m in measures)


def test_that_not_detected_bounds_the_rate_by_the_limit(tmp_path):
    answer, got = clone(tmp_path, "0,,0.02,1000", "365,0.385,0.02,1000")
    assert (got.fold.bound.value, got.growth.bound.value) == ("≥", "≥")
    assert got.fold.value == pytest.approx(19.25)
    assert got.growth.value == pytest.approx(2.9575 * Y / 365, abs=6e-5)
    assert (answer.status, answer.reason, answer.value) == (Status.BOUNDED, Reason.CENSORED_VALUE, None)


@pytest.mark.parametrize("first", ["0,0,,", "0,,,"])
def test_that_without_a_limit_nothing_is_bounded(tmp_path, first):
    answer, got = clone(tmp_path, first, "365,0.385,,")
    assert (answer.outcome, answer.value) == (None, None)
    assert got.fold is None or got.fold.value is None


def test_that_less_than_28_days_have_a_fold_and_no_rate(tmp_path):
    for day, has_rate in ((27, False), (28, True)):
        _, got = clone(tmp_path, "0,0.1,,", f"{day},0.2,,")
        assert got.fold.value == pytest.approx(2)
        assert (got.growth.value is not None) is has_rate


def test_that_order_duplicates_units_and_dates_change_nothing(tmp_path):
    usual = score_csv(
        tmp_path, "clones",
        [HEAD, "a,TP53,2024-01-01,0.044,0.01,900", "a,TP53,2025-01-01,0.385,0.01,1000"],
    )["a"]  # fmt: skip
    other = score_csv(
        tmp_path, "clones",
        [
            "depth,vaf [%],date,gene,id,detection_limit [%]",
            "1000,38.5,2025-01-01,TP53,a,1", "900,4.4,2024-01-01,TP53,a,1", "900,4.4,2024-01-01,TP53,a,1",
        ],
    )["a"]  # fmt: skip
    one, two = usual.details.clones[0], other.details.clones[0]
    assert usual.outcome == other.outcome
    assert one.growth.value == pytest.approx(two.growth.value, rel=1e-12)
    assert (one.growth.low, one.days) == (pytest.approx(two.growth.low, rel=1e-12), two.days)


def test_that_different_materials_are_flagged(tmp_path):
    head = "id,gene,day,vaf,material"
    rows = ["a,TP53,-38,0.044,apheresis", "a,TP53,386,0.385,marrow", "a,TET2,-38,0.1,apheresis"]
    got = score_csv(tmp_path, "clones", [head, *rows])["a"].details
    assert got.clones[0].changes_material
    assert [clone.gene for clone in got.clones] == ["TP53", "TET2"]


def test_that_retained_lost_and_new_need_the_day_of_the_infusion(tmp_path):
    rows = [
        "a,TP53,-38,0.044,0.01", "a,TP53,400,0.3,0.01", "a,PPM1D,-38,0.026,0.01", "a,PPM1D,400,,0.01",
        "a,TET2,-38,,0.01", "a,TET2,400,0.05,0.01",
    ]  # fmt: skip
    got = score_csv(tmp_path, "clones", ["id,gene,day,vaf,detection_limit", *rows])["a"]
    assert dict(got.details.fates) == {"retained": 1, "lost": 1, "new": 1}
    assert got.outcome.endswith("retained 1, lost 1, new 1")


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (["a,TP53,0,0.1,0.01,", "a,TET2,0,0.1,0.02,"], "two detection limits"),
        (["a,TP53,0,0.1,,not_detected", "a,TP53,90,0.2,,"], "the state not_detected"),
    ],
)
def test_that_rows_that_contradict_each_other_are_refused(tmp_path, rows, why):
    with pytest.raises(RowRefused, match=why):
        score_csv(tmp_path, "clones", ["id,gene,day,vaf,detection_limit,state", *rows])


def test_that_the_clones_of_108_courses_agree_with_another_computation(tmp_path, shared_data):
    """LBC_ARCHER: VAF at ages 70 to 91; a wave without a value is no sample, 0 is not detected."""
    with (shared_data / "ngs" / "lbc_archer_vaf_by_age.csv").open(encoding="utf-8") as file:
        courses = list(csv.DictReader(file))
    ages = [column for column in courses[0] if column.isdigit()]
    lines, expected = ["id,gene,change,day,vaf"], {}
    for n, course in enumerate(courses):
        gene, change = course["mutation_id"].split(" ", 1)
        waves = [(int(age), float(course[age])) for age in ages if course[age]]
        lines += [f"{n},{gene},{change},{round(age * Y)},{vaf:.10g}" for age, vaf in waves]
        expected[str(n)] = waves
    assert len(expected) == 108
    found = score_csv(tmp_path, "clones", lines)
    assert set(found) == set(expected)
    compared = 0
    for key, waves in expected.items():
        (clone_found,) = found[key].details.clones or (None,)
        (age1, v1), (age2, v2) = waves[0], waves[-1]
        if len(waves) == 1:
            assert clone_found is None or clone_found.fold is None
        elif v1 == 0 or v2 == 0:
            assert clone_found is None or clone_found.growth.value is None  # no limit: no bound
        else:
            years = (round(age2 * Y) - round(age1 * Y)) / Y
            assert clone_found.growth.value == pytest.approx((math.log(v2) - math.log(v1)) / years, rel=1e-9)
            logit = (math.log(v2 / (1 - v2)) - math.log(v1 / (1 - v1))) / years
            assert clone_found.logit_growth.value == pytest.approx(logit, rel=1e-9)
            if max(v1, v2) < 0.5:
                twice = [2 * v for v in (v1, v2)]
                het = (math.log(twice[1] / (1 - twice[1])) - math.log(twice[0] / (1 - twice[0]))) / years
                assert clone_found.fitness.value == pytest.approx(het, rel=1e-9)
            assert clone_found.fold.value == pytest.approx(v2 / v1, rel=1e-12)
            compared += 1
    assert compared > 80
