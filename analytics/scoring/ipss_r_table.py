"""IPSS-R by a table: one row one patient, at the diagnosis; with an age also the score adjusted for it."""

from collections.abc import Mapping

from analytics.rules.assessment import Assessment
from analytics.rules.ipss_cytogenetics import IpssRGroup, ipss_r_groups
from analytics.rules.ipss_r import RULE, IpssRFindings, rate_ipss_r
from analytics.rules.switches import switches
from analytics.scoring.missing_columns import by_columns
from analytics.scoring.risk_columns import (
    ANC,
    BLASTS,
    HB,
    KARYOTYPE,
    PLATELETS,
    karyotype,
    number,
    readings,
    risk_columns,
    word,
)
from analytics.scoring.score_table import ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable

GROUP_WORDS = {
    **{group.value: group.value for group in IpssRGroup},
    "VG": "Very Good",
    "G": "Good",
    "Int": "Intermediate",
    "I": "Intermediate",
    "P": "Poor",
    "VP": "Very Poor",
}
_GROUP = ScoreColumn(
    "cyto_group",
    ColumnKind.CHOICE,
    "cytogenetic group of the IPSS-R, in place of the karyotype: Very Good, Good, Intermediate, Poor, "
    "Very Poor, or VG, G, Int, P, VP",
    choices=GROUP_WORDS,
    synonyms=("cyto_ipssr", "cytogenetics"),
)
_AGE = ScoreColumn("age", ColumnKind.NUMBER, "age in years; may have decimals", low=0.0, high=130.0)


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    row = rows[0]
    age = number(row, _AGE.name)
    findings = IpssRFindings(
        readings(row, BLASTS.name),
        readings(row, HB.name),
        readings(row, PLATELETS.name),
        readings(row, ANC.name),
        cytogenetics=_groups(row, settings),
        age_years=None if age is None else (age, age),
    )
    return by_columns(rate_ipss_r(findings, settings), risk_columns(row))


def _groups(row: ScoreRow, settings: Mapping[str, str]) -> frozenset[IpssRGroup]:
    read, said = karyotype(row), word(row, _GROUP.name)
    is_poor = switches(RULE, settings).choice("double_5q_and_7") == "double_poor"
    groups = ipss_r_groups(read, is_5q_with_7_poor=is_poor) if read is not None else frozenset()
    if said is None:
        return groups
    if groups and IpssRGroup(said) not in groups:
        raise RowRefused(f"the karyotype is not of the cytogenetic group {said}")
    return frozenset({IpssRGroup(said)})


TABLE = ScoreTable(
    rule="ipss-r",
    about="IPSS-R (Greenberg 2012): Very Low to Very High; adjusted for age where it is known.",
    columns=(BLASTS, HB, PLATELETS, ANC, KARYOTYPE, _GROUP, _AGE),
    score=_score,
)
