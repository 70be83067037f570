"""Which stored results a visit has, and which of them stands in the cell of its analyte."""

from collections.abc import Iterable

from analytics.records.ids import VisitId
from analytics.records.result import Missing, MissingReason, Result
from analytics.records.time_point import TimePoint

MATERIAL = "blood"
"""What a cell of a visit is measured in; results of other materials have no cell."""
TO_TYPE = {
    MissingReason.NOT_DONE: "nd",
    MissingReason.NOT_APPLICABLE: "na",
    MissingReason.UNKNOWN: "?",
    MissingReason.SAMPLE_FAILED: "hem",
    MissingReason.NOT_ASKED: "?",
}
"""What to type for a reason there is no value."""


def results_of_visit(
    results: Iterable[Result], visit_id: VisitId | None, at: TimePoint | None
) -> dict[str, Result]:
    """Return the result in each cell: the visit's own, else one of the same day that belongs to no visit.

    Of several of one analyte the last of the day stands in the cell; the others stay as they are. What a
    visit has of another day stands in that day's column.
    """
    cells: dict[str, Result] = {}
    for result in results:
        if result.visit_id not in (None, visit_id) or result.material != MATERIAL or result.at != at:
            continue
        held = cells.get(result.analyte)
        if held is None or _order(result) > _order(held):
            cells[result.analyte] = result
    return cells


def next_occurrence(results: Iterable[Result], wanted: Result) -> int:
    """Return the first free occurrence for *wanted* among *results*: the k-th of one day and laboratory."""
    taken = {
        other.occurrence
        for other in results
        if other.id != wanted.id
        and (other.analyte, other.at, other.clock, other.laboratory_id, other.material)
        == (wanted.analyte, wanted.at, wanted.clock, wanted.laboratory_id, wanted.material)
    }
    return next(number for number in range(1, len(taken) + 2) if number not in taken)


def text_of(result: Result) -> str:
    """Return *result* as it was entered, with its unit where that is not the stored one, or was named."""
    if not result.entered_text and isinstance(result.outcome, Missing):
        return TO_TYPE[result.outcome.reason]
    return " ".join(filter(None, (result.entered_text, result.entered_unit)))


def _order(result: Result) -> tuple[bool, str, int, int]:
    """Sort the visit's own last, and among them by the time of the day, as the flowsheet does."""
    return (result.visit_id is not None, result.clock or "", result.occurrence, result.id)
