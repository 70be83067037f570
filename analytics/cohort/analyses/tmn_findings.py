"""What was found at the diagnosis of a t-MN, by its type."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from analytics.cohort.analyses.account import Account, Caution, Dropped, DropReason, Words
from analytics.cohort.analyses.timed_rows import Grouping, dropped_for
from analytics.cohort.cohort_member import CohortMember
from analytics.cohort.member_care import TmnFindings
from analytics.cohort.tmn_of_record import COUNTS
from analytics.statistics.descriptive_table import DescriptiveTable, TableChoices, descriptive_table
from analytics.statistics.estimability import OK, Reason, not_estimable
from analytics.statistics.table_column import ColumnKind

GENES = ("TP53", "DNMT3A", "TET2", "PPM1D", "ASXL1", "SF3B1")
"""Those Gazeau 2025 names."""
Value = str | float | None


@dataclass(frozen=True, slots=True)
class TmnTable:
    """The table of all t-MN on record, by type or as asked; who was not sequenced is missing in the genes."""

    account: Account
    table: DescriptiveTable


def tmn_findings(members: Iterable[CohortMember], by: Grouping | None = None) -> TmnTable:
    """Describe counts, cytogenetics, risk and mutations at the diagnosis of a t-MN, by type or *by*.

    Source:
        Gazeau 2025, Leukemia 39:1714 (t-MN characteristics and treatment; Clonal evolution).
    """
    everybody = tuple(members)
    found, dropped = list[tuple[CohortMember, TmnFindings]](), list[Dropped]()
    for member in everybody:
        if member.tmn is None:
            dropped.append(dropped_for(member, DropReason.NO_TMN))
        elif by is not None and by.of(member) is None:
            dropped.append(dropped_for(member, DropReason.NO_GROUP))
        else:
            found.append((member, member.tmn))
    columns = finding_columns(m for m, _ in found)
    levels = _levels()
    kinds = dict.fromkeys(["onset_days", *_numbers()], ColumnKind.NUMBERS)
    table = descriptive_table(
        columns,
        [_type(m) if by is None else by.of(m) for m, _ in found],
        TableChoices(kinds={**kinds, **dict.fromkeys(["tmn_type", *levels], ColumnKind.LEVELS)}),
    )
    status = OK if found else not_estimable(Reason.TOO_FEW)
    cautions = (Caution.NOT_RANDOMISED,) if by is not None else ()
    return TmnTable(Account(len(found), tuple(dropped), _WORDS, cautions, status), table)


def finding_columns(members: Iterable[CohortMember]) -> dict[str, list[Value]]:
    """Return the columns of the table, of those of *members* who have a t-MN on record."""
    found = [(member, member.tmn) for member in members if member.tmn is not None]
    return {
        "onset_days": [m.ends.tmn_day for m, _ in found],
        "tmn_type": [_type(m) for m, _ in found],
        **{name: [of(tmn) for _, tmn in found] for name, of in {**_numbers(), **_levels()}.items()},
    }


def _type(member: CohortMember) -> str:
    return member.ends.tmn_type or "unknown"


def _numbers() -> dict[str, Callable[[TmnFindings], Value]]:
    return {
        "age": lambda t: t.age_years,
        **{code.lower(): _count(code) for code in COUNTS},
        "blasts": lambda t: t.blasts_percent,
        "tp53_vaf_before": lambda t: t.tp53_before,
        "tp53_vaf": lambda t: t.tp53,
    }


def _levels() -> dict[str, Callable[[TmnFindings], Value]]:
    return {
        "eln": lambda t: t.eln,
        "ipss_r": lambda t: t.ipss_r,
        "abnormal_karyotype": lambda t: _yes_no(t.is_abnormal),
        "complex_karyotype": lambda t: _yes_no(t.is_complex),
        "monosomal_karyotype": lambda t: _yes_no(t.is_monosomal),
        "monosomal_or_complex": lambda t: _yes_no(_either(t.is_monosomal, t.is_complex)),
        "chromosome_5": lambda t: _yes_no(t.has_chromosome_5),
        "chromosome_7": lambda t: _yes_no(t.has_chromosome_7),
        "blasts_60_or_more": lambda t: None if t.blasts_percent is None else _yes_no(t.blasts_percent >= 60),
        "sequenced": lambda t: _yes_no(t.genes is not None),
        **{gene.lower(): _mutated(gene) for gene in GENES},
        "sequenced_before": lambda t: _yes_no(t.genes_before is not None),
        "mutated_before": lambda t: None if t.genes_before is None else _yes_no(bool(t.genes_before)),
        **{f"{gene.lower()}_before": _mutated_before(gene) for gene in GENES},
        "gene_retained": _retained,
        "tp53_retained": _tp53_retained,
    }


def _count(code: str) -> Callable[[TmnFindings], Value]:
    return lambda t: t.value(code)


def _mutated(gene: str) -> Callable[[TmnFindings], Value]:
    return lambda t: None if t.genes is None else _yes_no(gene in t.genes)


def _mutated_before(gene: str) -> Callable[[TmnFindings], Value]:
    return lambda t: None if t.genes_before is None else _yes_no(gene in t.genes_before)


def _retained(found: TmnFindings) -> Value:
    """Whether a gene mutated before is so still; only of those with a mutation before."""
    if not found.genes_before or found.genes is None:
        return None
    return _yes_no(bool(set(found.genes_before) & set(found.genes)))


def _tp53_retained(found: TmnFindings) -> Value:
    if found.genes is None or "TP53" not in (found.genes_before or ()):
        return None
    return _yes_no("TP53" in found.genes)


def _either(first: bool | None, second: bool | None) -> bool | None:
    if first or second:
        return True
    return None if first is None or second is None else False


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "yes" if value else "no"


_WORDS = Words(
    event="",
    start="nearest to the diagnosis of the t-MN, within the days of the setting",
    censoring="",
    competing="",
    estimator="median and quartiles (type 7), counts of those whose level is known",
    interval="none",
    test="named in every row",
    source="Gazeau 2025, Leukemia 39:1714, t-MN characteristics and treatment",
)
