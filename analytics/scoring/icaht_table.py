"""ICAHT by a table of neutrophil counts."""

from analytics.rules.icaht import grade_icaht
from analytics.scoring.count_table import count_table
from analytics.scoring.score_table import ColumnKind, ScoreColumn

TABLE = count_table(
    "icaht",
    "Early and late ICAHT, graded from the neutrophils as automated by Liang 2024; value is the early grade.",
    ScoreColumn(
        "anc",
        ColumnKind.ANALYTE,
        "neutrophils, 10*9/L unless the header names a unit: anc [/uL]",
        analyte="ANC",
        is_needed=True,
    ),
    grade_icaht,
    by_date_bare_unit="/uL",
)
