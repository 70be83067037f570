"""Five hundred invented tables, the awkward ones on purpose: the same on every machine and in every version.

Only ``Random.random`` is drawn from, whose numbers Python keeps for ever; all values are rounded to decimals
that a CSV file holds without loss, so that R reads what we compute with.
"""

import hashlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

COUNT = 500
SEED = 20260611
COLUMNS = (
    "time", "event", "group", "strata", "entry", "x1", "x2", "x3", "value", "level", "treated",
)  # fmt: skip
CONF_TYPES = ("log", "log-log", "plain")
COVARIATES = (("x1",), ("x2",), ("x1", "x2"), ("x1", "x2", "x3"), ("x3",))

Cell = float | str | None


@dataclass(frozen=True, slots=True)
class DataSet:
    """One table and what is asked of it.

    Attributes:
        number: from 0.
        kind: what is awkward about it, for a message.
        columns: by name, each as long as the table; None is missing.
        at: ascending times at which curves are read.
        landmark: in the unit of the times.
        covariates: names of columns.
        has_entry: whether rows come under observation late; else that column is empty.
    """

    number: int
    kind: str
    columns: dict[str, list[Cell]]
    at: tuple[float, ...]
    landmark: float
    conf_type: str
    covariates: tuple[str, ...]
    has_entry: bool

    def __len__(self) -> int:
        return len(self.columns["time"])


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a kind of table is drawn: rows, size of the grid of times (0: hardly any ties), groups, causes."""

    rows: tuple[int, int]
    grid: int = 20
    from_zero: bool = False
    groups: int = 2
    causes: int = 2
    censored: float = 0.4
    missing: float = 0.0
    has_entry: bool = False
    spoil: Callable[[dict[str, list[Cell]], Random], None] | None = None


def _all_censored(columns: dict[str, list[Cell]], chance: Random) -> None:
    columns["event"] = [0.0 for _ in columns["event"]]


def _none_censored(columns: dict[str, list[Cell]], chance: Random) -> None:
    columns["event"] = [1.0 + (code == 2.0) for code in columns["event"]]


def _first_group_without_events(columns: dict[str, list[Cell]], chance: Random) -> None:
    columns["event"] = [
        0.0 if group == "a" else code for code, group in zip(columns["event"], columns["group"], strict=True)
    ]


def _first_group_dropped(columns: dict[str, list[Cell]], chance: Random) -> None:
    columns["time"] = [
        None if group == "a" else time for time, group in zip(columns["time"], columns["group"], strict=True)
    ]


def _constant(columns: dict[str, list[Cell]], chance: Random) -> None:
    columns["x2"] = [1.0 for _ in columns["x2"]]


def _separated(columns: dict[str, list[Cell]], chance: Random) -> None:
    """The covariate x2 tells events from the rest, up to one row in some tables."""
    columns["x2"] = [float(code != 0.0) for code in columns["event"]]
    if chance.random() < 0.5:
        columns["x2"][int(chance.random() * len(columns["x2"]))] = 1.0


def _only_exposed_fail(columns: dict[str, list[Cell]], chance: Random) -> None:
    """Among the unexposed nobody has cause 1: the hazard ratio is infinite."""
    columns["event"] = [
        0.0 if exposed == 0.0 and code == 1.0 else code
        for code, exposed in zip(columns["event"], columns["x2"], strict=True)
    ]


def _collinear(columns: dict[str, list[Cell]], chance: Random) -> None:
    columns["x3"] = [2.0 * float(x) - 1.0 for x in columns["x2"]]


TINY, SMALL, LARGE = (1, 12), (13, 60), (100, 400)
KINDS: tuple[tuple[str, _Shape], ...] = (
    ("tiny, few times", _Shape(TINY, grid=4)),
    ("tiny, times from 0", _Shape(TINY, grid=3, from_zero=True, groups=3)),
    ("tiny, no ties", _Shape(TINY, grid=0)),
    ("tiny, one group", _Shape(TINY, grid=6, groups=1, causes=1)),
    ("tiny, late entry", _Shape(TINY, grid=8, has_entry=True, causes=1)),
    ("tiny, all censored", _Shape(TINY, grid=5, spoil=_all_censored)),
    ("tiny, a group dropped", _Shape((4, 12), grid=5, groups=3, spoil=_first_group_dropped)),
    ("tiny, missing values", _Shape((4, 12), grid=6, missing=0.15, groups=2)),
    ("heavy ties", _Shape(SMALL, grid=5, groups=3)),
    ("heavy ties from 0", _Shape(SMALL, grid=4, from_zero=True, causes=3)),
    ("no ties", _Shape(SMALL, grid=0, groups=4, causes=3)),
    ("nobody censored", _Shape(SMALL, grid=15, spoil=_none_censored)),
    ("a group without events", _Shape(SMALL, grid=12, groups=3, spoil=_first_group_without_events)),
    ("late entry", _Shape(SMALL, grid=30, has_entry=True, groups=2)),
    ("constant covariate", _Shape(SMALL, grid=20, spoil=_constant)),
    ("nearly separated", _Shape(SMALL, grid=20, spoil=_separated)),
    ("only the exposed fail", _Shape(SMALL, grid=25, spoil=_only_exposed_fail)),
    ("collinear", _Shape(SMALL, grid=25, spoil=_collinear)),
    ("mostly censored", _Shape(SMALL, grid=40, censored=0.9, causes=3)),
    ("missing values", _Shape(SMALL, grid=40, missing=0.1, groups=4)),
    ("daily ties", _Shape(LARGE, grid=365, groups=3)),
    ("weekly ties", _Shape(LARGE, grid=26, groups=4, causes=3)),
    ("continuous", _Shape(LARGE, grid=0, groups=2)),
    ("late entry, many", _Shape(LARGE, grid=60, has_entry=True, groups=2)),
    ("very heavy ties", _Shape(LARGE, grid=6, from_zero=True, groups=2)),
)


@cache
def data_sets(count: int = COUNT) -> tuple[DataSet, ...]:
    """Return the first *count* tables."""
    return tuple(_data_set(number) for number in range(count))


def fingerprint(tables: Sequence[DataSet]) -> str:
    """Return what tells whether stored results belong to *tables*."""
    return hashlib.sha256(
        repr([(t.columns, t.at, t.landmark, t.covariates) for t in tables]).encode()
    ).hexdigest()


def _data_set(number: int) -> DataSet:
    chance = Random(SEED + number)
    kind, shape = KINDS[number % len(KINDS)]
    low, high = shape.rows
    n = low + int(chance.random() * (high - low + 1))
    columns = _columns(n, shape, chance)
    if shape.spoil is not None:
        shape.spoil(columns, chance)
    times = sorted({float(t) for t in columns["time"] if t is not None}) or [1.0]
    places = sorted({int(chance.random() * len(times)) for _ in range(3)})
    at = sorted({0.0, *(times[place] for place in places), times[0] / 2, times[-1] + 1.0})
    return DataSet(
        number=number,
        kind=kind,
        columns=columns,
        at=tuple(at),
        landmark=times[len(times) // 3],
        conf_type=CONF_TYPES[number % len(CONF_TYPES)],
        covariates=COVARIATES[(number // len(KINDS)) % len(COVARIATES)],
        has_entry=shape.has_entry,
    )


def _columns(n: int, shape: _Shape, chance: Random) -> dict[str, list[Cell]]:
    groups = "abcd"[: shape.groups]
    rows: list[dict[str, Cell]] = []
    for _ in range(n):
        group = groups[int(chance.random() * len(groups))]
        x1, x2 = round(_normal(chance), 2), float(chance.random() < 0.4)
        rate = math.exp(0.4 * x1 + 0.5 * x2 + 0.3 * groups.index(group))
        time = _time(shape, rate, chance)
        code = 0.0 if chance.random() < shape.censored else 1.0 + int(chance.random() * shape.causes)
        treated = chance.random() < 1 / (1 + math.exp(0.8 - 0.7 * x1))
        rows.append(
            {
                "time": time,
                "event": code,
                "group": group,
                "strata": "st"[int(chance.random() * 2)],
                "entry": float(int(chance.random() * time)) if shape.has_entry else None,
                "x1": x1,
                "x2": x2,
                "x3": round(50 + 12 * _normal(chance)),
                "value": round(3 * rate + 2 * _normal(chance), int(chance.random() * 2)),
                "level": "uvwx"[int(chance.random() * 4)],
                "treated": float(treated),
            }
        )
    columns: dict[str, list[Cell]] = {name: [row[name] for row in rows] for name in COLUMNS}
    for name in ("time", "event", "x1", "value"):
        columns[name] = [None if chance.random() < shape.missing else cell for cell in columns[name]]
    return columns


def _time(shape: _Shape, rate: float, chance: Random) -> float:
    waited = -math.log(1 - chance.random()) / rate
    if not shape.grid:
        return round(100 * waited, 3) + 0.001
    step = math.floor(shape.grid * waited / 2)
    return float(min(step, 3 * shape.grid) + (not shape.from_zero))


def _normal(chance: Random) -> float:
    """Return a number of mean 0 and SD 1, nearly normal: twelve draws less six."""
    return sum(chance.random() for _ in range(12)) - 6
