"""The population of a cohort and each of its analyses at growing size, beside a named partner.

Run by hand: ``python tests/benchmarks/cohort.py [largest]`` (default 10000; 128 demo patients, then 1,000,
then 10,000). More patients than 1,000 are the same ones again under other ids. The partner of the population
is going over the same results with ``pandas``: one frame of all, the nearest to each planned day by group.
That of every analysis is ``lifelines``: Kaplan–Meier curve and median of overall survival by domain, and the
log-rank test, on the same patients. Processor seconds; a ratio below 1 is faster than the partner.
"""

import resource
import sys
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import pandas as pd

from analytics.cohort.analysis_book import ANALYSES, answers
from analytics.cohort.population import Population, population
from analytics.cohort.question import Question
from analytics.demo.clinic import synthetic_clinic
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured

ANALYSES_GOAL, POPULATION_GOAL = 1.0, 10.0
"""Seconds at 1,000 patients."""
MADE = 1_000
PLANNED = (0, 30, 90, 180, 360)


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{line}\n")


def seconds(do: Callable[[], object], times: int = 1) -> float:
    """Return the shortest processor time of *do*."""
    taken = []
    for _ in range(times):
        begin = time.process_time()
        do()
        taken.append(time.process_time() - begin)
    return min(taken)


def repeated(cohort: Population, n: int) -> Population:
    """Return *n* members: those of *cohort* again and again, each time under other ids."""
    own = cohort.members
    members = tuple(
        replace(own[place % len(own)], patient_id=place + 1, number=f"R-{place + 1:05d}")
        for place in range(n)
    )
    return replace(cohort, members=members, excluded=())


def with_pandas(records: list[PatientRecord]) -> object:
    """Return the value nearest to each planned day of every analyte and patient, by one frame."""
    rows = []
    for record in records:
        axis, patient = record.axis, int(record.patient.id)
        for one in record.results:
            day = axis.day(one.at)
            if day is not None and isinstance(one.outcome, Measured):
                rows.append((patient, one.analyte, day, one.outcome.value))
    frame = pd.DataFrame(rows, columns=["patient", "analyte", "day", "value"])
    return [
        frame.assign(away=(frame.day - planned).abs())
        .sort_values("away")
        .groupby(["patient", "analyte"])
        .first()
        for planned in PLANNED
    ]


def with_lifelines(cohort: Population) -> object:
    """Return curves, medians and the log-rank test of overall survival by domain."""
    from lifelines import KaplanMeierFitter
    from lifelines.statistics import multivariate_logrank_test

    ends = [
        (str(member.domain), member.ends.os.time_days, member.ends.os.cause_code)
        for member in cohort.members
        if member.ends.os.is_certain
    ]
    frame = pd.DataFrame(ends, columns=["domain", "days", "code"])
    medians = [
        KaplanMeierFitter().fit(part.days, part.code > 0).median_survival_time_
        for _, part in frame.groupby("domain")
    ]
    return medians, multivariate_logrank_test(frame.days, frame.domain, frame.code > 0).p_value


def tell_population(records: list[PatientRecord]) -> tuple[Population, float]:
    """Tell how long the population of *records* takes and what it keeps; return it and the seconds."""
    population(records[:1])  # reads the catalogue
    taken = seconds(lambda: population(records))
    partner = seconds(lambda: with_pandas(records))
    tracemalloc.start()
    cohort = population(records)
    kept = tracemalloc.get_traced_memory()[0] / len(records) / 1024
    tracemalloc.stop()
    results = sum(len(record.results) for record in records)
    say(f"{len(records):>7,} patients, {results:,} results: population {taken:.2f} s, "
        f"{1000 * taken / len(records):.1f} ms each, {kept:.0f} kB kept each; "
        f"{taken / partner:.1f} x pandas ({partner:.2f} s)")  # fmt: skip
    return cohort, taken


def tell_analyses(cohort: Population) -> float:
    """Tell how long each analysis of *cohort* takes, all its parts together; return the longest."""
    with_lifelines(cohort)
    partner = seconds(lambda: with_lifelines(cohort), 2)
    say(f"{len(cohort.members):>7,} members; lifelines {partner:.3f} s")
    longest = 0.0
    for name, known in ANALYSES.items():
        question = Question(analysis=name, by="domain" if "by" in known.takes else None)
        taken = seconds(lambda asked=question: answers(cohort, asked))
        longest = max(longest, taken)
        say(f"          {name:24}{taken:>9.3f} s{taken / partner:>9.2f} x")
    return longest


def main(largest: int) -> int:
    """Print a table a size; the code is 1 where a goal is missed."""
    records = list(synthetic_clinic(1, min(MADE, largest)))
    tell_population(records[:128])
    cohort, taken = tell_population(records)
    in_time = taken < POPULATION_GOAL
    for n in (128, MADE, 10_000):
        if n <= largest:
            longest = tell_analyses(repeated(cohort, n))
            in_time = in_time and (n != MADE or longest < ANALYSES_GOAL)
    say(f"largest memory of the program: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0 if in_time else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
