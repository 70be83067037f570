"""Making the worklist of a large clinic, beside reading its results the plainest way.

Run by hand: ``python tests/benchmarks/worklist.py [patients]`` (default 500, 1,600 results each). The partner
is one ``fetchall`` of the results of a single analyte of every patient, in the same encrypted file.
"""

import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from analytics.catalogue import catalogue
from analytics.records.event import Event
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.visit import Visit
from app.clinic_worklist import read_worklist
from storage.clinic import Clinic
from storage.keys import KdfCost

ON = date(2026, 11, 22)
P: Any = -1
CODES = tuple(catalogue().analytes)[:40]
DAYS = [p.day for p in catalogue().schedule.points(5400)]
VISITS = 40


def invented(number: int) -> Iterator[PatientRecord]:
    """Yield patients with some 40 visits of 40 results, at the planned days up to the last."""
    chance = random.Random(1)
    for patient in range(number):
        infusion = ON - timedelta(days=chance.randrange(20, 4000))
        days = [day + chance.randrange(-3, 4) for day in DAYS if 0 < day < (ON - infusion).days]
        days += range(1, 1 + VISITS - len(days))  # the stay: a visit every day
        days = sorted(days)[: chance.randrange(VISITS - 2, VISITS)]
        dates = [CalendarDate.of(infusion + timedelta(days=day)) for day in days]
        results = [
            Result(-visit * 40 - n - 1, P, code, at, Measured(5.0), "5", visit_id=-visit - 1)  # type: ignore[arg-type]
            for visit, at in enumerate(dates)
            for n, code in enumerate(CODES)
        ]
        yield PatientRecord(
            Patient(P, f"uuid-{patient:032d}", str(patient), f"Name{patient % 997}"),
            (Treatment(P, P, infusion=CalendarDate.of(infusion), product="axi-cel"),),
            tuple(Visit(-n - 1, P, at) for n, at in enumerate(dates)),  # type: ignore[arg-type]
            tuple(results),
            tuple(Event(-n - 1, P, "infection", at) for n, at in enumerate(dates[:10])),  # type: ignore[arg-type]
        )


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """Return the median time of *work*."""
    found = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def main(patients: int) -> None:
    """Build a clinic, make its worklist, and say how long it took."""
    with tempfile.TemporaryDirectory() as folder:
        clinic = Clinic.create(Path(folder) / "bench.aftercart", "x", user="U", kdf=KdfCost(2, 1, 1))
        clinic.add_records(invented(patients), label="Benchmark")
        rows = clinic.results.count()
        sql = (
            "SELECT p.id, r.id, r.day, r.value FROM patient AS p CROSS JOIN result AS r"
            " ON r.patient_id = p.id AND r.analyte_id = 7"
        )
        found = read_worklist(clinic, on=ON, today=ON)
        ours = seconds(lambda: read_worklist(clinic, on=ON, today=ON))
        other = seconds(lambda: clinic.connection.execute(sql).fetchall())
        kinds = Counter(item.kind.value for item in found.items)
        say = sys.stdout.write
        say(f"{patients} patients, {rows} results: {dict(kinds)}\n")
        say(f"worklist {ours * 1e3:.0f} ms, one analyte of everybody {other * 1e3:.0f} ms,")
        say(f" ratio {ours / other:.1f}; {ours / patients * 1e6:.0f} µs a patient\n")
        clinic.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
