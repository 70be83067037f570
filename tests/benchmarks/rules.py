"""All clinical rules on one patient and on a whole clinic, beside reading the same records from the file.

Run by hand: ``python tests/benchmarks/rules.py [patients] [times]`` (default 128 demo patients, 10 times).
The partner is ``clinic.patients.record``: what has to happen before any rule can be asked. Alternatives are
the same rules asked again under every other choice of their switches, as a card shows them.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from analytics.demo.clinic import synthetic_clinic
from analytics.records.patient_record import PatientRecord
from analytics.rules.rule_book import RULES, assess_all
from app.clinic_assessments import write_assessments
from storage.clinic import Clinic
from storage.keys import KdfCost


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{line}\n")


def milliseconds(do: Callable[[], object], times: int) -> float:
    """Return the median processor time of *do*."""
    taken = []
    for _ in range(times):
        begin = time.process_time()
        do()
        taken.append(1000 * (time.process_time() - begin))
    return statistics.median(taken)


def one_patient(clinic: Clinic, record: PatientRecord, times: int) -> None:
    """Tell how long reading takes, all rules, all rules and alternatives, and each rule."""
    settings = clinic.settings.all()
    say(f"{len(record.results)} results, {len(record.variants)} variant calls")
    read = milliseconds(lambda: clinic.patients.record(record.patient.id), times)
    plain = milliseconds(lambda: assess_all(record, settings=settings, with_alternatives=False), times)
    whole = milliseconds(lambda: assess_all(record, settings=settings), times)
    say(f"  reading the record           {read:8.1f} ms   1.0 x")
    say(f"  all rules                    {plain:8.1f} ms {plain / read:5.1f} x")
    say(f"  all rules and alternatives   {whole:8.1f} ms {whole / read:5.1f} x")
    for rule in RULES:
        alone = milliseconds(partial(rule.assess, record, None, settings), times)
        say(f"    {rule.name:26} {alone:8.2f} ms")


def whole_clinic(clinic: Clinic, folder: Path) -> None:
    """Tell how long the table of all assessments takes, beside reading the records alone."""
    begin = time.process_time()
    for one in clinic.patients.summaries():
        clinic.patients.record(one.id)
    reading = time.process_time() - begin
    begin = time.process_time()
    count = write_assessments(clinic, folder / "all.csv")
    whole = time.process_time() - begin
    each = 1000 * whole / count
    say(f"a clinic of {count}: {whole:.1f} s, {whole / reading:.1f} x reading the records ({reading:.1f} s)")
    say(f"  {each:.1f} ms a patient, so 10,000 take some {each * 10:.0f} s")


def main(patients: int, times: int) -> None:
    """Measure on a demo clinic of *patients*."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kdf = KdfCost(n=2**4, r=8, p=1)
        with Clinic.create(folder / "clinic.aftercart", "benchmark", user="A", kdf=kdf) as clinic:
            clinic.add_records(synthetic_clinic(1, patients), label="Invented patients")
            ids = [one.id for one in clinic.patients.summaries()]
            records = sorted((clinic.patients.record(i) for i in ids), key=lambda r: len(r.results))
            one_patient(clinic, records[len(records) // 2], times)
            one_patient(clinic, records[-1], times)
            whole_clinic(clinic, folder)


if __name__ == "__main__":
    main(*(int(word) for word in (*sys.argv[1:], *("128", "10")[len(sys.argv) - 1 :])))
