"""The columns that the scores of a myelodysplastic syndrome share, and how their cells are handed over."""

from analytics.entry.result_words import fold, result_words
from analytics.karyotype.karyotype import Karyotype
from analytics.karyotype.read_karyotype import read_karyotype
from analytics.records.result import Censored, Measured, Missing, NotDetected
from analytics.rules.risk_score import Readings
from analytics.rules.wanted import Wanted
from analytics.scoring.score_table import ColumnKind, ScoreColumn, ScoreRow

GROUP_COLUMN = "cyto_group"
BLASTS = ScoreColumn(
    "blasts",
    ColumnKind.ANALYTE,
    "blasts in the marrow, %",
    analyte="BLASTS_PB",  # only for its unit and limits: per cent of cells, 0 to 100, also "<5"
    synonyms=("bm_blasts", "bm_blast", "marrow_blasts"),
)
HB = ScoreColumn(
    "hb",
    ColumnKind.ANALYTE,
    "haemoglobin, g/dL unless the header names a unit: hb [g/L]",
    analyte="HGB",
    synonyms=("hgb", "haemoglobin", "hemoglobin"),
)
PLATELETS = ScoreColumn(
    "platelets",
    ColumnKind.ANALYTE,
    "platelets, 10*9/L unless the header names a unit: platelets [/uL]",
    analyte="PLT",
    synonyms=("plt",),
)
ANC = ScoreColumn(
    "anc",
    ColumnKind.ANALYTE,
    "neutrophils, 10*9/L unless the header names a unit: anc [/uL]",
    analyte="ANC",
)
KARYOTYPE = ScoreColumn(
    "karyotype", ColumnKind.TEXT, "karyotype, ISCN text: 46,XX,del(5)(q13q33)[10]/46,XX[10]"
)


def readings(row: ScoreRow, name: str) -> Readings:
    """Return what stands in a laboratory column; nothing where it is empty."""
    cell = row[name]
    if isinstance(cell, Missing):
        return ()
    return (cell,) if isinstance(cell, Measured | Censored | NotDetected) else ()


def number(row: ScoreRow, name: str) -> float | None:
    """Return the number in a column."""
    cell = row[name]
    return float(cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else None


def flag(row: ScoreRow, name: str) -> bool | None:
    """Return yes or no of a column."""
    cell = row[name]
    return cell if isinstance(cell, bool) else None


def word(row: ScoreRow, name: str) -> str | None:
    """Return the choice or text of a column."""
    cell = row[name]
    return cell if isinstance(cell, str) else None


def karyotype(row: ScoreRow) -> Karyotype | None:
    """Return the karyotype as read; None: the cell is empty or a word for *missing*."""
    text = word(row, KARYOTYPE.name)
    return None if text is None or not text.strip() or is_missing(text) else read_karyotype(text)


def risk_columns(row: ScoreRow) -> dict[str, tuple[str, ...]]:
    """Return the columns of what IPSS and IPSS-R can lack; a karyotype that is given is asked for itself."""
    cytogenetics = (KARYOTYPE.name,) if row[KARYOTYPE.name] else (KARYOTYPE.name, GROUP_COLUMN)
    return {Wanted.MARROW_BLASTS: (BLASTS.name,), Wanted.KARYOTYPE: cytogenetics}


def is_missing(text: str) -> bool:
    """Whether *text* is a word for *missing* (``NA``)."""
    return fold(text) in result_words().missing
