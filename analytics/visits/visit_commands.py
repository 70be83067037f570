"""What an entry at a visit stores: one command with its inverse and a label that says what it does.

The first thing entered creates the visit in the same command, so that taking it back leaves nothing behind.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from analytics.errors import EditConflict
from analytics.records.command import Change, Command
from analytics.records.ids import LaboratoryId, ResultId, VisitId
from analytics.records.result import Outcome, Result, Typed
from analytics.records.time_point import CalendarDate
from analytics.records.visit import Visit
from analytics.visits.command_words import CommandWords
from analytics.visits.visit_results import MATERIAL, next_occurrence, results_of_visit, text_of

NEW_VISIT = VisitId(-1)
"""Placeholder id of a visit that its first entry creates."""


@dataclass(frozen=True, slots=True)
class ValueEntry:
    """One value to store.

    Attributes:
        outcome: in the stored unit; None: what is stored goes.
        text / unit: as typed; the unit that was named, or that a bare number was in where it is not the
            stored one.
        confirmation: why an unusual value stands.
        seen: what stood in the cell (``text_of``) when it was typed over; None: nothing.
    """

    analyte: str
    outcome: Outcome | None
    text: str = ""
    unit: str | None = None
    laboratory_id: LaboratoryId | None = None
    confirmation: str | None = None
    seen: str | None = None


def values_command(
    visit: Visit,
    stored: Sequence[Result],
    entries: Sequence[ValueEntry],
    words: CommandWords,
    *,
    label: str | None = None,
) -> Command | None:
    """Return what stores *entries* at *visit*; None where nothing would change.

    Args:
        visit: as it is stored, or with ``NEW_VISIT`` as its id.
        stored: the patient's results of these analytes, as they are in the file now.
        entries: at most one an analyte.
        words: labels in the language of the window.
        label: of the command, where several values have a name of their own (a paste).

    Raises:
        EditConflict: another value than the one typed over stands in a cell by now.
    """
    is_new = visit.id < 0
    cells = results_of_visit(stored, None if is_new else visit.id, visit.at)
    changes: list[Change] = []
    names = []
    known = list(stored)
    for number, entry in enumerate(entries, 1):
        before = cells.get(entry.analyte)
        if (None if before is None else text_of(before)) != entry.seen:
            raise EditConflict(kind="result", id=None if before is None else before.id)
        after = _after(visit, before, entry, known, ResultId(-number))
        if after == before:
            continue
        changes.append(Change(before, after))
        known = [result for result in known if before is None or result.id != before.id]
        known += [after] if after is not None else []
        names.append(
            words.value_change(entry.analyte, before.outcome if before is not None else None, entry.outcome)
        )
    if not changes:
        return None
    head = (Change(None, visit),) if is_new else ()
    name = label or (names[0] if len(names) == 1 else words.several.format(n=len(names)))
    reasons = dict.fromkeys(e.confirmation for e in entries if e.confirmation)
    return Command(name, (*head, *changes), reason="; ".join(reasons) or None)


def _after(
    visit: Visit, before: Result | None, entry: ValueEntry, known: Iterable[Result], new_id: ResultId
) -> Result | None:
    if entry.outcome is None:
        return None
    if before is None:
        result = Result(
            id=new_id,
            patient_id=visit.patient_id,
            analyte=entry.analyte,
            at=visit.at,
            outcome=entry.outcome,
            entered_text=entry.text,
            entered_unit=entry.unit,
            laboratory_id=entry.laboratory_id,
            material=MATERIAL,
            visit_id=visit.id,
            confirmation=entry.confirmation,
        )
        return replace(result, occurrence=next_occurrence(known, result))
    result = replace(
        before,
        outcome=entry.outcome,
        entered_text=entry.text,
        entered_unit=entry.unit,
        laboratory_id=entry.laboratory_id,
        visit_id=visit.id,
        confirmation=entry.confirmation,
    )
    if result == replace(before, visit_id=visit.id):
        return before  # typed again as it was: it stays where it came from
    return replace(result, occurrence=next_occurrence(known, result), source=Typed())


def confirmation_command(result: Result, reason: str, words: CommandWords) -> Command:
    """Return what stores why a value that is stored already stands."""
    label = words.confirm.format(what=words.value_change(result.analyte, None, result.outcome))
    return Command(label, (Change(result, replace(result, confirmation=reason)),), reason=reason)


def visit_command(before: Visit | None, after: Visit, label: str) -> Command | None:
    """Return what stores another state of a visit, or a new one; None where nothing would change."""
    return None if before == after else Command(label, (Change(before, after),))


def move_command(before: Visit, after: Visit, stored: Sequence[Result], label: str) -> Command | None:
    """Return what moves a visit to another day, with those of its results that were of its day."""
    if before == after:
        return None
    own = [result for result in stored if result.visit_id == before.id and result.at == before.at]
    known = [result for result in stored if result not in own]
    changes = [Change(before, after)]
    for result in own:
        moved = replace(result, at=after.at)
        moved = replace(moved, occurrence=next_occurrence(known, moved))
        known.append(moved)
        changes.append(Change(result, moved))
    return Command(label, tuple(changes))


def sign_command(visit: Visit, user: str, on: CalendarDate, words: CommandWords) -> Command:
    """Return what signs *visit*: nothing in it can be changed from then on."""
    signed = replace(visit, signed_by=user, signed_on=on)
    return Command(words.sign, (Change(visit, signed),))


def unlock_command(visit: Visit, reason: str, words: CommandWords) -> Command:
    """Return what opens a signed visit again."""
    return Command(words.unlock, (Change(visit, _unsigned(visit)),), reason=reason)


def delete_command(visit: Visit, stored: Iterable[Result], reason: str, words: CommandWords) -> Command:
    """Return what deletes *visit* with its results; a signed one is unlocked by the same reason first."""
    first = [Change(visit, _unsigned(visit))] if visit.signed_by is not None else []
    own = [Change(result, None) for result in stored if result.visit_id == visit.id]
    return Command(words.delete_visit, (*first, *own, Change(_unsigned(visit), None)), reason=reason)


def _unsigned(visit: Visit) -> Visit:
    return replace(visit, signed_by=None, signed_on=None)
