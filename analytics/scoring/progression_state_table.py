"""The state at progression by a table: long rows of values and of what happened."""

from collections.abc import Mapping

from analytics.catalogue import catalogue
from analytics.rules.assessment import Assessment
from analytics.rules.progression_state import DATA, RULE, assess_progression_state
from analytics.rules.rule_data import rule_data
from analytics.scoring.course_rows import course_record, day_column, event_column
from analytics.scoring.score_table import ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable
from analytics.scoring.value_rows import row_result
from analytics.terms.analyte import Analyte

_RESPONSES = ("CR", "PR", "SD", "PD")


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    found = [row_result(number, row, _analyte) for number, row in enumerate(rows, 1)]
    record = course_record(rows, [result for result in found if result is not None])
    return assess_progression_state(record, None, settings)


def _analyte(name: str, unit: str | None) -> Analyte | None:
    """Return the analyte of a value; None: one that the rule does not read.

    Raises:
        RowRefused: no analyte is called *name*.
    """
    found = catalogue().find_analyte(name, unit)
    if found is None:
        raise RowRefused(f"There is no analyte called {name}.")
    return found if found.code in {entry["analyte"] for entry in rule_data(DATA)["value"]} else None


TABLE = ScoreTable(
    rule=RULE,
    about="Counts, LDH and lymphocytes at progression or relapse, of each the nearest value; long rows.",
    columns=(
        day_column("day from the infusion of the value or event; values count from day 1 on"),
        ScoreColumn(
            "analyte",
            ColumnKind.TEXT,
            "platelets, ANC, Hb, LDH, CD3, CD4, CD8, CD4/CD8, CD19, NK; others are passed over",
        ),
        ScoreColumn("value", ColumnKind.TEXT, "number, bound (<1) or “not detected”; decimal point"),
        ScoreColumn(
            "unit", ColumnKind.TEXT, "of the value; empty: 10*9/L, Hb g/dL, LDH U/L, lymphocytes /uL"
        ),
        event_column("progression, next_line, death or last_contact, on its day"),
        ScoreColumn(
            "response",
            ColumnKind.CHOICE,
            "CR, PR, SD or PD; PD is a progression, after CR or PR a relapse",
            choices={word: word for word in _RESPONSES},
        ),
    ),
    score=_score,
    is_long=True,
)
