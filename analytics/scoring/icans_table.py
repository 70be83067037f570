"""Neurotoxicity by a table."""

from analytics.scoring.findings_table import findings_table

TABLE = findings_table(
    "icans",
    "Grade of an ICANS of an adult (ASTCT 2019) from its worst findings; others stay open.",
)
