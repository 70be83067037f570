"""Infections by a table."""

from analytics.scoring.findings_table import findings_table

TABLE = findings_table(
    "infection",
    "Severity (1 mild to 5 fatal) and category of an infection, and whether it counts by its day of onset.",
    has_day=True,
)
