"""A laboratory as typed, read into its record, or all that is wrong with it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analytics.catalogue import Analyte, catalogue
from analytics.entry.problem import Problem, problem
from analytics.entry.typed_number import read_typed_number
from analytics.errors import ImpossibleValue, UnitNotAccepted
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate
from analytics.units import fold_unit

_OLDEST_YEARS = 130.0
ReadDate = Callable[[str], CalendarDate | Problem]


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """One line as typed: how the laboratory reports one analyte, for whom, from when until when."""

    analyte: str
    unit: str
    low: str = ""
    high: str = ""
    sex: Sex | None = None
    age_from: str = ""
    age_to: str = ""
    lowest: str = ""
    below_means_not_detected: bool | None = None
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True)
class LaboratoryProblem:
    """What is wrong, and where: *row* of the lines (None: the name) and *field* of ``ReportDraft``."""

    row: int | None
    field: str
    problem: Problem


def read_laboratory(
    id_: LaboratoryId,
    name: str,
    lines: Sequence[ReportDraft],
    *,
    other_names: Collection[str],
    read_date: ReadDate,
) -> tuple[Laboratory | None, tuple[LaboratoryProblem, ...]]:
    """Read a laboratory.

    Args:
        id_: of the record to be made.
        name: as typed.
        lines: one a line of the form.
        other_names: those of the clinic's other laboratories, which it has to be unlike.
        read_date: reads a date as its user writes it.

    Returns:
        The laboratory and nothing, or None and all problems.
    """
    problems = list(_name_problems(name, other_names))
    reports: list[ReportedAnalyte | None] = []
    for row, line in enumerate(lines):
        report, wrong = _read_line(line, read_date)
        reports.append(report)
        problems += [LaboratoryProblem(row, field, found) for field, found in wrong]
    if not problems:
        problems += _contradictions([report for report in reports if report is not None])
    if problems:
        return None, tuple(problems)
    read = tuple(report for report in reports if report is not None)
    return Laboratory(id_, " ".join(name.split()), read), ()


def draft_of(
    laboratory: Laboratory, *, number: Callable[[float], str], day: Callable[[CalendarDate], str]
) -> tuple[ReportDraft, ...]:
    """Return the lines of *laboratory* as they would be typed, with numbers and dates as written here."""

    def typed(value: float | None) -> str:
        return "" if value is None else number(value)

    return tuple(
        ReportDraft(
            analyte=report.analyte,
            unit=report.unit,
            low=typed(report.low),
            high=typed(report.high),
            sex=report.sex,
            age_from=typed(report.age_from_years),
            age_to=typed(report.age_to_years),
            lowest=typed(report.lowest_reported),
            below_means_not_detected=report.below_means_not_detected,
            valid_from=day(report.valid_from) if report.valid_from is not None else "",
            valid_to=day(report.valid_to) if report.valid_to is not None else "",
        )
        for report in laboratory.reports
    )


def changed_from(
    lines: Sequence[ReportDraft], rows: Collection[int], day: date, *, write: Callable[[CalendarDate], str]
) -> tuple[ReportDraft, ...]:
    """Return *lines* with *rows* ended the day before *day*, each followed by a copy that begins then.

    So that what is changed in the copy leaves the days gone by as they were.
    """
    before, begins = write(CalendarDate.of(day - timedelta(days=1))), write(CalendarDate.of(day))
    found: list[ReportDraft] = []
    for row, line in enumerate(lines):
        if row in rows:
            found += [replace(line, valid_to=before), replace(line, valid_from=begins)]
        else:
            found.append(line)
    return tuple(found)


def _name_problems(name: str, others: Collection[str]) -> tuple[LaboratoryProblem, ...]:
    tidy = " ".join(name.split())
    if not tidy:
        return (LaboratoryProblem(None, "name", problem("laboratory_no_name")),)
    if tidy.casefold() in {" ".join(other.split()).casefold() for other in others}:
        return (LaboratoryProblem(None, "name", problem("laboratory_name_taken", text=tidy)),)
    return ()


Wrong = list[tuple[str, Problem]]


def _read_line(line: ReportDraft, read_date: ReadDate) -> tuple[ReportedAnalyte | None, Wrong]:
    analyte = catalogue().analytes.get(line.analyte)
    if analyte is None:
        return None, [("analyte", problem("unknown_analyte", name=line.analyte))]
    wrong: Wrong = []
    if not analyte.accepts(line.unit):
        accepted = ", ".join(analyte.units)
        wrong.append(
            ("unit", problem("unit_not_accepted", unit=line.unit, analyte=analyte.code, accepted=accepted))
        )
    low, high, lowest = (
        _limit(analyte, line.unit, name, getattr(line, name), wrong) for name in ("low", "high", "lowest")
    )
    age_from, age_to = (_age(name, getattr(line, name), wrong) for name in ("age_from", "age_to"))
    begins, ends = (_date(name, getattr(line, name), read_date, wrong) for name in ("valid_from", "valid_to"))
    if low is not None and high is not None and low >= high:
        wrong.append(("high", problem("limits_reversed", low=line.low, high=line.high)))
    if age_from is not None and age_to is not None and age_from >= age_to:
        wrong.append(("age_to", problem("ages_reversed", low=line.age_from, high=line.age_to)))
    if begins is not None and ends is not None and ends.latest < begins.earliest:
        wrong.append(("valid_to", problem("validity_reversed", low=line.valid_from, high=line.valid_to)))
    report = ReportedAnalyte(
        analyte.code, line.unit, low, high, line.sex, age_from, age_to, lowest,
        line.below_means_not_detected, begins, ends,
    )  # fmt: skip
    return (report, wrong) if not wrong else (None, wrong)


def _limit(analyte: Analyte, unit: str, field: str, text: str, wrong: Wrong) -> float | None:
    """Read a limit in *unit*; one that no patient's value can have is a slip of the unit."""
    if not text.strip():
        return None
    number = read_typed_number(text)
    if isinstance(number, Problem):
        wrong.append((field, number))
        return None
    try:
        analyte.check_possible(analyte.to_stored_unit(number.value, unit))
    except ImpossibleValue:
        low, high = (
            f"{analyte.from_stored_unit(end, unit):g}" for end in (analyte.hard_low, analyte.hard_high)
        )
        wrong.append(
            (
                field,
                problem("outside_limits", text=text, analyte=analyte.code, low=low, high=high, unit=unit),
            )
        )
        return None
    except UnitNotAccepted:
        return None  # told at the unit
    return number.value


def _age(field: str, text: str, wrong: Wrong) -> float | None:
    if not text.strip():
        return None
    number = read_typed_number(text)
    if isinstance(number, Problem):
        wrong.append((field, number))
        return None
    if not 0.0 <= number.value <= _OLDEST_YEARS:
        wrong.append((field, problem("age_impossible", text=text, high=f"{_OLDEST_YEARS:g}")))
        return None
    return number.value


def _date(field: str, text: str, read_date: ReadDate, wrong: Wrong) -> CalendarDate | None:
    if not text.strip():
        return None
    found = read_date(text)
    if isinstance(found, Problem):
        wrong.append((field, found))
        return None
    return found


def _contradictions(reports: Sequence[ReportedAnalyte]) -> list[LaboratoryProblem]:
    """Return what two lines of one analyte and of the same days say otherwise."""
    found = []
    for row, report in enumerate(reports):
        for earlier, other in enumerate(reports[:row]):
            if other.analyte != report.analyte or not _same_days(report, other):
                continue
            if fold_unit(other.unit) != fold_unit(report.unit):
                said = problem("reports_two_units", row=earlier + 1, analyte=report.analyte, unit=other.unit)
                found.append(LaboratoryProblem(row, "unit", said))
            elif other.below_means_not_detected is not report.below_means_not_detected:
                said = problem("reports_two_meanings", row=earlier + 1, analyte=report.analyte)
                found.append(LaboratoryProblem(row, "below_means_not_detected", said))
            elif _same_patients(report, other):
                said = problem("reports_overlap", row=earlier + 1, analyte=report.analyte)
                found.append(LaboratoryProblem(row, "analyte", said))
    return found


def _same_days(one: ReportedAnalyte, other: ReportedAnalyte) -> bool:
    def ends_before(first: ReportedAnalyte, second: ReportedAnalyte) -> bool:
        end, begin = first.valid_to, second.valid_from
        return end is not None and begin is not None and end.latest < begin.earliest

    return not ends_before(one, other) and not ends_before(other, one)


def _same_patients(one: ReportedAnalyte, other: ReportedAnalyte) -> bool:
    if one.sex is not None and other.sex is not None and one.sex is not other.sex:
        return False

    def ends_before(first: ReportedAnalyte, second: ReportedAnalyte) -> bool:
        end, begin = first.age_to_years, second.age_from_years
        return end is not None and begin is not None and end <= begin

    return not ends_before(one, other) and not ends_before(other, one)
