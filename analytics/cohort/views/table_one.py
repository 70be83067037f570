"""The view of Table 1: the members by any group, n/N, medians, what is missing, and a named test a row."""

from enum import Enum

from analytics.cohort.analyses.table_one import TableOne
from analytics.cohort.analysis_book import grouping
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_fields import FIELDS, KnownFrom
from analytics.cohort.member_fields import Cell as Value
from analytics.cohort.views.account_notes import left_out, readings, warnings
from analytics.cohort.views.analysis_view import AnalysisView, TableRow
from analytics.cohort.views.described import Described, described
from analytics.cohort.views.descriptive_columns import (
    descriptive_columns,
    descriptive_number_table,
    heading_row,
)
from analytics.cohort.views.descriptive_rows import descriptive_rows
from analytics.cohort.views.field_words import analyte_of, field_name
from analytics.cohort.views.member_notes import everyone, kept_members
from analytics.cohort.views.view_context import ViewContext

RESPONSE = ("best_response", "response_1_month", "response_3_months", "responded", "responded_1_month",
            "responded_3_months", "response_group")  # fmt: skip


def table_one_view(result: TableOne, part: str, context: ViewContext) -> AnalysisView:
    """Return what Table 1 shows: what was known before the infusion."""
    words = context.words.table_one
    title = _titled(words.title, words.title_by, result, context)
    return _view("table1", result, part, (title, words.subtitle, words.source), context)


def course_view(result: TableOne, part: str, context: ViewContext) -> AnalysisView:
    """Return the same table of what came after the infusion."""
    words = context.words.table_one
    title = _titled(words.course_title, words.course_title_by, result, context)
    return _view("course", result, part, (title, words.course_subtitle, words.course_source), context)


def _titled(alone: str, by: str, result: TableOne, context: ViewContext) -> str:
    if result.by is None:
        return alone
    return by.format(field=field_name(result.by, context.words.fields, context.wording))


def _view(
    analysis: str, result: TableOne, part: str, said: tuple[str, str, str], context: ViewContext
) -> AnalysisView:
    words, (title, subtitle, source) = context.words.table_one, said
    members = kept_members(result.account, context)
    by = grouping(context.question) if result.by is not None else None
    shown = described(result.table, by, members, read, context)
    return AnalysisView(
        analysis=analysis,
        part=part,
        title=title,
        subtitle=subtitle if members else words.nobody,
        chart=None,
        tables=(descriptive_number_table(shown, analysis, title, _rows(shown)),),
        warnings=warnings(result.account, context),
        reading=(
            *((words.reading,) if shown.is_compared else ()),
            *readings(result.account, members, context),
        ),
        sources=_sources(shown, source),
        everybody=everyone(members, context),
        left_out=left_out(result.account, context),
    )


def read(name: str, member: CohortMember) -> Value:
    """Return what *member* has of the field *name*."""
    return FIELDS[name].of(member)


def _rows(shown: Described) -> tuple[TableRow, ...]:
    """Return the rows under the headings they belong to."""
    words, columns = shown.context.words.table_one, descriptive_columns(shown)
    headings = {
        _Section.BEFORE: words.before,
        _Section.LABORATORY: words.laboratory,
        _Section.TOXICITY: words.toxicity,
        _Section.RESPONSE: words.response,
        _Section.RECOVERY: words.recovery,
        _Section.TMN: words.tmn,
    }
    names = [one.name for one in shown.table.characteristics]
    found: list[TableRow] = []
    for which, heading in headings.items():
        some = [name for name in names if _section(name) is which]
        found += [heading_row(heading, columns), *descriptive_rows(shown, some)] if some else []
    return tuple(found)


class _Section(Enum):
    BEFORE = "before"
    LABORATORY = "laboratory"
    TOXICITY = "toxicity"
    RESPONSE = "response"
    RECOVERY = "recovery"
    TMN = "tmn"


def _section(name: str) -> _Section:
    if FIELDS[name].known is KnownFrom.BASELINE:
        return _Section.LABORATORY if analyte_of(name) is not None else _Section.BEFORE
    if name.startswith("ir_"):
        return _Section.RECOVERY
    if name.startswith(("tmn", "tp53")):
        return _Section.TMN
    return _Section.RESPONSE if name in RESPONSE else _Section.TOXICITY


def _sources(shown: Described, source: str) -> tuple[tuple[str, str], ...]:
    words = shown.context.words.descriptive
    patients = words.patients.format(n=shown.context.wording.number(len(shown.everybody)))
    return (
        (words.records, patients),
        (words.described, words.quartiles),
        (words.compared, words.as_named if shown.is_compared else words.no_comparison),
        (words.source, source),
    )
