"""The response group by a table: long rows of responses and of what ended the course."""

from collections.abc import Mapping

from analytics.rules.assessment import Assessment
from analytics.rules.response_group import assess_response_group
from analytics.scoring.course_rows import course_record, day_column, event_column
from analytics.scoring.score_table import ColumnKind, ScoreColumn, ScoreRow, ScoreTable

_RESPONSES = ("CR", "PR", "SD", "PD")


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    return assess_response_group(course_record(rows), None, settings)


TABLE = ScoreTable(
    rule="response-group",
    about="Response group (refractory, early or late relapse, sustained response); long rows.",
    columns=(
        day_column("day from the infusion of the response or event"),
        ScoreColumn(
            "response",
            ColumnKind.CHOICE,
            "CR, PR, SD or PD; PD is a progression",
            choices={one: one for one in _RESPONSES},
        ),
        event_column(
            "progression, next_line, death or last_contact, on its day",
            (
                "progression",
                "relapse",
                "PD",
                "next_line",
                "next_therapy",
                "death",
                "died",
                "last_contact",
                "last_follow_up",
                "last_fu",
            ),
        ),
    ),
    score=_score,
    is_long=True,
)
