"""The marginals of two thousand synthetic patients against the published ones, ± 4 percentage points.

Everything is read from the records: recoveries by the rule itself, grades and curves by small second
implementations below.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import pytest

from analytics.demo.sources import published

POINTS = 0.04
YEAR = 365.25


def share(flags: Iterable[bool]) -> float:
    found = list(flags)
    return sum(found) / len(found)


def near(value: float) -> object:
    return pytest.approx(value, abs=POINTS)


def survival(rows: Sequence[tuple[int, bool]], day: float) -> float:
    """Return the Kaplan-Meier estimate at *day* of (time, is event) *rows*."""
    alive = 1.0
    for time in sorted({t for t, is_event in rows if is_event and t <= day}):
        at_risk = sum(t >= time for t, _ in rows)
        alive *= 1.0 - sum(t == time and e for t, e in rows) / at_risk
    return alive


def incidence(rows: Sequence[tuple[int, int]], day: float) -> float:
    """Return the Aalen-Johansen estimate at *day* of cause 1, of (time, cause) *rows*; 0 is censored."""
    alive, found = 1.0, 0.0
    for time in sorted({t for t, cause in rows if cause and t <= day}):
        at_risk = sum(t >= time for t, _ in rows)
        events = [cause for t, cause in rows if t == time and cause]
        found += alive * events.count(1) / at_risk
        alive *= 1.0 - len(events) / at_risk
    return found


def early_icaht(anc: dict[int, float]) -> int:
    """Return the early grade of ANC per µL by day (definitions §2.2; followed beyond day 30)."""
    known = sorted(day for day in anc if day <= 30)
    grid: dict[int, float] = {}
    for before, after in pairwise(known):
        if after - before - 1 <= 7:
            for day in range(before, after):
                part = (day - before) / (after - before)
                grid[day] = anc[before] + part * (anc[after] - anc[before])
    grid[known[-1]] = anc[known[-1]]
    for day in range(known[-1] + 1, 31):
        grid[day] = anc[known[-1]]
    low = {day: round(value / 10) * 10 for day, value in grid.items()}
    runs_500, runs_100 = joined_runs(low, 501), joined_runs(low, 101)
    d500 = max((last - first + 1 for first, last in runs_500), default=0)
    d100 = max((last - first + 1 for first, last in runs_100), default=0)
    if d500 >= 31 or d100 >= 14 or any(first <= 3 and last == 30 for first, last in runs_500):
        return 4
    if d500 >= 14 or d100 >= 7:
        return 3
    return 2 if d500 >= 7 else int(d500 >= 1)


def joined_runs(low: dict[int, float], below: float) -> list[tuple[int, int]]:
    """Return the runs under *below*, those apart by two days or fewer joined."""
    runs: list[tuple[int, int]] = []
    for day in sorted(d for d, value in low.items() if value < below):
        if runs and day - runs[-1][1] - 1 <= 2:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def late_icaht(anc: dict[int, float], end: int) -> int | None:
    """Return the late grade, None where there is no count from day 31 to the end (definitions §2.2)."""
    lowest = sorted(value for day, value in anc.items() if 31 <= day <= min(100, end))[:2]
    if not lowest:
        return None
    if lowest[-1] > 1500:
        return 0
    first = lowest[0]
    return 4 if first <= 100 else 3 if first <= 500 else 2 if first <= 1000 else 1


@pytest.mark.parametrize("product", ["axi-cel", "brexu-cel", "tisa-cel", "liso-cel"])
def test_that_products_have_their_published_shares(clinic_of_two_thousand, product: str) -> None:
    patients = published()["patients"]
    wanted = patients[product.replace("-", "_")] / patients["count"]
    assert share(p.treatment.product == product for p in clinic_of_two_thousand) == near(wanted)


def test_that_patients_are_as_old_as_published_and_as_often_men(clinic_of_two_thousand) -> None:
    patients = published()["patients"]
    ages = sorted(p.age_years for p in clinic_of_two_thousand)
    assert ages[len(ages) // 2] == pytest.approx(patients["age_median"], abs=2)
    assert ages[0] >= patients["age_range"][0] - 0.1
    assert ages[-1] <= patients["age_range"][1] + 0.1
    assert share(p.sex == "male" for p in clinic_of_two_thousand) == near(
        patients["male"] / patients["count"]
    )


@pytest.mark.parametrize(
    ("histology", "name"),
    [
        ("DLBCL NOS", "dlbcl_nos"),
        ("Transformed indolent lymphoma", "transformed"),
        ("Mantle cell lymphoma", "mcl"),
    ],
)
def test_that_histologies_have_their_published_shares(clinic_of_two_thousand, histology, name) -> None:
    wanted = published()["patients"][name] / published()["patients"]["count"]
    assert share(p.treatment.histology == histology for p in clinic_of_two_thousand) == near(wanted)


def test_that_prior_therapy_is_as_published(clinic_of_two_thousand) -> None:
    patients = published()["patients"]
    lines = sorted(p.treatment.prior_lines for p in clinic_of_two_thousand)
    quartiles = [lines[len(lines) * part // 4] for part in (1, 2, 3)]
    assert quartiles == patients["prior_lines_quartiles"]
    had_autologous = [p.treatment.prior_transplant == "autologous" for p in clinic_of_two_thousand]
    assert share(had_autologous) == near(patients["prior_autologous"] / patients["count"])


def test_that_toxicity_is_as_published(clinic_of_two_thousand) -> None:
    toxicity = published()["toxicity"]
    for name in ("crs", "icans"):
        grades = [getattr(p, name) for p in clinic_of_two_thousand]
        assert share(g >= 1 for g in grades) == near(toxicity[f"{name}_any"] / toxicity["count"])
        assert share(g >= 3 for g in grades) == near(toxicity[f"{name}_severe"] / toxicity["count"])


@pytest.mark.parametrize(("criterion", "name"), [("cd4", "th"), ("b_cells", "b_cells"), ("igg", "igg")])
def test_that_each_criterion_is_met_as_often_as_published(clinic_of_two_thousand, criterion, name) -> None:
    recovery = published()["recovery"]
    met = [criterion in p.met_days for p in clinic_of_two_thousand]
    assert share(met) == near(recovery[name] / recovery["count"])


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_that_none_to_three_criteria_are_met_as_often_as_published(clinic_of_two_thousand, count) -> None:
    recovery = published()["recovery"]
    met = [len(p.met_days) == count for p in clinic_of_two_thousand]
    assert share(met) == near(recovery[f"met_{count}"] / recovery["count"])


def recovery_at_twelve_months(patients, day_of: Callable[[object], int | None]) -> float:
    """Return 1 − Kaplan-Meier; a recovery on the day of an end counts."""
    rows = [(day, True) if (day := day_of(p)) is not None else (p.end, False) for p in patients]
    return 1.0 - survival(rows, 365)


@pytest.mark.parametrize(
    ("criterion", "group", "name"),
    [
        ("cd4", None, "th"),
        ("b_cells", None, "b_cells"),
        ("igg", None, "igg"),
        ("cd4", "CD28z", "th_cd28"),
        ("cd4", "4-1BB", "th_41bb"),
        ("b_cells", "CD28z", "b_cells_cd28"),
        ("b_cells", "4-1BB", "b_cells_41bb"),
    ],
)
def test_that_recovery_at_twelve_months_is_as_published(
    clinic_of_two_thousand, criterion, group, name
) -> None:
    patients = [p for p in clinic_of_two_thousand if group is None or p.domain == group]
    found = recovery_at_twelve_months(patients, lambda p: p.met_days.get(criterion))
    assert found == near(published()["recovery"]["twelve_months"][name])


def test_that_any_recovery_at_twelve_months_is_as_published(clinic_of_two_thousand) -> None:
    found = recovery_at_twelve_months(
        clinic_of_two_thousand, lambda p: min(p.met_days.values(), default=None)
    )
    assert found == near(published()["recovery"]["twelve_months"]["any"])


def test_that_the_median_times_to_recovery_are_as_published(clinic_of_two_thousand) -> None:
    for criterion, name, tolerance in (("cd4", "month_th", 7), ("b_cells", "month_b_cells", 60)):
        days = sorted(p.met_days[criterion] for p in clinic_of_two_thousand if criterion in p.met_days)
        wanted = published()["recovery"][name] * 30.4375
        assert days[len(days) // 2] == pytest.approx(wanted, abs=tolerance)


def test_that_early_haematotoxicity_is_graded_as_published(clinic_of_two_thousand) -> None:
    wanted = published()["haematotoxicity"]
    grades = [early_icaht(p.anc) for p in clinic_of_two_thousand if p.last_day >= 30 and p.anc]
    assert len(grades) > 1900
    assert share(g in (1, 2) for g in grades) == near(wanted["early_1_2"])
    assert share(g in (3, 4) for g in grades) == near(wanted["early_3_4"])


def test_that_late_haematotoxicity_is_graded_as_published(clinic_of_two_thousand) -> None:
    wanted = published()["haematotoxicity"]
    grades = [g for p in clinic_of_two_thousand if (g := late_icaht(p.anc, p.end)) is not None]
    assert len(grades) > 1600
    assert share(g in (1, 2) for g in grades) == near(wanted["late_1_2"])
    assert share(g in (3, 4) for g in grades) == near(wanted["late_3_4"])


@pytest.mark.parametrize("name", ["any", "bacterial", "severe", "severe_bacterial"])
def test_that_infections_to_day_100_are_as_published(clinic_of_two_thousand, name: str) -> None:
    def counts(infection: tuple[int, str, int]) -> bool:
        day, category, grade = infection
        is_kind = category == "bacterial" or "bacterial" not in name
        return 0 <= day <= 100 and is_kind and (grade >= 3 or "severe" not in name)

    found = share(any(counts(i) for i in p.infections) for p in clinic_of_two_thousand)
    assert found == near(published()["infections"][name])


@pytest.mark.parametrize(("year", "place"), [(1, 0), (2, 1), (3, 2), (4, 3)])
def test_that_myeloid_neoplasms_appear_as_published(clinic_of_two_thousand, year, place) -> None:
    rows = []
    for p in clinic_of_two_thousand:
        other = min((d for d in (p.progression, p.death) if d is not None), default=None)
        if p.tmn is not None and (other is None or p.tmn <= other):
            rows.append((p.tmn, 1))
        else:
            rows.append((other, 2) if other is not None else (p.last_day, 0))
    assert incidence(rows, year * YEAR) == near(published()["tmn"]["incidence"][place])


@pytest.mark.parametrize(("year", "place"), [(1, 0), (2, 1), (3, 2), (4, 3)])
def test_that_non_relapse_mortality_is_as_published(clinic_of_two_thousand, year, place) -> None:
    rows = []
    for p in clinic_of_two_thousand:
        if p.progression is not None:
            rows.append((p.progression, 2))
        else:
            rows.append((p.last_day, int(p.death is not None)))
    assert incidence(rows, year * YEAR) == near(published()["non_relapse_mortality"]["incidence"][place])


def test_that_nobody_with_a_recovery_dies_without_relapse_within_a_year(clinic_of_two_thousand) -> None:
    """S2 found 23.5 % without recovery and none with any; t-MN deaths (S0) are the exception."""
    died = [
        p
        for p in clinic_of_two_thousand
        if p.death is not None and p.death <= 365 and p.progression is None and p.cause != "tmn"
    ]
    assert died
    assert share(bool(p.met_days) for p in died) <= POINTS


def test_that_progression_free_and_overall_survival_have_the_published_medians(
    clinic_of_two_thousand,
) -> None:
    survived = published()["survival"]
    progressed = [
        (
            min(d for d in (p.progression, p.last_day) if d is not None),
            p.progression is not None or p.death is not None,
        )
        for p in clinic_of_two_thousand
    ]
    died = [(p.last_day, p.death is not None) for p in clinic_of_two_thousand]
    assert survival(progressed, survived["pfs_median_months"] * 30.4375) == near(0.5)
    assert survival(died, survived["os_median_months"] * 30.4375) == near(0.5)


@pytest.mark.parametrize(("recovers", "name"), [(False, "none"), (True, "any")])
def test_that_survival_goes_with_recovery_as_published(clinic_of_two_thousand, recovers, name) -> None:
    patients = [p for p in clinic_of_two_thousand if bool(p.met_days) is recovers]
    progressed = [
        (p.last_day if p.progression is None else p.progression, (p.progression or p.death) is not None)
        for p in patients
    ]
    died = [(p.last_day, p.death is not None) for p in patients]
    survived = published()["survival"]
    assert survival(progressed, YEAR) == near(survived[f"pfs_one_year_{name}"])
    assert survival(died, YEAR) == near(survived[f"os_one_year_{name}"])


def test_that_response_groups_are_as_published(clinic_of_two_thousand) -> None:
    response = published()["response"]
    groups = []
    for p in clinic_of_two_thousand:
        responded = bool({"CR", "PR"} & set(p.responses.values()))
        ended = min((d for d in (p.progression, p.death) if d is not None), default=None)
        if ended is None:
            groups.append("sustained" if responded else "unseen")
        elif not responded:
            groups.append("refractory")
        else:
            groups.append("early_relapse" if ended <= 365 else "late_relapse")
    for group in ("refractory", "early_relapse", "late_relapse", "sustained"):
        assert share(g == group for g in groups) == near(response[group] / response["count"])


def test_that_complete_responses_at_one_month_are_as_published(clinic_of_two_thousand) -> None:
    complete = [
        any(15 <= day <= 45 and found == "CR" for day, found in p.responses.items())
        for p in clinic_of_two_thousand
    ]
    assert share(complete) == near(published()["response"]["complete_at_one_month"])
