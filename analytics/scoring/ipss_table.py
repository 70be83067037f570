"""IPSS by a table: one row one patient, at the diagnosis."""

from collections.abc import Mapping

from analytics.rules.assessment import Assessment
from analytics.rules.ipss import IpssFindings, rate_ipss
from analytics.rules.ipss_cytogenetics import IpssGroup, ipss_groups
from analytics.scoring.missing_columns import by_columns
from analytics.scoring.risk_columns import (
    ANC,
    BLASTS,
    HB,
    KARYOTYPE,
    PLATELETS,
    karyotype,
    readings,
    risk_columns,
    word,
)
from analytics.scoring.score_table import ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable

_GROUP = ScoreColumn(
    "cyto_group",
    ColumnKind.CHOICE,
    "cytogenetic group of the IPSS, in place of the karyotype: good, intermediate, poor",
    choices={
        "good": "good",
        "intermediate": "intermediate",
        "int": "intermediate",
        "poor": "poor",
        "G": "good",
        "I": "intermediate",
        "P": "poor",
    },
    synonyms=("cyto_ipss", "cytogenetics"),
)


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    row = rows[0]
    findings = IpssFindings(
        readings(row, BLASTS.name),
        readings(row, HB.name),
        readings(row, PLATELETS.name),
        readings(row, ANC.name),
        cytogenetics=_groups(row),
    )
    return by_columns(rate_ipss(findings, settings), risk_columns(row))


def _groups(row: ScoreRow) -> frozenset[IpssGroup]:
    read, said = karyotype(row), word(row, _GROUP.name)
    groups = ipss_groups(read) if read is not None else frozenset()
    if said is None:
        return groups
    if groups and IpssGroup(said) not in groups:
        raise RowRefused(f"the karyotype is not of the cytogenetic group {said}")
    return frozenset({IpssGroup(said)})


TABLE = ScoreTable(
    rule="ipss",
    about="IPSS (Greenberg 1997) of blasts, karyotype and cytopenias: Low, Int-1, Int-2, High.",
    columns=(BLASTS, HB, PLATELETS, ANC, KARYOTYPE, _GROUP),
    score=_score,
)
