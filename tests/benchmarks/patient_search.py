"""Searching ten thousand patients key by key, beside the plainest search of the same texts.

Run by hand: ``python tests/benchmarks/patient_search.py [patients]``. The partner is a list comprehension
that looks for the typed letters in each lower-cased name: no accents, no dates, no order, no list to show.
"""

import os
import random
import statistics
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from analytics.records.time_point import CalendarDate
from widgets.patient_list_model import PatientListModel

FAMILY = ("Müller", "Lefèvre", "García", "Ångström", "O’Brien", "Schmidt-Weiß", "Yıldız", "Kovács")
GIVEN = ("Zoë", "Jürgen", "Élodie", "Søren", "Paola", "Claire", "Tomasz", "Björn")
TYPED = ("mul", "lefe", "12", "1957", "obrien", "zoe mull", "xyz", "14.03.1957")


def summaries(count: int) -> list[PatientSummary]:
    """Return patients with accented names."""
    chance = random.Random(1)
    made = []
    for number in range(1, count + 1):
        made.append(
            PatientSummary(
                id=PatientId(number),
                number=f"{2015 + number % 10}-{number:05d}",
                family_name=chance.choice(FAMILY) + str(number % 97),
                given_name=chance.choice(GIVEN),
                birth_date=CalendarDate.of(date.fromordinal(700_000 + chance.randrange(25_000))),
                sex=None,
                product="axi-cel",
                infusion=None,
                origin=None,
                last_response=None,
                is_dead=False,
            )
        )
    return made


def main() -> None:
    """Print the median time of a key stroke and its ratio to the plain search."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    _ = QApplication([])
    patients = summaries(count)
    model = PatientListModel()
    began = time.perf_counter()
    model.show_patients(patients, today=date(2026, 11, 22))
    shown = time.perf_counter() - began
    names = [f"{p.family_name} {p.given_name} {p.number}".lower() for p in patients]
    ours: list[float] = []
    plain: list[float] = []
    for _ in range(10):
        for typed in TYPED:
            for end in range(1, len(typed) + 1):
                began = time.perf_counter()
                model.search(typed[:end])
                ours.append(time.perf_counter() - began)
                began = time.perf_counter()
                _found = [name for name in names if typed[:end] in name]
                plain.append(time.perf_counter() - began)
    ratio = statistics.median(a / b for a, b in zip(ours, plain, strict=True))
    sys.stdout.write(
        f"{count} patients shown in {1000 * shown:.0f} ms\n"
        f"a key: median {1000 * statistics.median(ours):.1f} ms, "
        f"p95 {1000 * sorted(ours)[int(len(ours) * 0.95)]:.1f} ms, {ratio:.1f} × the plain search\n"
    )


if __name__ == "__main__":
    main()
