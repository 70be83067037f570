"""What an entry into a field of the visit itself stores: its date, ECOG, weight, temperature, kind, note."""

from dataclasses import replace

from analytics.records.command import Command
from analytics.records.time_point import TimePoint
from analytics.records.visit import Visit, VisitKind
from analytics.visits.command_words import CommandWords
from analytics.visits.entering import Entering
from analytics.visits.entry_readings import field_of
from analytics.visits.entry_sheet import CellStatus
from analytics.visits.visit_commands import move_command, visit_command
from analytics.visits.visit_draft import TypedText
from analytics.visits.visit_fields import DATE, read_field, text_of_field, with_field


def field_command(
    entering: Entering, name: str, typed: TypedText, author: str, words: CommandWords
) -> Command | None:
    """Return what stores *typed* in the field *name*; None where nothing would change, or it waits.

    The date of a new visit is stored with its first entry, not by itself.
    """
    if field_of(entering, name).status is not CellStatus.TYPED:
        return None
    before = entering.visit
    if name == DATE:
        at = entering.read_date(typed.text).at
        command = _moved(entering, before, at, words) if before is not None and at is not None else None
    else:
        base = entering.to_store(author)
        reading = read_field(name, typed.text, entering.record, base, entering.frame.settings)
        if reading.is_refused:
            return None
        after = with_field(base, name, reading.value)
        texts = [text_of_field(name, visit) or None for visit in (before, after)]
        command = visit_command(before, after, words.change(words.fields[name], *texts))
    return replace(command, reason=typed.reason) if command is not None and typed.reason else command


def note_command(entering: Entering, note: str, author: str, words: CommandWords) -> Command | None:
    """Return what stores *note*; None where it is stored already."""
    before, text = entering.visit, note.strip() or None
    if before is None and text is None:
        return None
    base = entering.to_store(author)
    return visit_command(before, replace(base, note=text), words.note)


def kind_command(visit: Visit, kind: VisitKind, words: CommandWords) -> Command | None:
    """Return what stores how a visit came about."""
    label = words.change(words.fields["kind"], words.kinds[visit.kind], words.kinds[kind])
    return visit_command(visit, replace(visit, kind=kind), label)


def planned_command(entering: Entering, code: str | None, words: CommandWords) -> Command | None:
    """Return what stores which planned time point a visit serves; None: the one of its day."""
    visit = entering.visit
    if visit is None:
        return None
    point = entering.point_at(visit.at) if code is None else entering.frame.schedule.point(code)
    after = replace(visit, planned_point=point.code if point is not None else None)
    label = words.change(words.fields["planned_point"], visit.planned_point, after.planned_point)
    return visit_command(visit, after, label)


def _moved(entering: Entering, visit: Visit, at: TimePoint, words: CommandWords) -> Command | None:
    """Move *visit* to *at*; where it serves the planned point of its day, it serves that of the new one."""
    old, new = entering.point_at(visit.at), entering.point_at(at)
    follows = visit.planned_point == (old.code if old is not None else None)
    planned = (new.code if new is not None else None) if follows else visit.planned_point
    moved = replace(visit, at=at, planned_point=planned)
    wording = words.wording
    label = words.change(words.fields[DATE], wording.time_point(visit.at), wording.time_point(at))
    return move_command(visit, moved, entering.record.results, label)
