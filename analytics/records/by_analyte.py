"""The results of a record, analyte by analyte, and the days they can be of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from analytics.records.asked_record import once
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.result import Result

_analyte = attrgetter("analyte")


def by_analyte(results: Iterable[Result]) -> dict[str, tuple[Result, ...]]:
    """Return the results of every analyte in the order they came (quickest: analyte by analyte)."""
    found: dict[str, list[Result]] = {}
    for analyte, of_analyte in groupby(results, key=_analyte):
        found.setdefault(analyte, []).extend(of_analyte)
    return {analyte: tuple(of_analyte) for analyte, of_analyte in found.items()}


def results_by_analyte(record: PatientRecord) -> Mapping[str, tuple[Result, ...]]:
    """Return the results of *record* by analyte."""
    return once(record, "results_by_analyte", lambda: by_analyte(record.results))


@dataclass(frozen=True, slots=True)
class PlacedResult:
    """A result and the days it can be of; None: it has no place on the patient's axis."""

    result: Result
    span: DaySpan | None


def placed_results(record: PatientRecord, analyte: str) -> tuple[PlacedResult, ...]:
    """Return the results of *analyte* in the order they came, with or without a value, each with its days."""

    def place() -> tuple[PlacedResult, ...]:
        axis = record.axis
        own = results_by_analyte(record).get(analyte, ())
        return tuple(PlacedResult(result, axis.span(result.at)) for result in own)

    return once(record, ("placed_results", analyte), place)
