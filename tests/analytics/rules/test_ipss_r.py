"""IPSS-R and its adjustment for age (definitions §8.2): vectors, limits, missing inputs, 2,000 patients."""

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from analytics.records.result import Censored, Comparator, Measured
from analytics.rules.assessment import Reason, Status
from analytics.rules.ipss_cytogenetics import IpssRGroup
from analytics.rules.ipss_r import AgeAdjusted, IpssRDetails, IpssRFindings, adjusted_for_age, rate_ipss_r

VG, G, INT, P, VP = IpssRGroup
SHORT = {VG: "VL", G: "L", INT: "Int", P: "H", VP: "VH"}
WORDS = {"VL": "Very Low", "L": "Low", "Int": "Intermediate", "H": "High", "VH": "Very High"}


def findings(
    blasts: float, hb: float, plt: float, anc: float, group: IpssRGroup, age: float | None = None
) -> IpssRFindings:
    readings = ((Measured(value),) for value in (blasts, hb, plt, anc))
    return IpssRFindings(*readings, frozenset({group}), None if age is None else (age, age))


def details_of(one: IpssRFindings) -> IpssRDetails:
    details = rate_ipss_r(one, {}).details
    assert isinstance(details, IpssRDetails)
    return details


def adjusted(one: IpssRFindings) -> AgeAdjusted:
    found = details_of(one).age_adjusted
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("values", "score", "category"),
    [
        ((2, 10, 100, 0.8, VG), 0.0, "VL"),
        ((2.01, 9.99, 99.9, 0.79, G), 4.0, "Int"),
        ((4.99, 8, 50, 0.8, INT), 4.5, "Int"),
        ((5, 7.99, 49, 0.5, VP), 9.0, "VH"),
        ((10, 9.1, 47, 0.9, VP), 8.0, "VH"),
        ((2, 10, 150, 1.8, P), 3.0, "L"),
        ((0, 8.2, 239, 0.72, G), 2.5, "L"),
        ((4.995, 10, 100, 0.8, VG), 1.0, "VL"),
    ],
)
def test_that_the_vectors_of_the_definitions_come_out(
    values: tuple[float, float, float, float, IpssRGroup], score: float, category: str
) -> None:
    answer = rate_ipss_r(findings(*values), {})
    assert (answer.value, answer.outcome, answer.status) == (score, WORDS[category], Status.COMPLETE)


@pytest.mark.parametrize(
    ("values", "age", "score", "category"),
    [
        ((4.99, 8, 50, 0.8, INT), 80.0, 4.775, "H"),
        ((2, 10, 150, 1.8, P), 28.0, 1.53, "L"),
        ((0, 8.2, 239, 0.72, G), 63.5, 2.2563, "L"),
    ],
)
def test_that_the_age_adjusts_the_score_to_four_decimals(
    values: tuple[float, float, float, float, IpssRGroup], age: float, score: float, category: str
) -> None:
    found = adjusted(findings(*values, age))
    assert (found.score, found.category) == (score, WORDS[category])


def test_that_seventy_years_change_nothing_and_no_age_leaves_no_adjusted_score() -> None:
    one = findings(4.99, 8, 50, 0.8, INT)
    assert details_of(one).age_adjusted is None
    assert adjusted(replace(one, age_years=(70.0, 70.0))).score == 4.5


def test_that_an_age_known_to_a_year_bounds_the_adjusted_score() -> None:
    found = adjusted(replace(findings(4.99, 8, 50, 0.8, INT), age_years=(79.0, 80.0)))
    assert (found.score, found.score_low, found.score_high) == (None, 4.7475, 4.775)
    assert found.category == "High"


NAMES = {"blasts": "marrow blasts", "hemoglobin": "HGB", "platelets": "PLT", "anc": "ANC"}
SPANS = {"blasts": 3.0, "hemoglobin": 1.5, "platelets": 1.0, "anc": 0.5, "cytogenetics": 4.0}


@pytest.mark.parametrize("name", SPANS)
def test_that_a_missing_input_leaves_every_score_that_is_possible(name: str) -> None:
    best = findings(0, 15, 300, 5, VG)
    empty: tuple[()] | frozenset[IpssRGroup] = frozenset() if name == "cytogenetics" else ()
    answer = rate_ipss_r(replace(best, **{name: empty}), {})
    assert isinstance(answer.details, IpssRDetails)
    assert (answer.details.score_low, answer.details.score_high) == (0.0, SPANS[name])
    assert (answer.status, answer.value) == (Status.BOUNDED, None)
    assert answer.missing == (NAMES.get(name, "karyotype"),)


def test_that_a_category_stands_although_the_score_does_not() -> None:
    answer = rate_ipss_r(replace(findings(0, 15, 300, 5, VG), anc=()), {})
    assert (answer.outcome, answer.status) == ("Very Low", Status.BOUNDED)


def test_that_several_categories_are_written_from_best_to_worst() -> None:
    answer = rate_ipss_r(replace(findings(0, 15, 300, 5, VG), blasts=()), {})
    assert answer.outcome == "Very Low to Low"


def test_that_nothing_known_is_not_very_low() -> None:
    answer = rate_ipss_r(IpssRFindings(), {})
    assert (answer.outcome, answer.status, answer.reason) == (
        None,
        Status.NOT_EVALUABLE,
        Reason.NOT_MEASURED,
    )
    assert set(answer.missing) == {*NAMES.values(), "karyotype"}


def test_that_bounds_and_doubtful_groups_count_as_far_as_they_reach() -> None:
    one = replace(findings(0, 15, 300, 5, VG), hemoglobin=(Censored(Comparator.BELOW, 9.0),))
    assert (details_of(one).score_low, details_of(one).score_high) == (1.0, 1.5)
    two = replace(findings(0, 15, 300, 5, VG), cytogenetics=frozenset({G, P}))
    assert (details_of(two).score_low, details_of(two).score_high) == (1.0, 3.0)


def naive(blasts: float, hb: float, plt: float, anc: float, group: IpssRGroup) -> tuple[float, str]:
    """The table of the paper, once more and otherwise written."""
    score = float([VG, G, INT, P, VP].index(group))
    score += 0 if blasts <= 2 else 1 if blasts < 5 else 2 if blasts <= 10 else 3
    score += 0 if hb >= 10 else 1 if hb >= 8 else 1.5
    score += 0 if plt >= 100 else 0.5 if plt >= 50 else 1
    score += 0 if anc >= 0.8 else 0.5
    limits = ((1.5, "VL"), (3, "L"), (4.5, "Int"), (6, "H"))
    return score, next((word for limit, word in limits if score <= limit), "VH")


def test_that_every_limit_and_its_neighbours_agree_with_the_table() -> None:
    steps = {"blasts": (2, 5, 10), "hb": (8, 10), "plt": (50, 100), "anc": (0.8,)}
    values = [[limit + step for limit in limits for step in (-0.001, 0, 0.001)] for limits in steps.values()]
    for b, hb, plt, anc, group in product(*values, (VG, VP)):
        answer = rate_ipss_r(findings(b, hb, plt, anc, group), {})
        score, category = naive(b, hb, plt, anc, group)
        assert (answer.value, answer.outcome) == (score, WORDS[category])


def test_that_two_thousand_random_patients_agree_with_the_table() -> None:
    random = Random(82)
    for _ in range(2000):
        values = (
            round(random.uniform(0, 25), 2),
            round(random.uniform(4, 15), 1),
            float(random.randrange(5, 400)),
            round(random.uniform(0, 6), 2),
            random.choice(list(IpssRGroup)),
        )
        age = random.randrange(180, 990) / 10
        answer = rate_ipss_r(findings(*values, age), {})
        assert isinstance(answer.details, IpssRDetails)
        score, category = naive(*values)
        assert (answer.value, answer.outcome) == (score, WORDS[category])
        exact = score + (age - 70) * (0.05 - 0.005 * score)
        assert answer.details.age_adjusted is not None
        assert answer.details.age_adjusted.score == pytest.approx(exact, abs=5.0001e-5)


def test_that_a_half_at_the_fifth_decimal_goes_up() -> None:
    assert adjusted_for_age(2.5, 63.5) == 2.2563
