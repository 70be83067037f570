"""CAR-HEMATOTOX: the vectors of definitions §3, every threshold one step aside, every value missing."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.records.result import Censored, Comparator, Measured, Missing, MissingReason, Outcome
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.car_hematotox import CarHematotox, HematotoxValues, car_hematotox

NAMES = ("platelets", "anc", "hb", "crp", "ferritin")
CODES = ("PLT", "ANC", "HGB", "CRP", "FERRITIN")
MOST = (2, 1, 1, 1, 2)
NORMAL = (220.0, 3.4, 12.4, 8.0, 180.0)
"""No point at all, in stored units: 10*9/L, 10*9/L, g/dL, mg/L, ug/L."""


def measured(value: float | None) -> Outcome | None:
    return None if value is None else Measured(value)


def scored(*values: float | Outcome | None, settings: dict[str, str] | None = None) -> Assessment:
    outcomes = [measured(v) if isinstance(v, float | int) or v is None else v for v in values]
    return car_hematotox(HematotoxValues(*outcomes), settings)


def details(answer: Assessment) -> CarHematotox:
    assert isinstance(answer.details, CarHematotox)
    return answer.details


@pytest.mark.parametrize(
    ("values", "score", "category"),
    [
        ((220, 3400, 12.4, 0.8, 180), 0, "low"),
        ((130, 1800, 10.5, 1.4, 320), 1, "low"),
        ((110, 950, 10.1, 4.2, 540), 3, "high"),
        ((60, 700, 8.5, 2.4, 1400), 5, "high"),
        ((40, 400, 7.8, 9.5, 3200), 7, "high"),
        ((175, 1200, 9.0, 2.99, 649), 1, "low"),
        ((176, 1199, 8.9, 3.0, 650), 4, "high"),
        ((75, 5000, 12, 0.1, 2001), 3, "high"),
    ],
)
def test_that_vectors_1_to_8_have_their_score(values: tuple[float, ...], score: int, category: str) -> None:
    platelets, anc_per_ul, hb, crp_mg_per_dl, ferritin = values
    answer = scored(platelets, anc_per_ul / 1000, hb, crp_mg_per_dl * 10, ferritin)
    assert (answer.value, answer.outcome, answer.status) == (score, category, Status.COMPLETE)
    assert (details(answer).score_low, details(answer).score_high) == (score, score)


def test_vector_9_that_few_platelets_alone_are_high() -> None:
    answer = scored(60.0, None, None, None, None)
    assert (answer.outcome, answer.status, answer.value) == ("high", Status.BOUNDED, None)
    assert (details(answer).score_low, details(answer).score_high) == (2, 7)
    assert answer.missing == ("ANC", "HGB", "CRP", "FERRITIN")


def test_vector_10_that_a_missing_crp_cannot_make_four_good_values_high() -> None:
    answer = scored(200.0, 2.0, 12.0, None, 100.0)
    assert (answer.outcome, answer.status) == ("low", Status.BOUNDED)
    assert (details(answer).score_low, details(answer).score_high) == (0, 1)
    assert answer.missing == ("CRP",)


@pytest.mark.parametrize(
    ("place", "value", "points"),
    [
        (0, 74.9, 2), (0, 75.0, 1), (0, 75.1, 1), (0, 174.9, 1), (0, 175.0, 1), (0, 175.1, 0),
        (1, 1.199, 1), (1, 1.2, 0), (1, 1.201, 0), (1, 0.4 * 3, 0),
        (2, 8.9, 1), (2, 9.0, 0), (2, 9.1, 0),
        (3, 29.9, 0), (3, 30.0, 1), (3, 30.1, 1),
        (4, 649.0, 0), (4, 650.0, 1), (4, 651.0, 1), (4, 1999.0, 1), (4, 2000.0, 1), (4, 2001.0, 2),
    ],
)  # fmt: skip
def test_that_each_threshold_divides_where_it_stands(place: int, value: float, points: int) -> None:
    values = list(NORMAL)
    values[place] = value
    assert scored(*values).value == points


@pytest.mark.parametrize(
    ("key", "place", "value", "points"),
    [
        ("anc_at_cut_off", 1, 1.2, {"no_point": 0, "one_point": 1}),
        ("hb_at_cut_off", 2, 9.0, {"no_point": 0, "one_point": 1}),
        ("crp_at_cut_off", 3, 30.0, {"no_point": 0, "one_point": 1}),
    ],
)
def test_that_equality_brings_what_its_switch_says(
    key: str, place: int, value: float, points: dict[str, int]
) -> None:
    for choice, expected in points.items():
        settings = {f"car_hematotox.{key}": choice}
        values = list(NORMAL)
        values[place] = value
        answer = scored(*values, settings=settings)
        assert answer.value == expected
        assert dict(answer.settings)[f"car_hematotox.{key}"] == choice
        beside = [value - 0.001, value + 0.001]
        for near in beside:
            values[place] = near
            assert scored(*values, settings=settings).value == scored(*values).value


@pytest.mark.parametrize("known", list(product((True, False), repeat=5)))
@pytest.mark.parametrize("values", [NORMAL, (60.0, 0.7, 8.5, 24.0, 1400.0)])
def test_that_every_subset_of_missing_values_is_bounded_by_what_they_could_bring(
    values: tuple[float, ...], known: tuple[bool, ...]
) -> None:
    answer = scored(*(v if k else None for v, k in zip(values, known, strict=True)))
    each = [scored(*(v if i == j else NORMAL[j] for j, v in enumerate(values))).value for i in range(5)]
    low = sum(int(points or 0) for points, k in zip(each, known, strict=True) if k)
    high = low + sum(most for most, k in zip(MOST, known, strict=True) if not k)
    found = details(answer)
    assert (found.score_low, found.score_high) == (low, high)
    assert answer.outcome == ("high" if low >= 2 else "low" if high <= 1 else None)
    assert answer.missing == tuple(code for code, k in zip(CODES, known, strict=True) if not k)
    if all(known):
        assert (answer.status, answer.value) == (Status.COMPLETE, low)
    else:
        assert answer.value is None
        assert answer.status is (Status.NOT_EVALUABLE if answer.outcome is None else Status.BOUNDED)
        assert answer.reason is Reason.NOT_MEASURED


def test_that_a_reason_for_no_value_is_no_value() -> None:
    assert scored(60.0, Missing(MissingReason.NOT_DONE), 12.0, 8.0, 180.0).missing == ("ANC",)


@pytest.mark.parametrize(
    ("place", "outcome", "low", "high"),
    [
        (4, Censored(Comparator.ABOVE, 2000.0), 2, 2),
        (4, Censored(Comparator.AT_LEAST, 2000.0), 1, 2),
        (4, Censored(Comparator.ABOVE, 1500.0), 1, 2),
        (4, Censored(Comparator.BELOW, 650.0), 0, 0),
        (4, Censored(Comparator.AT_MOST, 650.0), 0, 1),
        (0, Censored(Comparator.BELOW, 75.0), 2, 2),
        (0, Censored(Comparator.AT_MOST, 75.0), 1, 2),
        (0, Censored(Comparator.BELOW, 200.0), 0, 2),
        (1, Censored(Comparator.BELOW, 0.1), 1, 1),
        (3, Censored(Comparator.BELOW, 5.0), 0, 0),
        (3, Censored(Comparator.ABOVE, 30.0), 1, 1),
    ],
)
def test_that_a_bound_brings_every_number_of_points_its_values_could(
    place: int, outcome: Outcome, low: int, high: int
) -> None:
    values: list[float | Outcome] = list(NORMAL)
    values[place] = outcome
    answer = scored(*values)
    assert (details(answer).score_low, details(answer).score_high) == (low, high)
    assert answer.missing == ()
    if low != high:
        assert answer.reason is Reason.CENSORED_VALUE


def test_that_the_inputs_are_kept_as_compared() -> None:
    answer = scored(60.0, None, 8.5, Censored(Comparator.BELOW, 5.0), 1400.0)
    assert [(i.what, i.value, i.unit) for i in answer.inputs] == [
        ("PLT", "60", "10*9/L"),
        ("HGB", "8.5", "g/dL"),
        ("CRP", "<5", "mg/L"),
        ("FERRITIN", "1400", "ug/L"),
    ]
    assert "recalled" in answer.source


@given(st.tuples(*(st.floats(0, most) for most in (400, 6, 16, 200, 5000))))
def test_that_worse_values_never_bring_fewer_points(values: tuple[float, ...]) -> None:
    worse = [v * 0.7 for v in values[:3]] + [v * 1.4 for v in values[3:]]
    first, second = scored(*values).value, scored(*worse).value
    assert first is not None
    assert second is not None
    assert 0 <= first <= second <= 7
