"""A laboratory value as a row of a long table tells it: day, analyte, value, unit."""

from collections.abc import Callable

from analytics.entry.entered_result import read_result
from analytics.entry.problem import Problem
from analytics.entry.problem_sentences import sentence
from analytics.records.ids import LaboratoryId, ResultId
from analytics.records.result import Result
from analytics.scoring.course_rows import PATIENT, time_of
from analytics.scoring.score_table import RowRefused, ScoreRow
from analytics.terms.analyte import Analyte

FindAnalyte = Callable[[str, str | None], Analyte | None]
"""name and unit as written → the analyte; None: one that the rule does not read."""


def row_result(
    number: int, row: ScoreRow, find: FindAnalyte, *, laboratory: LaboratoryId | None = None
) -> Result | None:
    """Return the result of one row; None where it tells of an event alone, or of another analyte.

    Raises:
        RowRefused: the value cannot be read, or has no analyte or day.
    """
    name, text, at = row["analyte"], row["value"], time_of(row["day"])
    if not isinstance(text, str):
        return None
    if not isinstance(name, str):
        raise RowRefused(f"The value {text} has no analyte.")
    unit = row["unit"] if isinstance(row["unit"], str) else None
    analyte = find(name, unit)
    if analyte is None:
        return None
    if at is None:
        raise RowRefused(f"{name} {text} has no day.")
    # a comma may group or divide: without a word on it only what has one meaning is read
    read = read_result(analyte, text, unit, decimal=None if "," in text else ".")
    if isinstance(read, Problem):
        raise RowRefused(f"{name}, day {at.days}: {sentence(read)}")
    return Result(ResultId(number), PATIENT, analyte.code, at, read.outcome, text, laboratory_id=laboratory)
