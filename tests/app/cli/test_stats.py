"""``aftercart stats`` gives what R gives, says what it cannot say, and never a number that is none."""

import csv
import json
import math
import random
import subprocess
import sys
from bisect import bisect_right
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
CONF_TYPES = ("log", "log-log", "plain")
BMT = "Sex,D,Phase,Age,Source"

# table, block of R's results, time, event, options
CURVES = [
    ("bmtcrr", "km_any_event_by_D", "ftime", "Status", ("--group", "D")),
    ("bmtcrr", "km_any_event_all", "ftime", "Status", ()),
    ("bmtcrr", "reverse_km", "ftime", "Status", ("--reverse",)),
    ("mgus2", "os_km_by_sex", "futime", "death", ("--group", "sex")),
    ("mgus2", "reverse_km_os", "futime", "death", ("--reverse",)),
    ("mgus2", "naive_1_minus_km_pcm", "etime", "event", ("--cause", "1")),
    ("veteran", "km_all", "time", "status", ()),
    ("veteran", "km_by_celltype", "time", "status", ("--group", "celltype")),
    ("veteran", "km_by_trt", "time", "status", ("--group", "trt")),
    ("veteran", "reverse_km", "time", "status", ("--reverse",)),
    ("follic", "km_any_by_stage", "time", "status", ("--group", "clinstg")),
    ("follic", "reverse_km", "time", "status", ("--reverse",)),
    ("aids", "os_km_by_drug", "surv_months", "death", ("--group", "drug")),
]
LOG_RANKS = [
    ("bmtcrr", "logrank_any_by_D", "ftime", "Status", ("--group", "D")),
    ("bmtcrr", "logrank_any_by_Phase", "ftime", "Status", ("--group", "Phase")),
    ("bmtcrr", "logrank_any_by_D_strat_Sex", "ftime", "Status", ("--group", "D", "--strata", "Sex")),
    ("mgus2", "os_logrank_sex", "futime", "death", ("--group", "sex")),
    ("veteran", "logrank_celltype", "time", "status", ("--group", "celltype")),
    ("veteran", "logrank_trt", "time", "status", ("--group", "trt")),
    ("veteran", "logrank_trt_strat_celltype", "time", "status", ("--group", "trt", "--strata", "celltype")),
    ("follic", "logrank", "time", "status", ("--group", "clinstg")),
    ("aids", "os_logrank", "surv_months", "death", ("--group", "drug")),
]
INCIDENCES = [
    ("bmtcrr", "cif_all", "ftime", "Status", ()),
    ("bmtcrr", "cif_by_D", "ftime", "Status", ("--group", "D")),
    ("bmtcrr", "cif_by_Phase", "ftime", "Status", ("--group", "Phase")),
    ("mgus2", "cif_by_sex", "etime", "event", ("--group", "sex")),
    ("mgus2", "cif_all", "etime", "event", ()),
    ("follic", "cif_by_stage", "time", "status", ("--group", "clinstg")),
    ("follic", "cif_by_ch", "time", "status", ("--group", "ch")),
    ("aids_cd4_recovery_derived", "cif_recovery_by_drug", "time", "status", ("--group", "drug")),
]
FINE_GRAYS = [
    ("bmtcrr", "fine_gray_multi", None, "ftime", "Status", BMT),
    *(("bmtcrr", "fine_gray_uni", n, "ftime", "Status", one) for n, one in enumerate(BMT.split(","))),
    ("mgus2", "fine_gray", None, "etime", "event", "age,sex,mspike"),
    ("follic", "fine_gray", None, "time", "status", "age,hgb,clinstg,ch"),
    ("aids_cd4_recovery_derived", "fine_gray", None, "time", "status", "drug"),
]
COXES = [
    ("bmtcrr", "cause_specific_relapse", "ftime", "Status", BMT, ("--cause", "1")),
    ("bmtcrr", "cause_specific_trm", "ftime", "Status", BMT, ("--cause", "2")),
    ("mgus2", "cause_specific_pcm", "etime", "event", "age,sex,mspike", ("--cause", "1")),
    ("mgus2", "cause_specific_death", "etime", "event", "age,sex,mspike", ("--cause", "2")),
    ("follic", "cause_specific_relapse", "time", "status", "age,hgb,clinstg,ch", ("--cause", "1")),
    ("veteran", "cox", "time", "status", "trt,celltype,karno,diagtime,age,prior", ()),
    ("veteran", "cox_strat", "time", "status", "trt,karno,age", ("--strata", "celltype")),
]
LANDMARKS = [
    ("bmtcrr", "landmark_6m_any_by_D", 6, "ftime", "Status", "D"),
    ("mgus2", "landmark_24m_os_by_sex", 24, "futime", "death", "sex"),
    ("veteran", "landmark_90_by_trt", 90, "time", "status", "trt"),
    ("follic", "landmark_2y_any_by_ch", 2, "time", "status", "ch"),
    ("aids", "landmark_6m_os_by_recovery", 6, "surv_months", "death", "rec6"),
]
DESCRIPTIONS = [
    ("bmtcrr", "age_by_D", "Age", "D"),
    ("mgus2", "age_by_sex", "age", "sex"),
    ("mgus2", "hgb_by_pstat", "hgb", "pstat"),
    ("veteran", "karno_by_trt", "karno", "trt"),
    ("follic", "hgb_by_stage", "hgb", "clinstg"),
]
COUNTS = [("bmtcrr", "D_by_Source", "D", "Source"), ("veteran", "trt_by_celltype", "trt", "celltype")]


class Given:
    """The tables R was given, and what R made of them."""

    def __init__(self, data: Path, folder: Path) -> None:
        self.data, self.folder = data, folder

    def r(self, table: str) -> dict[str, Any]:
        name = "aids" if table.startswith("aids") else table
        return json.loads((self.data / "survival" / f"{name}_oracle.json").read_text("utf-8"))

    def file(self, table: str) -> Path:
        if table != "aids":
            return self.data / "survival" / f"{table}.csv"
        return self.written("aids", self._aids())

    def rows(self, table: str) -> list[dict[str, str]]:
        with self.file(table).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def written(self, name: str, rows: list[dict[str, Any]]) -> Path:
        path = self.folder / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        return path

    def _aids(self) -> list[dict[str, str]]:
        """Return the first row of each patient, and who of those with low CD4 had recovered by month 6."""
        path = self.data / "longitudinal" / "aids_cd4_long.csv"
        with path.open(encoding="utf-8", newline="") as file:
            first = {row["id"]: row for row in reversed(list(csv.DictReader(file)))}
        recovery = {row["id"]: row for row in self.rows("aids_cd4_recovery_derived")}
        patients = [first[one] for one in sorted(first, key=int)]
        for row in patients:
            own = recovery.get(row["id"])
            is_early = own is not None and own["status"] == "1" and float(own["time"]) <= 6
            row["rec6"] = "" if own is None else "recovered" if is_early else "not"
        return patients


@pytest.fixture
def given(shared_data: Path, tmp_path: Path) -> Given:
    return Given(shared_data, tmp_path)


def assert_same(ours: Any, theirs: Any, within: float = 1e-8) -> None:
    """Assert that two numbers, or lists of them, are the same; null only where R has none."""
    if isinstance(theirs, list):
        assert len(ours) == len(theirs)
        for one, other in zip(ours, theirs, strict=True):
            assert_same(one, other, within)
    elif theirs is None:
        assert ours is None
    else:
        assert ours == pytest.approx(theirs, abs=within, rel=within)


def numbers_in(document: Any) -> list[float]:
    if isinstance(document, dict):
        return [n for value in document.values() for n in numbers_in(value)]
    if isinstance(document, list):
        return [n for value in document for n in numbers_in(value)]
    return [document] if isinstance(document, int | float) and not isinstance(document, bool) else []


def listed(times: list[float]) -> str:
    return ",".join(map(str, times))


def assert_curves_are_of_r(told: dict[str, Any], r: dict[str, Any], conf_type: str) -> None:
    assert told["n"] == r["n_used"]
    groups = {one["group"]: one for one in r["groups"]}  # R's factors may have an order of their own
    assert [curve["group"] for curve in told["curves"]] == sorted(groups)
    for curve in told["curves"]:
        one = groups[curve["group"]]
        assert (curve["n"], curve["events"], curve["conf_type"]) == (one["n"], one["events"], conf_type)
        quantiles = one["quantiles"][conf_type]
        assert_same(curve["median"]["estimate"], quantiles[1]["time"])
        for ours, theirs in zip(curve["quantiles"], quantiles, strict=True):
            assert_same([ours["share"], ours["estimate"]], [theirs["prob"], theirs["time"]])
            assert_same([ours["lower"], ours["upper"]], [theirs["lower"], theirs["upper"]])
        for ours, theirs in zip(curve["at"], one["at_times"][conf_type], strict=True):
            assert (ours["time"], ours["n_risk"]) == (theirs["time"], theirs["n_risk"])
            for key, name in (("estimate", "surv"), ("lower", "lower"), ("upper", "upper")):
                assert_same(ours[key], theirs[name])
            assert_same(ours["std_error"], theirs["se"])
        for key, name in (
            ("estimate", "surv"),
            ("std_error", "se_surv"),
            *((k, k) for k in ("time", "n_risk")),
        ):
            if "curve" in one:
                assert_same(curve["steps"][key], [step[name] for step in one["curve"]])
        for key in ("n_event", "n_censor"):
            if "curve" in one:
                assert curve["steps"][key] == [step[key] for step in one["curve"]]


def assert_test_is_of_r(told: dict[str, Any], r: dict[str, Any]) -> None:
    assert told["status"] == "ok"
    assert_same([told["statistic"], told["p"]], [r["chisq"], r["p"]])
    assert told["df"] == r["df"]
    theirs = {
        name.strip(): pair for name, *pair in zip(r["groups"], r["observed"], r["expected"], strict=True)
    }
    assert {one["group"] for one in told["groups"]} == set(theirs)
    for one in told["groups"]:
        assert_same([one["observed"], one["expected"]], theirs[one["group"]])


def assert_coefficients_are_of_r(told: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    assert (told["status"], told["conf_type"]) == ("ok", "log")
    r = {row["term"]: row for row in rows}
    assert {one["name"].replace("[", "").replace("]", "") for one in told["coefficients"]} == set(r)
    for one in told["coefficients"]:
        row = r[one["name"].replace("[", "").replace("]", "")]
        for key, name in (("coef", "coef"), ("std_error", "se"), ("z", "z"), ("p", "p")):
            assert_same(one[key], row[name], 1e-6)
        for key, name in (("hr", "hr"), ("lower", "hr_lower"), ("upper", "hr_upper")):
            assert_same(one[key], row[name], 1e-6)


@pytest.mark.parametrize("conf_type", CONF_TYPES)
@pytest.mark.parametrize("block", CURVES, ids=lambda block: f"{block[0]}-{block[1]}")
def test_that_survival_curves_are_those_of_r(
    command_line: Any, given: Given, block: Any, conf_type: str
) -> None:
    table, name, time, event, options = block
    r = given.r(table)[name]
    asked = [row["time"] for row in r["groups"][0]["at_times"][conf_type]]
    told = command_line.json(
        "stats", "km", given.file(table), "--time", time, "--event", event, *options,
        "--conf-type", conf_type, "--at", listed(asked),
    )  # fmt: skip
    assert (told["status"], told["conf_type"]) == ("ok", conf_type)
    assert_curves_are_of_r(told, r, conf_type)


@pytest.mark.parametrize("method", ["logrank", "km"])
@pytest.mark.parametrize("block", LOG_RANKS, ids=lambda block: f"{block[0]}-{block[1]}")
def test_that_the_log_rank_test_is_that_of_r(
    command_line: Any, given: Given, block: Any, method: str
) -> None:
    table, name, time, event, options = block
    told = command_line.json("stats", method, given.file(table), "--time", time, "--event", event, *options)
    assert (told["status"], told["conf_type"]) == ("ok", "log")
    assert_test_is_of_r(told["logrank"], given.r(table)[name]["logrank"])


@pytest.mark.parametrize("block", INCIDENCES, ids=lambda block: f"{block[0]}-{block[1]}")
def test_that_cumulative_incidence_and_gray_s_test_are_those_of_r(
    command_line: Any, given: Given, block: Any
) -> None:
    table, name, time, event, options = block
    r = given.r(table)[name]
    asked = [row["time"] for row in r["cmprsk"][0]["at_times"]]
    told = command_line.json(
        "stats", "cuminc", given.file(table), "--time", time, "--event", event, *options,
        "--at", listed(asked),
    )  # fmt: skip
    assert (told["n"], told["status"], told["conf_type"]) == (r["n_used"], "ok", "log-log")
    curves = {(curve["group"], curve["cause"]): curve for curve in told["curves"]}
    assert set(curves) == {(one["group"], one["cause"]) for one in r["cmprsk"]}
    for one in r["cmprsk"]:
        curve = curves[one["group"], one["cause"]]
        for ours, theirs in zip(curve["at"], one["at_times"], strict=True):
            for key, column in (("time", "time"), ("estimate", "est"), ("variance", "var")):
                assert_same(ours[key], theirs[column])
            assert_same([ours["lower"], ours["upper"]], [theirs["loglog_lower"], theirs["loglog_upper"]])
        if one["curve"]:
            steps, times = curve["steps"], [row["time"] for row in one["curve"]]
            at_step = [one["curve"][bisect_right(times, t) - 1] for t in steps["time"]]
            assert_same(steps["estimate"], [row["est"] for row in at_step])
            assert_same(steps["variance"], [row["var"] for row in at_step])
    if not options:
        assert told["gray"] == []
        return
    assert [test["cause"] for test in told["gray"]] == [test["cause"] for test in r["gray_test"]]
    for ours, theirs in zip(told["gray"], r["gray_test"], strict=True):
        assert ours["df"] == theirs["df"]
        assert_same([ours["statistic"], ours["p"]], [theirs["stat"], theirs["p"]])


def test_that_gray_s_test_within_strata_is_that_of_r(command_line: Any, given: Given) -> None:
    told = command_line.json(
        "stats", "cuminc", given.file("bmtcrr"), "--time", "ftime", "--event", "Status", "--group", "D",
        "--strata", "Sex",
    )  # fmt: skip
    r = given.r("bmtcrr")["cif_by_D_strat_Sex"]["gray_test_stratified"]
    for ours, theirs in zip(told["gray"], r, strict=True):
        assert (ours["cause"], ours["df"]) == (theirs["cause"], theirs["df"])
        assert_same([ours["statistic"], ours["p"]], [theirs["stat"], theirs["p"]])


@pytest.mark.parametrize("block", FINE_GRAYS, ids=lambda block: f"{block[0]}-{block[5]}")
def test_that_fine_gray_models_are_those_of_crr(command_line: Any, given: Given, block: Any) -> None:
    table, name, part, time, event, covariates = block
    blocks = given.r(table)[name]
    for r in blocks if part is None else blocks[part]:
        told = command_line.json(
            "stats", "finegray", given.file(table), "--time", time, "--event", event,
            "--covariates", covariates, "--cause", str(r["cause"]),
        )  # fmt: skip
        assert (told["n"], told["cause"]) == (r["n"], r["cause"])
        assert_same([told["loglik"], told["loglik_null"]], [r["loglik"], r["loglik_null"]])
        assert_coefficients_are_of_r(told, r["coef"])


@pytest.mark.parametrize("ties", ["efron", "breslow"])
@pytest.mark.parametrize("block", COXES, ids=lambda block: f"{block[0]}-{block[1]}")
def test_that_cox_models_are_those_of_r(command_line: Any, given: Given, block: Any, ties: str) -> None:
    table, name, time, event, covariates, options = block
    path = given.file(table)
    if table == "veteran":  # R's factor has squamous cells first; here the first in sorted order is
        rows = [{k: v.replace("squamous", "(squamous)") for k, v in row.items()} for row in given.rows(table)]
        path = given.written("veteran", rows)
    told = command_line.json(
        "stats", "cox", path, "--time", time, "--event", event, "--covariates", covariates, *options,
        "--ties", ties,
    )  # fmt: skip
    r = given.r(table)[name][ties]
    assert (told["n"], told["events"], told["ties"]) == (r["n"], r["nevent"], ties)
    assert_same([told["loglik_null"], told["loglik"]], r["loglik"])
    assert_same([told["tests"]["likelihood_ratio"][key] for key in ("statistic", "df", "p")], r["lr_test"])
    assert_coefficients_are_of_r(told, r["coef"])


@pytest.mark.parametrize("block", LANDMARKS, ids=lambda block: f"{block[0]}-{block[1]}")
def test_that_a_landmark_analysis_is_that_of_r(command_line: Any, given: Given, block: Any) -> None:
    table, name, at, time, event, group = block
    r = given.r(table)[name]
    asked = [row["time"] for row in r["km"]["groups"][0]["at_times"]["log"]]
    told = command_line.json(
        "stats", "landmark", given.file(table), "--landmark", str(at), "--time", time, "--event", event,
        "--group", group, "--at", listed(asked),
    )  # fmt: skip
    assert (told["n"], told["landmark"], told["status"]) == (r["n_kept"], at, "ok")
    assert {c["group"]: c["n"] for c in told["curves"]} == r["group_n"]
    assert_curves_are_of_r(told, r["km"], "log")
    assert_test_is_of_r(told["logrank"], r["logrank"]["logrank"])
    rows = given.rows(table)
    early = {n for n, row in enumerate(rows, 1) if row[group] and float(row[time]) <= at}
    assert {one["row"] for one in told["excluded"]} == early
    for one in told["excluded"]:
        had_event = rows[one["row"] - 1][event] != "0"
        assert one["reason"] == ("event_by_landmark" if had_event else "censored_by_landmark")
    kept = [row for n, row in enumerate(rows, 1) if row[group] and n not in early]
    later = [{"t": float(row[time]) - at, "e": row[event], "g": f"_{row[group]}"} for row in kept]
    path = given.written("later", later)
    for ties in ("efron", "breslow"):
        model = command_line.json(
            "stats", "cox", path, "--time", "t", "--event", "e", "--covariates", "g", "--ties", ties
        )
        if table == "aids":  # nobody who recovered died; R warns and prints a hazard ratio of 4e-8
            assert (model["status"], model["reason"]) == ("not_estimable", "separation")
            assert r["cox"][ties]["coef"][0]["hr"] < 1e-7
            continue
        renamed = [{**row, "term": f"g_{row['term'][1:]}"} for row in r["cox"][ties]["coef"]]
        assert_coefficients_are_of_r(model, renamed)


@pytest.mark.parametrize("block", DESCRIPTIONS, ids=lambda block: f"{block[0]}-{block[1]}")
@pytest.mark.parametrize("quartile_type", ["2", "6", "7"])
def test_that_table_1_describes_numbers_as_r_does(
    command_line: Any, given: Given, block: Any, quartile_type: str
) -> None:
    table, name, column, by = block
    r = given.r(table)[name]
    path = given.file(table)
    told = command_line.json(
        "stats", "table1", path, "--by", by, "--columns", column, "--quartiles", quartile_type
    )
    (row,) = told["rows"]
    assert [cell["group"] for cell in row["groups"]] == list(r["by_group"])
    for cell in row["groups"]:
        theirs = r["by_group"][cell["group"]]
        assert_same([cell[k] for k in ("n", "mean", "sd", "min", "max")],
                    [theirs[k] for k in ("n", "mean", "sd", "min", "max")])  # fmt: skip
        assert_same([cell["q1"], cell["median"], cell["q3"]], theirs[f"q_type{quartile_type}"])
    assert row["test"] in ("mann_whitney", "mann_whitney_exact")
    assert_same([row["statistic"], row["p"]], [r["wilcoxon_default"]["W"], r["wilcoxon_default"]["p"]])
    assert_same(row["smd"], r["smd_pooled_sd"])
    means = command_line.json(
        "stats", "table1", path, "--by", by, "--columns", column, "--number-test", "means"
    )
    assert_same(
        [means["rows"][0]["statistic"], means["rows"][0]["p"]], [r["welch_t"]["t"], r["welch_t"]["p"]]
    )


@pytest.mark.parametrize("block", COUNTS, ids=lambda block: f"{block[0]}-{block[1]}")
def test_that_table_1_counts_levels_as_r_does(command_line: Any, given: Given, block: Any) -> None:
    table, name, by, column = block
    r = given.r(table)[name]
    call = ("stats", "table1", given.file(table), "--by", by, "--columns", column)
    told = command_line.json(*call)
    counted = {(cell["group"], row["level"]): cell["count"] for row in told["rows"] for cell in row["groups"]}
    assert counted == {(str(cell["a"]), cell["b"]): cell["Freq"] for cell in r["table"]}
    assert {row["test"] for row in told["rows"]} == {"fisher_exact"}
    assert_same(told["rows"][0]["p"], r["fisher_p"]["p"])
    for wanted, key in (("chi_square", "chisq_yates"), ("chi_square_plain", "chisq_nocc")):
        row = command_line.json(*call, "--level-test", wanted)["rows"][0]
        assert_same([row["statistic"], row["df"], row["p"]], [r[key]["stat"], r[key]["df"], r[key]["p"]])


@pytest.mark.parametrize("ratio", [1, 2])
def test_that_scores_and_balance_of_a_matching_are_those_of_r_and_its_pairs_the_nearest(
    command_line: Any, given: Given, ratio: int
) -> None:
    r = given.r("lalonde")[f"nearest_1to{ratio}"]
    told = command_line.json(
        "stats", "match", given.file("lalonde"), "--treatment", "treat",
        "--covariates", "age,educ,race,married,nodegree,re74,re75", "--ratio", str(ratio),
    )  # fmt: skip
    rows = given.rows("lalonde")
    assert (told["treated"], told["controls"]) == (r["n_treated"], r["n_control"])
    assert_same(told["scores"], [r["distance"][row["id"]] for row in rows])
    before = {row["term"]: row["smd_treated_sd"] for row in r["balance_before"]}
    ours = {one["name"].replace("[", "").replace("]", ""): one["before"] for one in told["smd"]}
    assert set(ours) == set(before)
    for name, value in before.items():
        assert_same(ours[name], value)
    treated = [row["treat"] == "1" for row in rows]
    pairs = nearest(told["scores"], treated, ratio)
    assert {one["treated"] - 1: [row - 1 for row in one["controls"]] for one in told["pairs"]} == pairs
    for one in told["smd"]:
        if one["name"] in ("age", "educ", "re74"):
            after = (
                mean_of(rows, one["name"], pairs) - mean_of(rows, one["name"], {
                    row: [row] for controls in pairs.values() for row in controls})
            ) / one["spread"]  # fmt: skip
            assert one["after"] == pytest.approx(after, abs=1e-10)


def mean_of(rows: list[dict[str, str]], name: str, chosen: dict[int, list[int]]) -> float:
    return math.fsum(float(rows[row][name]) for row in chosen) / len(chosen)


def nearest(score: list[float], treated: list[bool], ratio: int) -> dict[int, list[int]]:
    """Match by looking at every free control for every choice: largest score first, in rounds."""
    order = sorted((n for n, yes in enumerate(treated) if yes), key=lambda n: -score[n])
    free = [n for n, yes in enumerate(treated) if not yes]
    found: dict[int, list[int]] = {n: [] for n in order}
    for _ in range(ratio):
        for case in order:
            best = min(free, key=lambda n: (abs(score[n] - score[case]), n))
            found[case].append(best)
            free.remove(best)
    return found


GERMAN = {
    "ftime": "Zeit bis Rückfall (Monate)", "Status": "Status", "D": "Erkrankung", "Phase": "Phase",
    "Age": "Alter (Jahre)", "Source": "Quelle", "Sex": "Geschlecht",
}  # fmt: skip


@pytest.mark.parametrize(
    ("method", "options"),
    [
        ("km", ("--group", "D", "--at", "1.5,12")),
        ("logrank", ("--group", "Phase", "--cause", "2")),
        ("cuminc", ("--group", "D", "--at", "1.5,12")),
        ("finegray", ("--covariates", "Age,D,Phase,Source")),
        ("cox", ("--covariates", "Age,D,Phase,Source", "--strata", "Sex", "--robust")),
        ("landmark", ("--group", "D", "--landmark", "6")),
    ],
)
def test_that_a_german_export_gives_the_same(
    command_line: Any, given: Given, method: str, options: tuple[str, ...]
) -> None:
    call = ("--time", "ftime", "--event", "Status", *options)
    plain = command_line.json("stats", method, given.file("bmtcrr"), *call)
    german = [",".join(GERMAN.get(part, part) for part in word.split(",")) for word in call]
    other = command_line.json("stats", method, given.file("bmtcrr_eu_cp1252"), *german)
    text = json.dumps(other, ensure_ascii=False)
    for name, header in GERMAN.items():
        text = text.replace(f'"{header}', f'"{name}')
    assert_documents_equal(json.loads(text), plain)


def assert_documents_equal(one: Any, other: Any) -> None:
    """Assert that they differ by rounding at most: strata, for one, add up in the order of their names."""
    if isinstance(one, dict):
        assert list(one) == list(other)
        one, other = list(one.values()), list(other.values())
    if isinstance(one, list):
        assert len(one) == len(other)
        for ours, theirs in zip(one, other, strict=True):
            assert_documents_equal(ours, theirs)
    elif isinstance(one, float):
        assert one == pytest.approx(other, rel=1e-12)
    else:
        assert one == other


def test_that_a_german_export_has_the_same_table_1(command_line: Any, given: Given) -> None:
    plain = command_line.json("stats", "table1", given.file("bmtcrr"), "--by", "D", "--columns", "Age,Phase")
    german = command_line.json(
        "stats", "table1", given.file("bmtcrr_eu_cp1252"), "--by", "erkrankung", "--columns",
        "Alter (Jahre),Phase",
    )  # fmt: skip
    assert [row | {"name": ""} for row in german["rows"]] == [row | {"name": ""} for row in plain["rows"]]


def test_that_numbers_of_two_decimal_signs_are_refused_unless_told(command_line: Any) -> None:
    path = command_line.write("two.csv", "t;e\n1,5;1\n2.5;0\n")
    answer = command_line.run("stats", "km", path, "--time", "t", "--event", "e", "--json")
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert "two decimal signs" in answer.stderr
    path = command_line.write("silent.csv", "t;e\n1.234;1\n2.345;0\n")
    call = ("stats", "km", path, "--time", "t", "--event", "e")
    assert command_line.run(*call, "--json").exit_code == 1
    assert command_line.json(*call, "--decimal", ".")["curves"][0]["steps"]["time"] == [1.234, 2.345]
    assert command_line.json(*call, "--decimal", ",")["curves"][0]["steps"]["time"] == [1234, 2345]


A = {
    "time": "1.5 2 3 4 5 6 7 8 9 10 12 13 15 16 18 20 22 24 28 30",
    "status": "2 2 0 1 2 0 2 1 2 0 1 0 2 1 0 1 0 2 0 0",
    "g": "0 1 0 1 0 1 0 1 0 1 0 1 1 0 1 0 1 0 1 0",
    "x": "61 70 55 72 66 58 63 75 69 50 71 62 67 74 59 77 52 64 60 57",
}
B = {"time": "1 1 1 2 2 3 3 3 4 5 5 6 6 7 8 8", "status": "1 1 2 0 1 2 2 1 0 1 1 2 0 1 2 1"}
C = {
    "age": "70 64 58 71 69 66 63 62 60 57 55 50 48 75",
    "lines": "1 0 0 1 0 1 0 0 0 0 0 0 1 0",
    "case": "1 1 1 0 0 0 0 0 0 0 0 0 0 0",
}
SURVIVAL = ("--time", "time", "--event", "status")


def table(columns: dict[str, str]) -> str:
    cells = zip(*(text.split() for text in columns.values()), strict=True)
    return "\n".join([",".join(columns), *map(",".join, cells)]) + "\n"


@pytest.fixture
def vector_a(command_line: Any) -> Path:
    return command_line.write("a.csv", table(A))


def test_that_vector_a_has_its_cumulative_incidence(command_line: Any, vector_a: Path) -> None:
    told = command_line.json("stats", "cuminc", vector_a, *SURVIVAL, "--at", "6,12,18,24")
    first, second = (curve["at"] for curve in told["curves"])
    column = lambda curve, key: [point[key] for point in curve]  # noqa: E731
    assert column(first, "estimate") == pytest.approx([0.052941, 0.172059, 0.242253, 0.326486], abs=5e-7)
    assert [math.sqrt(v) for v in column(first, "variance")] == pytest.approx(
        [0.053096, 0.094711, 0.112449, 0.131715], abs=5e-7
    )
    assert column(first, "lower") == pytest.approx([0.003226, 0.038819, 0.067655, 0.103459], abs=5e-7)
    assert column(first, "upper") == pytest.approx([0.221949, 0.385443, 0.474111, 0.575613], abs=5e-7)
    assert column(second, "estimate") == pytest.approx([0.152941, 0.266387, 0.336581, 0.448892], abs=5e-7)
    gray = command_line.json("stats", "cuminc", vector_a, *SURVIVAL, "--group", "g")["gray"]
    assert [test["statistic"] for test in gray] == pytest.approx([0.003496, 1.160852], abs=5e-7)
    assert [test["p"] for test in gray] == pytest.approx([0.95285, 0.28129], abs=5e-6)
    of_one = command_line.json("stats", "cuminc", vector_a, *SURVIVAL, "--group", "g", "--cause", "2")
    assert ([c["cause"] for c in of_one["curves"]], of_one["gray"]) == ([2, 2], [gray[1]])


def test_that_vector_a_has_its_survival(command_line: Any, vector_a: Path) -> None:
    told = command_line.json("stats", "logrank", vector_a, *SURVIVAL, "--group", "g")
    assert told["logrank"]["statistic"] == pytest.approx(1.043933, abs=5e-7)
    assert told["logrank"]["p"] == pytest.approx(0.30691, abs=5e-6)
    (curve,) = command_line.json("stats", "km", vector_a, *SURVIVAL, "--at", "12")["curves"]
    assert [curve["at"][0][key] for key in ("estimate", "lower", "upper")] == pytest.approx(
        [0.561555, 0.372274, 0.847075], abs=1e-6
    )
    assert curve["median"] == {"estimate": 15, "lower": 8, "upper": None}
    (naive,) = command_line.json("stats", "km", vector_a, *SURVIVAL, "--cause", "1", "--at", "12,24")[
        "curves"
    ]
    assert [1 - point["estimate"] for point in naive["at"]] == pytest.approx([0.2181, 0.46384], abs=5e-7)
    (follow_up,) = command_line.json("stats", "km", vector_a, *SURVIVAL, "--reverse")["curves"]
    assert follow_up["median"] == {"estimate": 22, "lower": 18, "upper": None}


@pytest.mark.parametrize(
    ("call", "coef", "std_error", "limits"),
    [
        (("finegray", "--covariates", "x"), 0.257934, 0.065534, (1.2943, 1.1382, 1.4716)),
        (("finegray", "--covariates", "g"), -0.154394, 0.834206, None),
        (("cox", "--cause", "1", "--covariates", "x"), 0.199111, 0.093298, (1.2203, 1.0164, 1.4652)),
        (("cox", "--cause", "1", "--covariates", "g"), -0.326492, 0.918232, None),
        (("cox", "--covariates", "g"), math.log(0.5382), None, (0.5382, 0.1610, 1.7993)),
    ],
)
def test_that_vector_a_has_its_hazard_ratios(
    command_line: Any, vector_a: Path, call: Any, coef: float, std_error: Any, limits: Any
) -> None:
    told = command_line.json("stats", call[0], vector_a, *SURVIVAL, *call[1:])
    (row,) = told["coefficients"]
    assert row["coef"] == pytest.approx(coef, abs=5e-7 if std_error else 1e-4)
    if std_error is not None:
        assert row["std_error"] == pytest.approx(std_error, abs=5e-7)
    if limits is not None:
        assert (row["hr"], row["lower"], row["upper"]) == pytest.approx(limits, abs=5.1e-5)


def test_that_vector_b_has_its_variances_in_spite_of_ties(command_line: Any) -> None:
    path = command_line.write("b.csv", table(B))
    told = command_line.json("stats", "cuminc", path, *SURVIVAL, "--at", "1,2,3,5,7,8", "--cause", "1")
    points = told["curves"][0]["at"]
    assert [p["estimate"] for p in points] == pytest.approx(
        [0.125, 0.1875, 0.2556818, 0.4115260, 0.5154221, 0.6193182], abs=5e-8
    )
    assert [p["variance"] for p in points] == pytest.approx(
        [0.00729167, 0.01014238, 0.01311284, 0.01863729, 0.02419102, 0.02589814], abs=5e-9
    )


def test_that_vector_c_is_matched_as_written(command_line: Any) -> None:
    path = command_line.write("c.csv", table(C))
    call = ("stats", "match", path, "--treatment", "case", "--covariates", "age,lines", "--ratio", "2")
    told = command_line.json(*call)
    assert told["scores"] == pytest.approx(
        [0.295295, 0.214993, 0.174544, 0.304345, 0.253595, 0.260716, 0.207806, 0.200798, 0.187317, 0.168419,
         0.156686, 0.130261, 0.139643, 0.305581], abs=5e-7
    )  # fmt: skip
    pairs = {pair["treated"]: pair["controls"] for pair in told["pairs"]}
    assert pairs == {1: [4, 14], 2: [7, 8], 3: [10, 9]}
    for pair in told["pairs"]:
        score = told["scores"]
        away = [abs(score[pair["treated"] - 1] - score[row - 1]) for row in pair["controls"]]
        assert pair["distance"] == pytest.approx(away, abs=1e-15)
    smd = {one["name"]: one for one in told["smd"]}
    assert (smd["age"]["before"], smd["lines"]["before"]) == pytest.approx((0.4242, 0.1286), abs=5e-5)
    assert (smd["age"]["spread"], smd["lines"]["spread"]) == pytest.approx((6.0, 0.4714), abs=5e-5)
    matched = 64 - (71 + 75 + 63 + 62 + 57 + 60) / 6
    assert smd["age"]["after"] == pytest.approx(matched / 6, abs=1e-12)
    near = command_line.json(*call, "--caliper", "0.008", "--order", "smallest")
    assert {pair["treated"]: pair["controls"] for pair in near["pairs"]} == {2: [7], 3: [10]}
    assert (near["unmatched"], near["caliper"], near["order"]) == ([1], 0.008, "smallest")
    pooled = command_line.json(*call, "--denominator", "pooled")["smd"]
    assert {one["name"]: one["before"] for one in pooled}["age"] == pytest.approx(0.3447, abs=5e-5)


TWO_GROUPS = "time,status,g,x\n1,1,a,3\n2,0,a,1\n3,2,b,2\n4,1,b,5\n5,0,b,4\n6,1,a,6\n"


def only_counts(told: dict[str, Any], *curve_keys: str) -> None:
    """Assert that nothing but counts stands in a document that has no answer."""
    for curve in told["curves"]:
        for key in curve_keys:
            assert set(curve["steps"][key]) <= {None}
            assert {point[key] for point in curve["at"]} <= {None}


@pytest.mark.parametrize("method", ["km", "logrank", "landmark"])
def test_that_without_events_a_curve_has_counts_and_no_numbers(command_line: Any, method: str) -> None:
    path = command_line.write("none.csv", "time,status,g\n1,0,a\n2,0,b\n2,0,a\n3,0,b\n")
    more = ("--landmark", "0.5") if method == "landmark" else ()
    told = command_line.json("stats", method, path, *SURVIVAL, "--group", "g", "--at", "1", *more)
    assert (told["status"], told["reason"], told["n"]) == ("not_estimable", "no_events", 4)
    only_counts(told, "estimate", "std_error", "lower", "upper")
    assert [curve["steps"]["n_risk"] for curve in told["curves"]] == [[2, 1], [2, 1]]
    assert [curve["median"]["estimate"] for curve in told["curves"]] == [None, None]
    assert [told["logrank"][key] for key in ("statistic", "df", "p")] == [None, None, None]


@pytest.mark.parametrize("options", [(), ("--cause", "3")])
def test_that_without_events_there_is_no_incidence(command_line: Any, options: tuple[str, ...]) -> None:
    status = 0 if not options else 1
    path = command_line.write("none.csv", f"time,status,g\n1,0,a\n2,{status},b\n")
    told = command_line.json("stats", "cuminc", path, *SURVIVAL, "--group", "g", *options)
    assert (told["status"], told["reason"], told["curves"]) == ("not_estimable", "no_events", [])
    assert all((test["p"], test["status"]) == (None, "not_estimable") for test in told["gray"])


@pytest.mark.parametrize("method", ["finegray", "cox"])
@pytest.mark.parametrize(
    ("text", "covariates", "reason", "about"),
    [
        ("time,status,x\n1,0,1\n2,0,2\n3,0,3\n", "x", "no_events", None),
        ("time,status,x\n1,1,7\n2,0,7\n3,1,7\n4,2,7\n", "x", "constant_covariate", "x"),
        ("time,status,x\n1,1,m\n2,0,m\n3,1,m\n4,2,m\n", "x", "constant_covariate", "x[m]"),
        ("time,status,x\n1,1,7\n", "x", "too_few", None),
        ("time,status,x\n1,1,\n2,1,NA\n", "x", "too_few", None),
        ("time,status,x,y\n1,1,1,2\n2,0,2,4\n3,1,5,10\n4,1,4,8\n5,0,3,6\n", "x,y", "collinear", None),
        (
            "time,status,x\n1,1,a\n2,1,a\n3,1,a\n4,0,b\n5,0,b\n6,0,b\n7,0,a\n8,0,b\n",
            "x", "separation", "x[b]",
        ),
    ],
)  # fmt: skip
def test_that_a_model_that_does_not_exist_says_why_and_has_no_number(
    command_line: Any, method: str, text: str, covariates: str, reason: str, about: str | None
) -> None:
    path = command_line.write("odd.csv", text)
    told = command_line.json("stats", method, path, *SURVIVAL, "--covariates", covariates)
    assert (told["status"], told["reason"]) == ("not_estimable", reason)
    if about is not None:
        assert told["about"] == about
    assert numbers_in(told["coefficients"]) == []
    assert numbers_in(told["tests"]) == []
    assert (told["loglik"], told["loglik_null"]) == (None, None)


def test_that_one_group_has_a_curve_and_no_test(command_line: Any) -> None:
    path = command_line.write("one.csv", TWO_GROUPS.replace(",b,", ",a,"))
    told = command_line.json("stats", "logrank", path, *SURVIVAL, "--group", "g")
    assert (told["status"], told["reason"], told["logrank"]["p"]) == ("not_estimable", "one_group", None)
    curves = command_line.json("stats", "km", path, *SURVIVAL, "--group", "g")
    assert (curves["status"], curves["logrank"]["reason"]) == ("ok", "one_group")
    ungrouped = command_line.json("stats", "logrank", path, *SURVIVAL)
    assert (ungrouped["reason"], ungrouped["logrank"]["p"]) == ("one_group", None)
    assert command_line.json("stats", "km", path, *SURVIVAL)["logrank"] is None
    gray = command_line.json("stats", "cuminc", path, *SURVIVAL, "--group", "g")["gray"]
    assert [(test["p"], test["reason"]) for test in gray] == [(None, "one_group")] * 2


def test_that_a_group_without_events_beside_others_is_flagged_and_keeps_what_r_says(
    command_line: Any,
) -> None:
    path = command_line.write("calm.csv", "time,status,g\n1,0,a\n3,0,a\n2,1,b\n4,0,b\n")
    call = ("stats", "km", path, *SURVIVAL, "--group", "g")
    calm = command_line.json(*call)["curves"][0]
    assert (calm["group"], calm["status"], calm["reason"]) == ("a", "not_estimable", "no_events")
    assert set(calm["median"].values()) == {None}
    keys = ("estimate", "std_error", "lower", "upper")
    assert [calm["steps"][key] for key in keys] == [[1, 1], [0, 0], [1, 1], [1, 1]]
    on_log_log = command_line.json(*call, "--conf-type", "log-log")["curves"][0]
    assert [on_log_log["steps"][key] for key in keys] == [[1, 1], [0, 0], [None, None], [None, None]]


def test_that_an_arm_whose_rows_are_all_incomplete_or_before_the_landmark_is_named(command_line: Any) -> None:
    path = command_line.write("empty.csv", TWO_GROUPS + ",1,c,3\n2,,c,4\n")
    told = command_line.json("stats", "logrank", path, *SURVIVAL, "--group", "g", "--at", "2")
    assert (told["status"], told["reason"], told["about"]) == ("not_estimable", "empty_group", "c")
    assert (told["n"], told["dropped"], told["curves"][2]["n"]) == (6, 2, 0)
    assert told["curves"][2]["status"] == "not_estimable"
    assert told["curves"][2]["at"][0]["estimate"] is None
    gray = command_line.json("stats", "cuminc", path, *SURVIVAL, "--group", "g")["gray"]
    assert {test["reason"] for test in gray} == {"empty_group"}
    path = command_line.write("early.csv", "time,status,g\n1,1,a\n2,0,a\n9,1,b\n8,0,b\n")
    later = command_line.json("stats", "landmark", path, *SURVIVAL, "--group", "g", "--landmark", "2")
    assert later["excluded"] == [
        {"row": 1, "reason": "event_by_landmark"}, {"row": 2, "reason": "censored_by_landmark"}
    ]  # fmt: skip
    assert (later["logrank"]["reason"], later["logrank"]["p"], later["n"]) == ("empty_group", None, 2)
    gone = command_line.json("stats", "landmark", path, *SURVIVAL, "--group", "g", "--landmark", "9")
    assert (gone["status"], gone["reason"], gone["n"]) == ("not_estimable", "too_few", 0)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("1,3\n1,5\n1,2\n1,9\n", "one_group"),
        ("0,3\n0,5\n0,2\n0,9\n", "one_group"),
        ("1,7\n0,7\n0,7\n1,7\n", "constant_covariate"),
        ("1,7\n0,1\n0,2\n1,8\n1,9\n0,3\n", "separation"),
        ("1,7\n", "too_few"),
    ],
)
def test_that_a_matching_that_cannot_be_made_says_why(command_line: Any, rows: str, reason: str) -> None:
    path = command_line.write("arms.csv", "z,x\n" + rows)
    told = command_line.json("stats", "match", path, "--treatment", "z", "--covariates", "x")
    assert (told["status"], told["reason"]) == ("not_estimable", reason)
    assert (told["pairs"], told["smd"], numbers_in([told["scores"], told["model"]])) == ([], [], [])


def test_that_a_single_patient_has_a_curve_and_nothing_else(command_line: Any) -> None:
    path = command_line.write("single.csv", "time,status\n3,1\n")
    told = command_line.json("stats", "km", path, *SURVIVAL)
    (curve,) = told["curves"]
    assert (told["status"], curve["n"], curve["median"]["estimate"]) == ("ok", 1, 3)
    assert (curve["steps"]["estimate"], curve["steps"]["std_error"]) == ([0], [None])
    assert command_line.json("stats", "cuminc", path, *SURVIVAL)["curves"][0]["steps"]["estimate"] == [1]
    alone = command_line.json("stats", "table1", path, "--by", "status")
    assert {(row["p"], row["status"], row["reason"]) for row in alone["rows"]} == {
        (None, "not_estimable", "one_group")
    }


def test_that_rows_with_a_missing_value_are_dropped_where_it_is_needed_and_counted(command_line: Any) -> None:
    lines = "1,1,a,3\n2,0,,1\n3,2,b,NA\nNaN,1,b,5\n5,,b,4\n6,1,a,n.a.\n7,1,b,8\n8,0,a,2\n"
    path = command_line.write("holes.csv", "time,status,g,x\n" + lines)
    assert command_line.json("stats", "km", path, *SURVIVAL)["dropped"] == 2
    assert command_line.json("stats", "km", path, *SURVIVAL, "--group", "g")["dropped"] == 3
    told = command_line.json("stats", "cox", path, *SURVIVAL, "--covariates", "x")
    assert (told["n"], told["dropped"]) == (4, 4)
    table1 = command_line.json("stats", "table1", path, "--by", "g", "--columns", "x")
    assert (table1["n"], table1["dropped"], table1["rows"][0]["missing"]) == (7, 1, 2)
    assert [cell["missing"] for cell in table1["rows"][0]["groups"]] == [1, 1]


@pytest.mark.parametrize("method", ["km", "logrank", "cuminc", "landmark", "cox", "finegray"])
@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("-0.5,1", "The time in row 3 is negative"),
        ("soon,1", "row 3: “soon” is not a number."),
        ("inf,1", "row 3: “inf” is not a number."),
        ("4,1.5", "The event in row 3 is no event code"),
        ("4,-1", "The event in row 3 is no event code"),
        ("4", "row 3: The row has 1 cells, the header 2."),
    ],
)
def test_that_what_cannot_be_a_time_or_an_event_is_refused_with_its_row(
    command_line: Any, method: str, cell: str, sentence: str
) -> None:
    path = command_line.write("odd.csv", f"time,status\n1,1\n2,0\n{cell}\n,\n5,1\n")
    more = {"landmark": ("--landmark", "0"), "cox": ("--covariates", "time"),
            "finegray": ("--covariates", "time")}.get(method, ())  # fmt: skip
    answer = command_line.run("stats", method, path, *SURVIVAL, *more, "--json")
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert sentence in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_that_an_entry_at_or_after_its_time_is_refused_and_late_entry_is_respected(command_line: Any) -> None:
    lines = ["4,1,0,3", "6,0,2,1", "9,1,5,2", "7,1,1,4", "12,1,3,0", "3,1,0,5"]
    path = command_line.write("late.csv", "\n".join(["time,status,start,x", *lines]))
    call = (*SURVIVAL, "--covariates", "x")
    late = command_line.json("stats", "cox", path, *call, "--entry", "start")
    assert (
        late["coefficients"][0]["coef"]
        != command_line.json("stats", "cox", path, *call)["coefficients"][0]["coef"]
    )
    path = command_line.write("wrong.csv", "\n".join(["time,status,start,x", *lines, "5,1,5,1"]))
    answer = command_line.run("stats", "cox", path, *call, "--entry", "start", "--json")
    assert answer.exit_code == 1
    assert "Row 7 comes under observation at its time" in answer.stderr


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The file is empty."),
        ("time,status\n", "The file has a header and no rows."),
        ("a,b\n1,2\n", "There is no column “time”. Found: a, b."),
        ("time,time,status\n1,2,1\n", "Two columns are called “time”."),
    ],
)
def test_that_a_file_that_is_no_table_of_this_kind_is_refused_in_one_sentence(
    command_line: Any, text: str, sentence: str
) -> None:
    path = command_line.write("odd.csv", text)
    answer = command_line.run("stats", "km", path, *SURVIVAL, "--json")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (1, "", f"odd.csv: {sentence}\n")


@pytest.mark.parametrize(
    "wrong",
    [
        ("km", "--at", "1;2"),
        ("km", "--at", "-3"),
        ("km", "--cause", "0"),
        ("km", "--conf-type", "logit"),
        ("km", "--reverse", "--cause", "1"),
        ("km", "--strata", "g"),
        ("cuminc", "--strata", "g"),
        ("landmark",),
        ("landmark", "--landmark", "nan"),
        ("cox",),
        ("cox", "--covariates", "x", "--ties", "exact"),
        ("finegray", "--covariates", "x", "--strata", "g"),
        ("finegray", "--covariates", "x", "--entry", "g"),
        ("finegray", "--covariates", "x", "--ties", "efron"),
        ("survival",),
    ],
)
def test_that_a_wrong_call_is_told_with_code_2(command_line: Any, wrong: tuple[str, ...]) -> None:
    path = command_line.write("two.csv", TWO_GROUPS)
    answer = command_line.run("stats", wrong[0], path, *SURVIVAL, *wrong[1:], "--json")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr.count("\n") == 1


def test_that_a_treatment_other_than_0_and_1_is_refused_with_its_row(command_line: Any) -> None:
    path = command_line.write("arms.csv", "z,x\n1,4\n0,2\n2,3\n")
    answer = command_line.run("stats", "match", path, "--treatment", "z", "--covariates", "x", "--json")
    assert answer.exit_code == 1
    assert answer.stderr == "arms.csv: z, row 3: A treatment is 1 (treated) or 0 (control).\n"


def test_that_a_number_of_the_other_decimal_sign_does_not_turn_numbers_into_levels(command_line: Any) -> None:
    path = command_line.write("typo.csv", 'time,status,age\n1,1,61.5\n2,0,"61,5"\n3,1,70.25\n4,1,60\n')
    answer = command_line.run("stats", "cox", path, *SURVIVAL, "--covariates", "age", "--json")
    assert answer.exit_code == 1
    assert answer.stderr.startswith("typo.csv: age, row 2: “61,5”")


def test_that_a_truth_value_is_an_event_or_a_treatment(command_line: Any) -> None:
    lines = ["1,TRUE", "2,FALSE", "3,TRUE", "4,FALSE"]
    path = command_line.write("truth.csv", "time,status\n" + "\n".join(lines))
    assert command_line.json("stats", "km", path, *SURVIVAL)["curves"][0]["events"] == 2


@pytest.mark.parametrize(
    "call",
    [
        ("km", *SURVIVAL, "--group", "g", "--at", "2"),
        ("logrank", *SURVIVAL),
        ("cuminc", *SURVIVAL, "--group", "g", "--at", "2"),
        ("cox", *SURVIVAL, "--covariates", "x"),
        ("finegray", *SURVIVAL, "--covariates", "g,x"),
        ("landmark", *SURVIVAL, "--landmark", "1", "--group", "g"),
        ("match", "--treatment", "z", "--covariates", "x"),
        ("table1", "--by", "g"),
        ("table1",),
    ],
)
def test_that_without_json_a_table_for_people_is_printed(command_line: Any, call: tuple[str, ...]) -> None:
    head, *lines = TWO_GROUPS.splitlines()
    text = "\n".join([f"{head},z", *(f"{line},{n % 2}" for n, line in enumerate(lines))])
    answer = command_line.run("stats", call[0], command_line.write("two.csv", text), *call[1:])
    assert answer.exit_code == 0, answer.stderr
    assert "nan" not in answer.stdout.lower()
    assert "n = " in answer.stdout


@pytest.mark.parametrize("method", ["km", "cuminc", "cox", "match", "table1"])
def test_that_the_help_of_a_method_names_its_keys(command_line: Any, method: str) -> None:
    answer = command_line.run("stats", method, "--help")
    assert answer.exit_code == 0
    assert '"dropped"' in answer.stdout
    assert "JSON: {" in answer.stdout


def test_that_an_analysis_imports_neither_qt_nor_pandas_nor_lifelines(vector_a: Path) -> None:
    """Neither the window nor a data frame is needed, and each takes more than a second to start."""
    code = (
        "import sys\n"
        "from app.cli.program import program\n"
        f"try: program(['stats', 'cox', {str(vector_a)!r}, '--time', 'time', '--event', 'status',"
        " '--covariates', 'x,g', '--json'])\n"
        "except SystemExit as end: assert not end.code\n"
        "print(sorted({'PySide6', 'pandas', 'lifelines', 'matplotlib'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.splitlines()[-1] == "[]"


METHODS = {
    "km": (*SURVIVAL, "--group", "g", "--at", "0,1,99"),
    "logrank": (*SURVIVAL, "--group", "g", "--strata", "x"),
    "cuminc": (*SURVIVAL, "--group", "g", "--at", "0,1,99"),
    "landmark": (*SURVIVAL, "--group", "g", "--landmark", "1"),
    "cox": (*SURVIVAL, "--covariates", "x,g", "--robust"),
    "finegray": (*SURVIVAL, "--covariates", "x,g", "--cause", "2"),
    "match": ("--treatment", "z", "--covariates", "x,g", "--ratio", "2"),
    "table1": ("--by", "g", "--columns", "time,status,x,z"),
}


@pytest.mark.parametrize("method", METHODS)
def test_that_no_small_table_makes_a_method_fail_or_say_what_is_no_number(
    command_line: Any, method: str
) -> None:
    for seed in range(120):
        chance = random.Random(seed)
        cells = {
            "time": ["0", "1", "1", "2", "3.5", "1e100", ""],
            "status": ["0", "1", "2", "0", ""][: chance.randint(1, 5)],
            "g": ["a", "b", "", "c"][: chance.randint(1, 4)],
            "x": chance.choice(
                [["1"], ["1", "2"], ["1e100", "-1e100"], ["1e101"], ["u", "v"], ["0.1", "1e-300"]]
            ),
            "z": ["1", "0", ""][: chance.randint(1, 3)],
        }
        rows = [[chance.choice(column) for column in cells.values()] for _ in range(chance.randint(1, 9))]
        text = "\n".join([",".join(cells), *(",".join(row) for row in rows if any(row))]) + "\n"
        answer = command_line.run(
            "stats", method, command_line.write("any.csv", text), *METHODS[method], "--json"
        )
        assert "AfterCART made a mistake" not in answer.stderr, (seed, text)
        if answer.exit_code:
            assert answer.stderr.count("\n") == 1
            continue
        told = json.loads(answer.stdout)
        assert {"method", "n", "dropped", "status", "reason", "conf_type"} <= set(told)
        assert told["n"] + told["dropped"] + len(told.get("excluded", [])) == text.count("\n") - 1
        assert (told["status"] == "ok") == (told["reason"] is None)
        if method in ("cox", "finegray") and told["reason"]:
            assert numbers_in(told["coefficients"]) == []
