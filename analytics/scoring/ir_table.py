"""Immune reconstitution by a table: long rows of values and of what ended the course."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.catalogue import catalogue
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.result import Result
from analytics.rules.assessment import Assessment, Reason
from analytics.rules.criterion_course import CriterionCourse, State
from analytics.rules.immune_reconstitution import ImmuneReconstitution, assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import settings_from
from analytics.rules.months import months
from analytics.scoring.course_rows import course_record, day_column, event_column
from analytics.scoring.score_table import ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable
from analytics.scoring.value_rows import row_result
from analytics.terms.analyte import Analyte
from analytics.terms.names import fold_name

_CRITERIA = ("CD4", "CD19", "IGG")
_SHORT = {"b": "CD19", "th": "CD4", "bcells": "CD19"}
_LABORATORY = LaboratoryId(1)


@dataclass(frozen=True, slots=True)
class IrCriterion:
    """One criterion.

    Attributes:
        outcome: ``met``, ``not_met``, ``indeterminate``, ``confounded`` or ``not_measured``.
        day / months: time to recovery: of the first sample that met it.
    """

    outcome: State
    reason: Reason | None
    day: int | None
    months: float | None


@dataclass(frozen=True, slots=True)
class IrScore:
    """Details of the answer.

    Attributes:
        count_published: criteria met as the paper reads them, what is unknown taken as not met.
        interval: least and most criteria that can be met under the switches in force.
        group: ``good`` (2 or 3), ``poor`` (0 or 1) or None where what is unknown could decide it.
        any_day / any_months: time to the first criterion met.
        end / end_day: what ended the time that counts, and when.
    """

    count_published: int
    interval: tuple[int, int]
    group: str | None
    any_day: int | None
    any_months: float | None
    cd4: IrCriterion
    b_cells: IrCriterion
    igg: IrCriterion
    end: str | None
    end_day: int | None


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    results = [result for number, row in enumerate(rows, 1) if (result := _result(number, row)) is not None]
    record = course_record(rows, results, (_none_below(),))
    answer = assess_immune_reconstitution(record, None, settings_from(settings))
    if not isinstance(answer.details, ImmuneReconstitution):
        raise TypeError("not an assessment of immune reconstitution")
    return replace(answer, details=_details(answer.details))


def _details(found: ImmuneReconstitution) -> IrScore:
    cd4, b_cells, igg = (_criterion(course) for course in found.criteria)
    end = found.end
    return IrScore(
        count_published=found.published_met,
        interval=(found.met, found.possible),
        group=found.group,
        any_day=found.any_day,
        any_months=found.any_months,
        cd4=cd4,
        b_cells=b_cells,
        igg=igg,
        end=end.ending.value if end is not None else None,
        end_day=end.span.earliest if end is not None and end.span is not None else None,
    )


def _criterion(course: CriterionCourse) -> IrCriterion:
    day = course.first_met_day
    return IrCriterion(course.outcome, course.reason, day, _in_months(day))


def _in_months(day: int | None) -> float | None:
    return None if day is None else months(day)


def _result(number: int, row: ScoreRow) -> Result | None:
    """Return the result of one row; None where it tells of an event alone, or of another analyte."""
    laboratory = _LABORATORY if row["below_is_none"] is True else None
    return row_result(number, row, _analyte, laboratory=laboratory)


def _analyte(name: str, unit: str | None) -> Analyte | None:
    """Return the analyte of a criterion; None: another one the catalogue knows, which the rule does not read.

    Raises:
        RowRefused: no analyte is called *name*.
    """
    code = _SHORT.get(fold_name(name).replace(" ", ""))
    found = catalogue().analyte(code) if code is not None else catalogue().find_analyte(name, unit)
    if found is None:
        raise RowRefused(f"There is no analyte called {name}.")
    return found if found.code in _CRITERIA else None


def _none_below() -> Laboratory:
    reports = tuple(
        ReportedAnalyte(code, catalogue().analyte(code).unit, below_means_not_detected=True)
        for code in _CRITERIA
    )
    return Laboratory(_LABORATORY, "", reports)


def _columns() -> Sequence[ScoreColumn]:
    return (
        day_column("day from the infusion of the value or event; samples count from day 1 on"),
        ScoreColumn("analyte", ColumnKind.TEXT, "CD4, CD19 (B cells) or IgG; others are passed over"),
        ScoreColumn("value", ColumnKind.TEXT, "number, bound (<1) or “not detected”; decimal point"),
        ScoreColumn("unit", ColumnKind.TEXT, "of the value; empty: /uL, IgG g/L"),
        event_column("progression, next_line, death, last_contact, ivig or scig, on its day"),
        ScoreColumn(
            "below_is_none", ColumnKind.FLAG, "1: by <1 the laboratory of this value means none found"
        ),
    )


TABLE = ScoreTable(
    rule="ir",
    about="Immune reconstitution (CD4 > 200/uL, any B cell, IgG > 4 g/L) and the time to it; long rows.",
    columns=tuple(_columns()),
    score=_score,
    is_long=True,
)
