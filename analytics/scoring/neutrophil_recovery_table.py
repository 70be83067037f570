"""Neutrophil recovery by a table of neutrophil counts."""

from analytics.rules.neutrophil_recovery import NAME, neutrophil_recovery
from analytics.scoring.count_table import count_table
from analytics.scoring.score_table import ColumnKind, ScoreColumn

TABLE = count_table(
    NAME,
    "Phenotype of neutrophil recovery (thresholds not verified) and days of neutropenia to day 60.",
    ScoreColumn(
        "anc",
        ColumnKind.ANALYTE,
        "neutrophils, 10*9/L unless the header names a unit: anc [/uL]",
        analyte="ANC",
        is_needed=True,
    ),
    neutrophil_recovery,
    by_date_bare_unit="/uL",
)
