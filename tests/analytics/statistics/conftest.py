"""What tests of statistics share: the results of R beside their tables, and small tables full of ties."""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest


@pytest.fixture
def r_results(shared_data: Path) -> Callable[[str], dict[str, Any]]:
    """Return what R computed of a table, by the table's name (``run_given.R`` beside it says how)."""
    return lambda name: json.loads((shared_data / "survival" / f"{name}_oracle.json").read_text("utf-8"))


@pytest.fixture
def r_table(shared_data: Path) -> Callable[[str], pd.DataFrame]:
    """Return one of the tables R was given; ``aids`` is one row a patient of its long table."""

    def read(name: str) -> pd.DataFrame:
        if name == "aids":
            visits = pd.read_csv(shared_data / "longitudinal" / "aids_cd4_long.csv")
            return visits.drop_duplicates("id").reset_index(drop=True)
        return pd.read_csv(shared_data / "survival" / f"{name}.csv")

    return read


@dataclass(frozen=True)
class TiedTable:
    """A small table of whole-day times, many of them equal."""

    seed: int
    time: list[float]
    event: list[int]
    group: list[str]
    strata: list[str]


def tied_tables(
    how_many: int, *, causes: int = 1, groups: int = 3, seed: int = 20251122
) -> Iterator[TiedTable]:
    """Yield random tables: 1 to 30 rows, few distinct days, at times no events, all events or one group."""
    for number in range(how_many):
        chance = random.Random(seed + number)
        n, days = chance.choice([1, 2, 3, 5, 8, 12, 20, 30]), chance.choice([1, 2, 4, 8, 40])
        codes = chance.choice(
            [list(range(causes + 1)), list(range(1, causes + 1)), [0, *range(causes + 1)], [0]]
        )
        names = ["a", "b", "c", "d", "e"][: chance.randint(1, groups)]
        yield TiedTable(
            seed + number,
            [float(chance.randint(0, days)) for _ in range(n)],
            [chance.choice(codes) for _ in range(n)],
            [chance.choice(names) for _ in range(n)],
            [chance.choice("xy") for _ in range(n)],
        )


@pytest.fixture
def many_tied_tables() -> Callable[..., Iterator[TiedTable]]:
    """Return the maker of random tables."""
    return tied_tables


@pytest.fixture
def numbers() -> Callable[..., np.ndarray]:
    """Return a column of R's rows as numbers; what R wrote as null is NaN."""
    return lambda rows, key: np.array([np.nan if row[key] is None else row[key] for row in rows], dtype=float)


VECTOR_A: dict[str, list[float]] = {
    "time": [1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16, 18, 20, 22, 24, 28, 30],
    "status": [2, 2, 0, 1, 2, 0, 2, 1, 2, 0, 1, 0, 2, 1, 0, 1, 0, 2, 0, 0],
    "g": [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0],
    "x": [61, 70, 55, 72, 66, 58, 63, 75, 69, 50, 71, 62, 67, 74, 59, 77, 52, 64, 60, 57],
}
VECTOR_B: dict[str, list[float]] = {
    "time": [1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 6, 7, 8, 8],
    "status": [1, 1, 2, 0, 1, 2, 2, 1, 0, 1, 1, 2, 0, 1, 2, 1],
}


@pytest.fixture
def vector_a() -> dict[str, list[float]]:
    """Return vector A of definitions §10."""
    return VECTOR_A


@pytest.fixture
def vector_b() -> dict[str, list[float]]:
    """Return vector B of definitions §10."""
    return VECTOR_B
