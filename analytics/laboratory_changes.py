"""What a change of a laboratory does to results that are stored already."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.catalogue import catalogue
from analytics.records.ids import PatientId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.time_point import TimePoint
from analytics.rules.below_limit import below_means_none
from analytics.units import fold_unit


@dataclass(frozen=True, slots=True)
class MeaningChange:
    """``<limit`` of one analyte is read differently from now on.

    Attributes:
        after: whether it means *not detected* now; None: nobody knows what it means.
        results / patients: how many stored ones are concerned.
    """

    analyte: str
    after: bool | None
    results: int
    patients: int


def analytes_with_other_meaning(before: Laboratory, after: Laboratory) -> tuple[str, ...]:
    """Return the analytes of which some ``<limit`` may be read differently, in the catalogue's order."""
    changed = _meanings(before) ^ _meanings(after)
    codes = {code for code, *_ in changed}
    return tuple(code for code in catalogue().analytes if code in codes)


def meaning_changes(
    before: Laboratory, after: Laboratory, analyte: str, bounds: Sequence[tuple[PatientId, TimePoint]]
) -> tuple[MeaningChange, ...]:
    """Return how *bounds*, the stored ``<limit`` of *analyte* from this laboratory, are read differently."""
    concerned: dict[bool | None, list[PatientId]] = {}
    for patient_id, at in bounds:
        now = below_means_none(after, analyte, at)
        if (below_means_none(before, analyte, at) is True) != (now is True):
            concerned.setdefault(now, []).append(patient_id)
    return tuple(
        MeaningChange(analyte, now, len(patients), len(set(patients))) for now, patients in concerned.items()
    )


def rewritten_ranges(before: Laboratory, after: Laboratory) -> tuple[str, ...]:
    """Return the analytes whose reference range changes for days gone by, not from a day on.

    A line that only ends, or begins, is no rewriting: what it said of its days still holds.
    """
    kept = {_range(report) for report in after.reports}
    return tuple(
        dict.fromkeys(
            report.analyte
            for report in before.reports
            if (report.low is not None or report.high is not None) and _range(report) not in kept
        )
    )


def other_units(before: Laboratory, after: Laboratory) -> tuple[str, ...]:
    """Return the analytes whose bare numbers are in another unit from now on."""

    def units(laboratory: Laboratory) -> dict[str, frozenset[str]]:
        codes = {report.analyte for report in laboratory.reports}
        return {
            code: frozenset(
                fold_unit(r.unit) for r in laboratory.reports if r.analyte == code and r.valid_to is None
            )
            for code in codes
        }

    old, new = units(before), units(after)
    return tuple(code for code in new if code in old and new[code] != old[code])


def _meanings(laboratory: Laboratory) -> set[tuple[object, ...]]:
    return {
        (report.analyte, report.valid_from, report.valid_to, report.below_means_not_detected)
        for report in laboratory.reports
        if report.below_means_not_detected is not None
    }


def _range(report: ReportedAnalyte) -> tuple[object, ...]:
    return (
        report.analyte, fold_unit(report.unit), report.low, report.high, report.sex, report.age_from_years,
        report.age_to_years, report.valid_from,
    )  # fmt: skip
