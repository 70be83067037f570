"""Reading, listing and saving in a clinic of many patients, beside the plainest way to do the same.

Run by hand: ``python tests/benchmarks/storage_one_patient.py [patients]`` (default 500, 1,600 results each).
Every line is the median of interleaved runs and its ratio to the named partner in the same run.
"""

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit
from storage.clinic import Clinic
from storage.database import keyed
from storage.keys import KdfCost

VISITS, ANALYTES = 40, 40
P: Any = -1


def invented(number: int) -> Iterator[PatientRecord]:
    """Yield patients with 40 visits of 40 results each."""
    chance = random.Random(1)
    for patient in range(number):
        start = 737_000 + chance.randrange(2000)
        days = [CalendarDate.of(date.fromordinal(start + 30 * visit)) for visit in range(VISITS)]
        results = []
        for visit, day in enumerate(days):
            for analyte in range(ANALYTES):
                value = float(chance.randrange(1, 900)) if analyte % 2 else round(chance.random() * 20, 2)
                text = f"{value:g}"
                id_: Any = -len(results) - 1
                results.append(
                    Result(id_, P, f"A{analyte}", day, Measured(value), text, "/uL", visit_id=-visit - 1)
                )  # type: ignore[arg-type]
        yield PatientRecord(
            Patient(
                P, f"uuid-{patient:032d}", str(patient), f"Name{patient % 997}", birth_date=CalendarDate(1950)
            ),
            (Treatment(P, P, infusion=days[0], product="axi-cel", is_index=True),),
            tuple(Visit(-n - 1, P, day) for n, day in enumerate(days)),  # type: ignore[arg-type]
            tuple(results),
            (Event(P, P, "response", days[1], details=(("response", "CR"),)),),
        )


def say(text: str) -> None:
    """Print one line."""
    sys.stdout.write(text + "\n")


def compared(
    what: str, ours: Callable[[], object], partner: Callable[[], object], name: str, runs: int = 30
) -> None:
    """Time both in turns, and print the medians and their ratio."""
    times: dict[Callable[[], object], list[float]] = {ours: [], partner: []}
    for _ in range(runs):
        for work, seconds in times.items():
            start = time.perf_counter()
            work()
            seconds.append(time.perf_counter() - start)
    mine, other = (statistics.median(seconds) * 1e3 for seconds in times.values())
    say(f"{what:34} {mine:9.2f} ms   {name:38} {other:9.2f} ms   ratio {mine / other:5.2f}")


def prepare(partner: Any, clinic: Clinic) -> None:
    """Copy patients and results into bare tables of the same order."""
    partner.execute("PRAGMA journal_mode = WAL").fetchall()
    partner.execute("PRAGMA synchronous = FULL")
    partner.execute("CREATE TABLE visit (id INTEGER PRIMARY KEY, patient_id INTEGER, day INTEGER)")
    partner.execute(
        "CREATE TABLE result (patient_id INTEGER, analyte_id INTEGER, day INTEGER, id INTEGER,"
        " value REAL, unit_id INTEGER, visit_id INTEGER, text TEXT,"
        " PRIMARY KEY (patient_id, analyte_id, day, id)) WITHOUT ROWID"
    )
    partner.execute("CREATE TABLE patient (id INTEGER PRIMARY KEY, number TEXT, name TEXT)")
    columns = "patient_id, analyte_id, day, id, value, unit_id, visit_id, entered_text"
    partner.execute("BEGIN")
    source = clinic.connection.execute(f"SELECT {columns} FROM result")
    partner.executemany("INSERT INTO result VALUES (?, ?, ?, ?, ?, ?, ?, ?)", source)
    people = clinic.connection.execute("SELECT id, number, family_name FROM patient")
    partner.executemany("INSERT INTO patient VALUES (?, ?, ?)", people)
    partner.execute("COMMIT")


def main(patients: int) -> None:
    """Build a clinic and its plain partner, and compare."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.aftercart"
        clinic = Clinic.create(path, "x", user="U", kdf=KdfCost(2, 1, 1))
        start = time.perf_counter()
        clinic.add_records(invented(patients), label="Benchmark")
        seconds = time.perf_counter() - start
        rows = clinic.results.count()
        size = path.stat().st_size / rows
        say(f"{patients} patients, {rows} results: added in {seconds:.1f} s, {size:.1f} bytes a result")

        plain = sqlite3.connect(Path(folder) / "plain.db", isolation_level=None)
        sealed = keyed(Path(folder) / "sealed.db", clinic.key, bytes(16), mode="rwc")
        for one in (plain, sealed):
            prepare(one, clinic)
        chance, number = random.Random(2), [10**9]

        def any_patient() -> int:
            return chance.randrange(1, patients + 1)

        def save_visit() -> None:
            patient: Any = any_patient()
            day = CalendarDate(2025, 1, 1)
            results = (
                Result(-n - 1, patient, f"A{n}", day, Measured(5.0), "5", "/uL", visit_id=P)  # type: ignore[arg-type]
                for n in range(ANALYTES)
            )
            clinic.execute(
                Command("Save", tuple(Change(None, one) for one in (Visit(P, patient, day), *results)))
            )

        def save_value() -> None:
            patient: Any = any_patient()
            result = Result(P, patient, "A3", CalendarDate(2025, 1, 1), Measured(5.0), "5", "/uL")
            clinic.execute(Command("A3 5", (Change(None, result),)))

        def insert_value(partner: Any) -> None:
            number[0] += 1
            row = (any_patient(), 3, 740000, number[0], 5.0, 1, None, None)
            partner.execute("BEGIN IMMEDIATE")
            partner.execute("INSERT INTO result VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
            partner.execute("COMMIT")

        def insert_visit(partner: Any) -> None:
            patient = any_patient()
            partner.execute("BEGIN IMMEDIATE")
            visit = partner.execute("INSERT INTO visit (patient_id, day) VALUES (?, 1)", (patient,)).lastrowid
            number[0] += ANALYTES
            partner.executemany(
                "INSERT INTO result VALUES (?, ?, 740000, ?, 5.0, 1, ?, NULL)",
                [(patient, n, number[0] + n, visit) for n in range(ANALYTES)],
            )
            partner.execute("COMMIT")

        def plain_select() -> None:
            plain.execute("SELECT * FROM result WHERE patient_id = ?", (any_patient(),)).fetchall()

        def plain_column() -> None:
            plain.execute(
                "SELECT p.id, r.id, r.day, r.value FROM patient AS p CROSS JOIN result AS r"
                " ON r.patient_id = p.id AND r.analyte_id = 7"
            ).fetchall()

        compared("open a patient (whole record)", lambda: clinic.patients.record(any_patient()),
                 plain_select, "plain sqlite3, select of those results")  # fmt: skip
        for partner, name in ((sealed, "SQLCipher"), (plain, "plain sqlite3")):
            compared("save a visit of 40 results", save_visit, partial(insert_visit, partner),
                     f"{name}, insert and commit")  # fmt: skip
        compared("save one value, as entry does", save_value, partial(insert_value, sealed),
                 "SQLCipher, insert one row and commit")  # fmt: skip
        compared("list all patients", clinic.patients.summaries,
                 lambda: plain.execute("SELECT * FROM patient ORDER BY name").fetchall(),
                 "plain sqlite3, number and name")  # fmt: skip
        compared("one analyte, whole cohort", lambda: clinic.results.columns("A7"), plain_column,
                 "plain sqlite3, fetchall of the same", runs=10)  # fmt: skip
        plain.close()
        sealed.close()
        clinic.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
