"""The view of what was found at the diagnosis of a t-MN: one table, by its type or any other group."""

from collections.abc import Sequence
from dataclasses import replace

from analytics.cohort.analyses.timed_rows import Grouping
from analytics.cohort.analyses.tmn_findings import TmnTable, finding_columns
from analytics.cohort.analysis_book import grouping
from analytics.cohort.cohort_member import CohortMember
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
from analytics.cohort.views.field_words import field_name
from analytics.cohort.views.member_notes import everyone, kept_members
from analytics.cohort.views.view_context import ViewContext

TYPE, UNKNOWN = "tmn_type", "unknown"
RISK = ("eln", "ipss_r", "abnormal_karyotype", "complex_karyotype", "monosomal_karyotype",
        "monosomal_or_complex", "chromosome_5", "chromosome_7")  # fmt: skip
BEFORE = ("sequenced_before", "mutated_before", "gene_retained", "tp53_retained")
BLOOD = ("onset_days", TYPE, "age", "hgb", "mcv", "anc", "plt", "blasts", "blasts_60_or_more")


def tmn_findings_view(result: TmnTable, part: str, context: ViewContext) -> AnalysisView:
    """Return the table of counts, risk, karyotype and mutations at diagnosis."""
    words, common = context.words.tmn_findings, context.words.descriptive
    members = kept_members(result.account, context)
    by = grouping(context.question) or Grouping(TYPE, tmn_type_of)
    shown = _described(result, by, members, context)
    number, field = context.wording.number, field_name(by.name, context.words.fields, context.wording)
    few = words.few.format(n=number(len(members)))
    return AnalysisView(
        analysis="tmn-findings",
        part=part,
        title=words.title,
        subtitle=words.subtitle.format(field=field) if members else words.nobody,
        chart=None,
        tables=(descriptive_number_table(shown, "tmn_findings", words.title, _rows(shown, by.name)),),
        warnings=warnings(result.account, context),
        reading=(few, words.nearest, words.sequenced, *readings(result.account, members, context)),
        sources=(
            (common.records, common.patients.format(n=number(len(members)))),
            (common.described, common.quartiles),
            (common.compared, common.as_named),
            (common.source, words.source),
        ),
        everybody=everyone(members, context),
        left_out=left_out(result.account, context),
    )


def tmn_type_of(member: CohortMember) -> str:
    """Return the type of the t-MN of *member*, as the analysis groups it."""
    return member.ends.tmn_type or UNKNOWN


def _described(
    result: TmnTable, by: Grouping, members: Sequence[CohortMember], context: ViewContext
) -> Described:
    columns = finding_columns(members)
    place = {one.patient_id: row for row, one in enumerate(members)}

    def read(name: str, member: CohortMember) -> Value:
        return columns[name][place[member.patient_id]]

    return replace(described(result.table, by, members, read, context), fields={"age": "tmn_age"})


def _rows(shown: Described, by: str) -> tuple[TableRow, ...]:
    """Return the rows under their headings, without the groups themselves."""
    words, columns = shown.context.words.tmn_findings, descriptive_columns(shown)
    names = [one.name for one in shown.table.characteristics if one.name != by]
    found: list[TableRow] = []
    for heading, some in (
        (words.blood, [name for name in names if name in BLOOD]),
        (words.risk, [name for name in names if name in RISK]),
        (words.mutations, [name for name in names if _is_mutation(name)]),
        (words.before, [name for name in names if name in BEFORE or name.endswith("_before")]),
    ):
        unique = list(dict.fromkeys(some))
        found += [heading_row(heading, columns), *descriptive_rows(shown, unique)] if unique else []
    return tuple(found)


def _is_mutation(name: str) -> bool:
    return name not in (*BLOOD, *RISK, *BEFORE) and not name.endswith("_before")
