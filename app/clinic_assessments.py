"""Every rule on every patient of an open clinic, one line an answer, on whichever thread asks."""

import csv
import os
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analytics.figures.figure_csv import safe
from analytics.rules.assessment import Assessment
from analytics.rules.rule_book import assess_all

if TYPE_CHECKING:
    from analytics.records.patient_summary import PatientSummary
    from storage.clinic import Clinic

COLUMNS = (
    "patient", "infusion", "rule", "version", "outcome", "value", "status", "reason", "missing", "settings",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PatientAssessments:
    """One patient with the answers of all rules that were asked."""

    patient: "PatientSummary"
    answers: tuple[Assessment, ...]


def read_assessments(
    clinic: "Clinic",
    *,
    only: Collection[str] | None = None,
    tick: Callable[[int, int], None] = lambda done, total: None,
) -> Iterator[PatientAssessments]:
    """Yield the patients of *clinic* in the order of the list, each as soon as it is assessed.

    Args:
        clinic: open for reading.
        only: names of rules; None: all.
        tick: told (done, total) before every patient; may raise to stop.
    """
    settings, people = clinic.settings.all(), clinic.patients.summaries()
    for done, patient in enumerate(people):
        tick(done, len(people))
        record = clinic.patients.record(patient.id)
        yield PatientAssessments(
            patient, assess_all(record, settings=settings, only=only, with_alternatives=False)
        )
    tick(len(people), len(people))


def write_assessments(
    clinic: "Clinic",
    path: Path,
    *,
    only: Collection[str] | None = None,
    tick: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Write one line a patient and rule to the CSV file *path*; return how many patients there were.

    The file appears whole or not at all; decimal point, ISO dates, UTF-8.
    """
    unfinished = path.with_name(f".{path.name}.unfinished")
    count = 0
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(COLUMNS)
            for one in read_assessments(clinic, only=only, tick=tick):
                table.writerows(_line(one.patient, answer) for answer in one.answers)
                count += 1
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return count


def _line(patient: "PatientSummary", answer: Assessment) -> tuple[str, ...]:
    return (
        safe(patient.number),
        str(patient.infusion) if patient.infusion is not None else "",
        answer.rule,
        answer.version,
        safe(answer.outcome or ""),
        "" if answer.value is None else repr(answer.value),
        answer.status.value,
        answer.reason.value if answer.reason is not None else "",
        "; ".join(answer.missing),
        "; ".join(f"{key}={value}" for key, value in answer.settings),
    )
