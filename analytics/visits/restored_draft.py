"""What was typed before a crash or a lock, on the record as it is now."""

from dataclasses import replace

from analytics.records.visit import Visit
from analytics.visits.entering import Entering
from analytics.visits.entry_readings import cell_of, field_of
from analytics.visits.entry_sheet import CellStatus


def restored(entering: Entering) -> Entering:
    """Return *entering*, whose draft was read from the file, as it may be shown.

    The last keys before a crash may have been stored although their draft was not dropped yet: what is stored
    word for word is nothing typed, also where it was the first value, which made the visit. What was entered
    and waited for the disk is shown as typed: nothing is stored unless somebody who is there now says so.
    """
    entering = _joined(entering)
    draft = entering.draft
    cells = {
        code: replace(typed, is_entered=False)
        if cell_of(entering, code).status is CellStatus.TYPED
        else typed
        for code, typed in draft.cells.items()
        if typed.text.strip() != entering.shown_text(code)
    }
    is_stored = entering.visit is not None
    fields = {
        name: replace(typed, is_entered=False)
        if is_stored and field_of(entering, name).status is CellStatus.TYPED
        else typed
        for name, typed in draft.fields.items()
        if typed.text.strip() != entering.field_text(name)
    }
    visit = entering.visit
    note = draft.note if draft.note != ((visit.note or "") if visit is not None else None) else None
    return replace(entering, draft=replace(draft, cells=cells, fields=fields, note=note))


def _joined(entering: Entering) -> Entering:
    """Return it on the visit that its first value made, where it did."""
    if entering.visit is not None or entering.at is None:
        return entering
    made = next((v for v in entering.record.visits if _may_be_of(v, entering)), None)
    if made is None:
        return entering
    return entering.created(made)


def _may_be_of(visit: Visit, entering: Entering) -> bool:
    return visit.signed_by is None and visit.at == entering.at
