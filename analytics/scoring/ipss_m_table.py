"""IPSS-M by a table with the column names of the public R package ``ipssm``."""

from collections.abc import Mapping
from dataclasses import replace

from analytics.rules.assessment import Assessment
from analytics.rules.ipss_cytogenetics import IpssRGroup
from analytics.rules.ipss_m import IpssMDetails, rate_ipss_m
from analytics.rules.ipss_m_model import FLT3, KMT2A_PTD, IpssMFindings, model_genes
from analytics.rules.ipss_r import IpssRDetails, IpssRFindings, rate_ipss_r
from analytics.rules.wanted import GENE, Wanted
from analytics.scoring.ipss_r_table import GROUP_WORDS
from analytics.scoring.missing_columns import by_columns
from analytics.scoring.risk_columns import flag, number, readings, word
from analytics.scoring.score_table import ColumnKind, ScoreColumn, ScoreRow, ScoreTable

_ABOUT_GENES = {
    FLT3: "FLT3-ITD or TKD mutation, 1 or 0",
    KMT2A_PTD: "partial tandem duplication of KMT2A, 1 or 0",
}
_SYNONYMS = {FLT3: ("FLT3_ITD_TKD", "FLT3_ITD_or_TKD"), KMT2A_PTD: ("KMT2A_PTD", "MLLPTD")}
_MUTATIONS = {
    "0": "0",
    "1": "1",
    "2": "2",
    "0.0": "0",
    "1.0": "1",
    "2.0": "2",
    "2 or more": "2",
    "2+": "2",
    ">=2": "2",
    "≥2": "2",
    ">1": "2",
    "multi": "2",
} | {str(n): "2" for n in range(3, 100)}


def _counts() -> tuple[ScoreColumn, ...]:
    return (
        ScoreColumn(
            "HB",
            ColumnKind.ANALYTE,
            "haemoglobin, g/dL unless the header names a unit",
            analyte="HGB",
            synonyms=("HB1", "HGB"),
        ),
        ScoreColumn(
            "PLT",
            ColumnKind.ANALYTE,
            "platelets, 10*9/L unless the header names a unit",
            analyte="PLT",
            synonyms=("platelets",),
        ),
        ScoreColumn(
            "BM_BLAST",
            ColumnKind.ANALYTE,
            "blasts in the marrow, %",
            analyte="BLASTS_PB",  # only for its unit and limits: per cent of cells, 0 to 100, also "<5"
            synonyms=("blasts",),
        ),
    )


def _flag(name: str, about: str, *synonyms: str) -> ScoreColumn:
    return ScoreColumn(name, ColumnKind.FLAG, about, synonyms=synonyms)


def _of_karyotype() -> tuple[ScoreColumn, ...]:
    return (
        _flag("del5q", "del(5q), 1 or 0"),
        _flag("del7_7q", "-7 or del(7q), 1 or 0", "-7/del7q", "-7_del7q", "del7/7q", "del7_del7q"),
        _flag("complex", "three or more abnormalities, 1 or 0", "complex_karyotype"),
        ScoreColumn(
            "CYTO_IPSSR",
            ColumnKind.CHOICE,
            "cytogenetic group of the IPSS-R: Very Good, Good, Intermediate, Poor, Very Poor",
            choices=GROUP_WORDS,
            synonyms=("cyto_group",),
        ),
        _flag("del17_17p", "-17 or loss of 17p, 1 or 0", "-17/del17p", "del17/17p", "del17_del17p"),
    )


def _of_tp53() -> tuple[ScoreColumn, ...]:
    return (
        ScoreColumn("TP53mut", ColumnKind.CHOICE, "mutations of TP53: 0, 1, 2 or more", choices=_MUTATIONS),
        ScoreColumn(
            "TP53maxvaf",
            ColumnKind.NUMBER,
            "highest VAF of TP53 as a fraction, unless the header names a unit: TP53maxvaf [%]",
            low=0.0,
            high=1.0,
            units={"%": 0.01},
        ),
        _flag("TP53loh", "loss of heterozygosity of TP53, 1 or 0"),
    )


def _for_ipss_r() -> tuple[ScoreColumn, ...]:
    return (
        ScoreColumn(
            "ANC",
            ColumnKind.ANALYTE,
            "neutrophils, 10*9/L unless the header names a unit; adds the IPSS-R to the details",
            analyte="ANC",
        ),
        ScoreColumn("AGE", ColumnKind.NUMBER, "age in years; adjusts that IPSS-R", low=0.0, high=130.0),
    )


def _genes() -> tuple[ScoreColumn, ...]:
    names = model_genes()
    ordered = (KMT2A_PTD, FLT3, *(name for name in names if name not in (KMT2A_PTD, FLT3)))
    about = "{gene} mutated, 1 or 0"
    return tuple(
        _flag(name, _ABOUT_GENES.get(name, about.format(gene=name)), *_SYNONYMS.get(name, ()))
        for name in ordered
    )


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    row = rows[0]
    group, mutations = word(row, "CYTO_IPSSR"), word(row, "TP53mut")
    findings = IpssMFindings(
        hemoglobin=readings(row, "HB"),
        platelets=readings(row, "PLT"),
        blasts=readings(row, "BM_BLAST"),
        cytogenetics=frozenset() if group is None else frozenset({IpssRGroup(group)}),
        has_del5q=flag(row, "del5q"),
        has_del7=flag(row, "del7_7q"),
        is_complex=flag(row, "complex"),
        has_del17p=flag(row, "del17_17p"),
        tp53_mutations=None if mutations is None else int(mutations),
        tp53_max_vaf=number(row, "TP53maxvaf"),
        tp53_loh=flag(row, "TP53loh"),
        genes={gene: flag(row, gene) for gene in model_genes()},
    )
    answer = by_columns(rate_ipss_m(findings, settings), _columns_of(row))
    return (
        answer if row["ANC"] is None and row["AGE"] is None else _with_ipss_r(answer, findings, row, settings)
    )


def _columns_of(row: ScoreRow) -> dict[str, tuple[str, ...]]:
    """Return the columns of what the rule can lack: of several that would tell it, those left empty."""
    asked = ("CYTO_IPSSR", *(("del5q", "del7_7q", "complex") if flag(row, "SF3B1") else ()))
    return {
        Wanted.MARROW_BLASTS: ("BM_BLAST",),
        Wanted.KARYOTYPE: tuple(name for name in asked if row[name] is None),
        Wanted.KMT2A_PTD: (KMT2A_PTD,),
        Wanted.TP53_LOH: tuple(n for n in ("TP53maxvaf", "TP53loh", "del17_17p") if row[n] is None),
        f"{GENE}TP53": ("TP53mut",),
    }


def _with_ipss_r(
    answer: Assessment, findings: IpssMFindings, row: ScoreRow, settings: Mapping[str, str]
) -> Assessment:
    """Add the IPSS-R, which needs neutrophils and takes an age, to the details of *answer*."""
    age = number(row, "AGE")
    asked = IpssRFindings(
        findings.blasts,
        findings.hemoglobin,
        findings.platelets,
        readings(row, "ANC"),
        findings.cytogenetics,
        None if age is None else (age, age),
    )
    revised = rate_ipss_r(asked, settings).details
    if isinstance(answer.details, IpssMDetails) and isinstance(revised, IpssRDetails):
        return replace(answer, details=replace(answer.details, ipss_r=revised))
    return answer


TABLE = ScoreTable(
    rule="ipss-m",
    about="IPSS-M (Bernard 2022) with best, mean and worst of what is missing; columns of the package ipssm.",
    columns=(*_counts(), *_of_karyotype(), *_of_tp53(), *_genes(), *_for_ipss_r()),
    score=_score,
    id_synonyms=("patient", "sample_id"),
)
