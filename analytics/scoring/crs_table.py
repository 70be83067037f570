"""Cytokine release syndrome by a table."""

from analytics.scoring.findings_table import findings_table

TABLE = findings_table(
    "crs",
    "Grade of a cytokine release syndrome (ASTCT 2019) from its worst findings; others stay open.",
)
