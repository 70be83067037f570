"""One thing a figure draws, as a row of a table, and the words such a table is written with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A value, event, stretch of a criterion, variant or sample that is drawn.

    Attributes:
        patient: local number, for figures of several patients.
        lane: where it is drawn.
        what: analyte, event, criterion, variant or material, as the figure calls it.
        code: of the catalogue, where it has one.
        first_day / last_day: counted from the day drawn as 0, last included; None: open, or without a day.
        date / end: as far as they are known (``2024-05``); the end of a point is empty.
        value: in the stored unit; the limit where *comparator* is a sign; None where there is none.
        unit: the stored unit's code (UCUM); of a VAF ``1``, of a grade ``{grade}``.
        state: what is known: measured, below a limit, not detected, not covered, why there is no value.
        laboratory / source: whose it is and where it stands: file and row, or typed.
        says: what the figure says when it is pointed at.
        low / high: quartiles around a median, or the ends of a reference range; None: open, or no such row.
        n: patients behind a median.
    """

    patient: str
    lane: str
    what: str
    code: str
    first_day: int | None
    last_day: int | None
    date: str
    end: str
    comparator: str
    value: float | None
    unit: str
    state: str
    laboratory: str
    source: str
    says: str
    low: float | None = None
    high: float | None = None
    n: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWords:
    """The words of such a table, each one translatable."""

    # columns
    patient: str = "Patient"
    lane: str = "Lane"
    what: str = "What"
    code: str = "Code"
    first_day: str = "First day"
    last_day: str = "Last day"
    days: str = "Day"
    date: str = "Date"
    end: str = "End"
    value: str = "Value"
    low: str = "Low"
    high: str = "High"
    n: str = "n"
    comparator: str = "Sign"
    unit: str = "Unit"
    state: str = "State"
    laboratory: str = "Laboratory"
    source: str = "Source"
    says: str = "As in the figure"

    # lanes and states
    criteria: str = "Criteria"
    measured: str = "measured"
    open: str = "measured, drawn open"
    bound: str = "only a bound is known"
    not_detected: str = "not detected"
    detected: str = "detected"
    not_covered: str = "not covered"
    no_result: str = "no result"
    implied: str = "{state}, no call"
    ongoing: str = "ongoing"
    happened: str = "event"
    limit: str = "detection limit"
    sequenced: str = "sequenced, limit unknown"
    failed: str = "failed"
    not_done: str = "not done"
    not_applicable: str = "not applicable"
    unknown: str = "unknown"
    sample_failed: str = "sample failed"
    not_asked: str = "not asked"

    # numbers that are no results
    threshold: str = "threshold"
    reference: str = "reference range"
    cohort: str = "median and quartiles of the cohort"
    cohort_bound: str = "quartiles of the cohort, of the median only a bound is known"

    # sources
    typed: str = "typed"
    file_row: str = "{file}, row {row}"
    unnamed_file: str = "a file"
