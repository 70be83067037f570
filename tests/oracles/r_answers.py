"""What R answers: asked live where it is installed, read from the store where it is not."""

import csv
import lzma
import math
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.oracles.data_sets import COLUMNS, Cell, DataSet

HERE = Path(__file__).parent
SCRIPT = HERE / "oracle.R"
STORE = HERE / "stored" / "r_answers.csv.xz"
PACKAGES = ("survival", "cmprsk")


@dataclass(frozen=True, slots=True)
class Answer:
    """One result of R: how it came (``ok``, ``warning`` or ``error``) and its numbers; NA is NaN."""

    kind: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """All results: by number of the table and name of the result.

    Attributes:
        versions: of R, survival and cmprsk.
        asked: fingerprint of the tables they belong to; empty where R was asked just now.
    """

    by_key: dict[tuple[int, str], Answer]
    versions: str
    asked: str = ""


@cache
def missing_r() -> str | None:
    """Return why R cannot be asked here, None where it can."""
    if shutil.which("Rscript") is None:
        return "Rscript is not installed"
    loads = "; ".join(f"library({name})" for name in PACKAGES)
    done = subprocess.run(["Rscript", "-e", loads], capture_output=True, text=True, check=False)
    return None if done.returncode == 0 else f"R lacks one of {', '.join(PACKAGES)}"


def ask_r(tables: Sequence[DataSet]) -> Answers:
    """Return what R answers of *tables*, in two processes at a time."""
    with ThreadPoolExecutor(2) as pool:
        halves = [half for half in (tables[::2], tables[1::2]) if half]
        parts = list(pool.map(_ask_one_process, halves))
    merged = {key: answer for part in parts for key, answer in part.by_key.items()}
    return Answers(dict(sorted(merged.items(), key=lambda one: one[0][0])), parts[0].versions)


def _ask_one_process(tables: Sequence[DataSet]) -> Answers:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write_rows(tables, folder / "rows.csv")
        _write_asked(tables, folder / "asked.csv")
        files = [str(folder / file) for file in ("rows.csv", "asked.csv", "answers.csv")]
        subprocess.run(["Rscript", str(SCRIPT), *files], check=True, capture_output=True, text=True)
        return _parsed((folder / "answers.csv").read_text().splitlines())


def stored() -> Answers:
    """Return what R answered when the store was made."""
    with lzma.open(STORE, "rt") as file:
        return _parsed(line.rstrip("\n") for line in file)


def store(answers_of_r: Answers, asked: str) -> int:
    """Keep *answers_of_r* to the tables with fingerprint *asked*; return the size of the file in bytes."""
    STORE.parent.mkdir(exist_ok=True)
    with lzma.open(STORE, "wt", preset=9 | lzma.PRESET_EXTREME) as file:
        file.write(f"# {answers_of_r.versions}\n#asked {asked}\n")
        for (number, key), answer in answers_of_r.by_key.items():
            file.write(f"{number},{key},{answer.kind},{' '.join(f'{v:.11g}' for v in answer.values)}\n")
    return STORE.stat().st_size


def _parsed(lines: Iterable[str]) -> Answers:
    by_key: dict[tuple[int, str], Answer] = {}
    versions = asked = ""
    for line in lines:
        if line.startswith("#asked "):
            asked = line.removeprefix("#asked ")
        elif line.startswith("#"):
            versions = line.lstrip("# ").strip()
        else:
            number, key, kind, values = line.split(",", 3)
            by_key[int(number), key] = Answer(kind, tuple(_number(word) for word in values.split()))
    return Answers(by_key, versions, asked)


def _number(word: str) -> float:
    return math.nan if word in ("NA", "NaN", "nan") else float(word)


def _cell(value: Cell) -> str:
    return "" if value is None else value if isinstance(value, str) else repr(value)


def _write_rows(tables: Sequence[DataSet], path: Path) -> None:
    with path.open("w", newline="") as file:
        out = csv.writer(file)
        out.writerow(("number", *COLUMNS))
        for table in tables:
            for row in zip(*(table.columns[name] for name in COLUMNS), strict=True):
                out.writerow((table.number, *map(_cell, row)))


def _write_asked(tables: Sequence[DataSet], path: Path) -> None:
    with path.open("w", newline="") as file:
        out = csv.writer(file)
        out.writerow(("number", "at", "landmark", "conf_type", "covariates", "has_entry"))
        for t in tables:
            at = " ".join(map(repr, t.at))
            out.writerow(
                (t.number, at, t.landmark, t.conf_type, " ".join(t.covariates), str(t.has_entry).upper())
            )
