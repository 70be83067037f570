"""Which criteria of immune reconstitution an invented patient meets, and at which sampling day."""

import random
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product

from analytics.demo.course import Group
from analytics.demo.quantiles import pick
from analytics.demo.raking import Margin, rake
from analytics.demo.sources import assumed, published

CRITERIA = ("th", "b_cells", "igg")
_RAREST_FIRST = ("b_cells", "th", "igg")
Combination = frozenset[str]
Cell = tuple[str, Group, Combination]  # co-stimulatory domain, response group, criteria met

_COMBINATIONS = tuple(
    frozenset(c for c, is_met in zip(CRITERIA, met, strict=True) if is_met)
    for met in product((False, True), repeat=3)
)
_LONG = (Group.LATE_RELAPSE, Group.SUSTAINED_SHORT, Group.SUSTAINED_LONG)
_PLANNED = {
    "d7": 7,
    "d14": 14,
    "d21": 21,
    "d30": 30,
    "d60": 60,
    "d90": 90,
    "d180": 180,
    "d270": 270,
    "d360": 360,
}


@cache
def _table() -> dict[Cell, float]:
    """Return the joint shares of domain, group and criteria met, raked to all published margins."""
    patients, recovery, response = published()["patients"], published()["recovery"], published()["response"]
    model = assumed()["raking"]
    of_all = recovery["count"]
    cd28 = (patients["axi_cel"] + patients["brexu_cel"] + patients["other_products"]) / patients["count"]
    split = {"CD28z": cd28, "4-1BB": 1.0 - cd28}
    sustained = response["sustained"] / of_all
    short = model["short_of_sustained"]
    died = {kind["kind"]: kind["share"] for kind in assumed()["first_event"]}
    died_refractory, died_early = died["death_without_response"], died["early_death_in_remission"]
    groups = {
        Group.EARLY_DEATH: died_refractory + died_early,
        Group.REFRACTORY: response["refractory"] / of_all - died_refractory,
        Group.EARLY_RELAPSE: response["early_relapse"] / of_all - died_early,
        Group.LATE_RELAPSE: response["late_relapse"] / of_all,
        Group.SUSTAINED_SHORT: sustained * short,
        Group.SUSTAINED_LONG: sustained * (1.0 - short),
    }
    none = {
        Group.EARLY_DEATH: 1.0,
        Group.REFRACTORY: (recovery["none_refractory"] / of_all - died_refractory) / groups[Group.REFRACTORY],
        Group.EARLY_RELAPSE: (recovery["none_early_relapse"] / of_all - died_early)
        / groups[Group.EARLY_RELAPSE],
        Group.LATE_RELAPSE: model["none_late_relapse"],
        Group.SUSTAINED_SHORT: model["none_sustained_short"],
        Group.SUSTAINED_LONG: model["none_sustained_long"],
    }
    three = {Group.LATE_RELAPSE: model["three_late"], Group.SUSTAINED_LONG: model["three_sustained_long"]}
    none_by_domain = {
        "CD28z": recovery["none_cd28"] / recovery["cd28"],
        "4-1BB": recovery["none_41bb"] / (of_all - recovery["cd28"]),
    }
    th = {"CD28z": model["th_cd28"], "4-1BB": model["th_41bb"]}
    b_cells = {"CD28z": model["b_cells_cd28"], "4-1BB": model["b_cells_41bb"]}
    margins: list[Margin[Cell]] = [
        (lambda c: c[0], split),
        (lambda c: c[1], groups),
        (lambda c: (c[0], not c[2]), {(d, True): split[d] * none_by_domain[d] for d in split}),
        (lambda c: (c[0], c[1] in _LONG), {("4-1BB", True): split["4-1BB"] * model["long_response_41bb"]}),
        (lambda c: (c[0], "th" in c[2]), {(d, True): split[d] * th[d] for d in split}),
        (lambda c: (c[0], "b_cells" in c[2]), {(d, True): split[d] * b_cells[d] for d in split}),
        (lambda c: (c[0], "igg" in c[2]), {("4-1BB", True): split["4-1BB"] * model["igg_41bb"]}),
        (lambda c: "igg" in c[2], {True: recovery["igg"] / of_all}),
        (lambda c: "th" in c[2], {True: recovery["th"] / of_all}),
        (lambda c: "b_cells" in c[2], {True: recovery["b_cells"] / of_all}),
        (lambda c: (c[1], len(c[2]) == 3), {(g, True): groups[g] * p for g, p in three.items()}),
        (lambda c: (c[1], not c[2]), {(g, True): groups[g] * p for g, p in none.items()}),
        (lambda c: len(c[2]), {n: recovery[f"met_{n}"] / of_all for n in range(4)}),
        (lambda c: c[1], groups),
    ]
    has_time_for_b_cells = {Group.LATE_RELAPSE, Group.SUSTAINED_LONG}
    start: dict[Cell, float] = {}
    for domain, group, met in product(split, Group, _COMBINATIONS):
        share = 0.0 if "b_cells" in met and group not in has_time_for_b_cells else 1.0
        if "th" in met and group not in _LONG:
            share *= model["th_without_long_response"]
        start[domain, group, met] = share
    return rake(start, margins)


def domain_and_criteria(group: Group, u: float) -> tuple[str, Combination, float]:
    """Return the co-stimulatory domain and the criteria that are met, of a patient of *group*, at *u*.

    The third is the rest of *u*, uniform in [0, 1) again and as evenly spread.
    """
    cells = [(cell, share) for cell, share in _table().items() if cell[1] is group]
    at, rest = pick([share for _, share in cells], u)
    (domain, _, met), _ = cells[at]
    return domain, met, rest


def recovery_days(
    met: Combination, sampling_days: Mapping[int, int], end_day: int, *, first_draw: float, rng: random.Random
) -> dict[str, int]:
    """Return the sampling day at which each criterion of *met* is first met.

    Args:
        met: the criteria.
        sampling_days: day → planned day it stands for, in rising order.
        end_day: the last day that counts.
        first_draw: uniform in [0, 1), for the rarest of the criteria.
        rng: the other draws.
    """
    usable = [day for day in sampling_days if 1 <= day <= end_day]
    found: dict[str, int] = {}
    for criterion in _RAREST_FIRST:
        if criterion in met and usable:
            kind = "igg_after_th" if criterion == "igg" and "th" in met else criterion
            weights = [_weight(kind, sampling_days[day]) for day in usable]
            found[criterion] = usable[_chosen(weights, rng.random() if found else first_draw)]
    return found


def _chosen(weights: Sequence[float], u: float) -> int:
    return pick(weights, u)[0] if sum(weights) > 0 else len(weights) - 1


def _weight(kind: str, planned: int) -> float:
    weights = assumed()["recovery_times"][kind]
    name = f"d{planned}"
    return float(weights.get(name, 0) if name in _PLANNED else weights["later"])
