"""T-ICAHT by a table of platelet counts."""

from analytics.rules.platelet_icaht import NAME, grade_platelet_icaht
from analytics.rules.rule_data import rule_data
from analytics.scoring.count_table import count_table
from analytics.scoring.score_table import ColumnKind, ScoreColumn

TABLE = count_table(
    NAME,
    "Early and late T-ICAHT, graded from the platelets (Rejeski 2025); value is the early grade.",
    ScoreColumn(
        "platelets",
        ColumnKind.ANALYTE,
        "platelets, 10*9/L unless the header names a unit: platelets [/uL]",
        analyte="PLT",
        synonyms=("plt",),
        is_needed=True,
    ),
    grade_platelet_icaht,
    transfusion_days=int(rule_data("result_circumstances")["platelets"]["days_after"]),
)
