"""Everything the page shows of the visit that is being entered, from its state."""

from analytics.catalogue import catalogue
from analytics.records.result import MissingReason, Result
from analytics.visits.consequences import consequences
from analytics.visits.due_items import due_items
from analytics.visits.entering import Entering
from analytics.visits.entry_readings import cell_of, field_of, misfits_of
from analytics.visits.entry_sheet import EntrySheet
from analytics.visits.visit_fields import NAMES


def visit_sheet(entering: Entering) -> EntrySheet:
    """Return the sheet of *entering*."""
    visit, at, planned = entering.visit, entering.at, entering.planned
    record, frame, draft = entering.record, entering.frame, entering.draft
    stored, misfits = entering.stored, misfits_of(entering)
    expected = planned.analytes if planned is not None else ()
    is_open = not frame.is_read_only and (visit is None or visit.signed_by is None)
    shown = {*expected, *stored, *draft.cells, *(_usual(entering) if is_open else ())}
    day = record.axis.day(at)
    note = draft.note if draft.note is not None else (visit.note if visit is not None else None)
    return EntrySheet(
        visit_id=visit.id if visit is not None else None,
        at=at,
        day=day,
        planned=planned,
        kind=entering.kind,
        laboratory_id=entering.laboratory_id,
        fields=tuple((name, field_of(entering, name)) for name in NAMES),
        note=note or "",
        cells=tuple(cell_of(entering, code, misfits) for code in catalogue().analytes if code in shown),
        expected=tuple(expected),
        due=due_items(
            record,
            at,
            planned,
            measured=_measured(stored),
            has_ecog=visit is not None and visit.ecog is not None,
        ),
        consequences=consequences(
            record, visit.id, {result.id for result in stored.values()}, day, frame.settings
        )
        if visit is not None
        else (),
        signed_by=visit.signed_by if visit is not None else None,
        signed_on=visit.signed_on if visit is not None else None,
        is_read_only=frame.is_read_only,
    )


def _usual(entering: Entering) -> frozenset[str]:
    """Return what any follow-up schedule asks for: nobody has to search for a blood count."""
    schedules = (entering.frame.schedule, *catalogue().schedules.values())
    points = (point for schedule in schedules for point in schedule.points())
    return frozenset(code for point in points for code in point.analytes)


def _measured(stored: dict[str, Result]) -> frozenset[str]:
    """Return the analytes with a value, or with a reason why there is none but that nobody asked for it."""
    return frozenset(
        code
        for code, result in stored.items()
        if getattr(result.outcome, "reason", None) is not MissingReason.NOT_ASKED
    )
