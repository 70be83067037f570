"""What is entered at visits becomes commands, in their turn; what has arrived leaves the draft."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from analytics.errors import EditConflict
from analytics.records.command import Command
from analytics.records.result import Result
from analytics.records.visit import Visit, VisitKind
from analytics.visits.date_entry import date_to_show
from analytics.visits.entering import Entering
from analytics.visits.entry_frame import EntryFrame
from analytics.visits.entry_readings import cell_of, field_of, value_entry
from analytics.visits.entry_sheet import CellStatus, EntryCell, FieldEntry
from analytics.visits.field_commands import field_command, kind_command, note_command, planned_command
from analytics.visits.visit_commands import confirmation_command, values_command
from analytics.visits.visit_draft import TypedText
from analytics.visits.visit_fields import DATE, text_of_field
from analytics.visits.visit_results import text_of
from app.draft_keeper import DraftKeeper
from app.open_visits import OpenVisit, OpenVisits
from app.session import Session
from app.visit_saver import Make, Saving, VisitSaver
from app.visit_words import command_words

if TYPE_CHECKING:
    from storage.clinic import Clinic

Key = tuple[OpenVisit, str, str, str | None]
"""What is on its way: the visit, the field, its text and the reason it stands."""


class VisitStoring(QObject):
    """Makes a command of every entry when its turn has come, on the record as it is then.

    Attributes:
        visits: of the patient in view; entries of the one before go on by themselves.

    Signals:
        given_back: an entry was not stored: what is in the file by now is to be looked at.
    """

    given_back = Signal()

    def __init__(
        self, session: Session, keeper: DraftKeeper, frame: Callable[[], EntryFrame], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._keeper, self._frame = session, keeper, frame
        self.saver = VisitSaver(session, self)
        self.visits: OpenVisits | None = None
        self._queued: set[Key] = set()
        session.closed.connect(self._forget)

    def store_ready(self, visit: OpenVisit) -> None:
        """Store everything that was entered and waits for nothing, each in its turn."""
        if visit.entering.at is None:
            return
        for analyte, typed in visit.entering.draft.cells.items():
            if self._is_left(visit, analyte, typed) and _is_typed(cell_of(visit.entering, analyte)):
                ready = {analyte: typed}
                make = partial(self._values, visit, ready, None)
                self._store(visit, make, partial(_cells_stored, ready), _key(visit, analyte, typed))
        for name, typed in visit.entering.draft.fields.items():
            if name == DATE and visit.entering.visit is None:
                continue
            if self._is_left(visit, name, typed) and _is_typed(field_of(visit.entering, name)):
                make = partial(self._field, visit, name, typed)
                self._store(visit, make, partial(_field_stored, name, typed), _key(visit, name, typed))

    def store_together(self, visit: OpenVisit, label: str) -> None:
        """Store everything that was entered as one command of that name."""
        if visit.entering.at is None:
            return
        ready = {
            analyte: typed
            for analyte, typed in visit.entering.draft.cells.items()
            if self._is_left(visit, analyte, typed) and _is_typed(cell_of(visit.entering, analyte))
        }
        if ready:
            self._store(visit, partial(self._values, visit, ready, label), partial(_cells_stored, ready))

    def _is_left(self, visit: OpenVisit, name: str, typed: TypedText) -> bool:
        """Whether a field was left and is not on its way yet."""
        return typed.is_entered and _key(visit, name, typed) not in self._queued

    def _store(
        self,
        visit: OpenVisit,
        make: Callable[[], Make | None],
        stored: Callable[[Entering, Command], Entering] | None = None,
        key: Key | None = None,
    ) -> None:
        """Queue one entry; *stored* takes what was stored out of the draft when it has arrived."""
        visits = self.visits
        if visits is None:
            return
        if key is not None:
            self._queued.add(key)

        def done(command: Command) -> None:
            self._queued.discard(key) if key is not None else None
            visit.entering = _after(visit.entering, command)
            if stored is not None:
                visit.entering = stored(visit.entering, command)
            self._tell_keeper(visits)

        def failed(error: Exception) -> None:
            self._queued.discard(key) if key is not None else None
            self.given_back.emit()

        def prepare() -> Make | None:
            if visits is not self.visits:
                visits.take_in(self._session.record(visits.patient_id), self._frame())
            try:
                made = make()
            except EditConflict:  # changed meanwhile: the field asks
                made = None
            if made is None:
                self._queued.discard(key) if key is not None else None
                self._tell_keeper(visits)
                self.given_back.emit()
            return made

        self.saver.add(Saving(self.tr("Saving the visit…"), prepare, done, failed))

    def _tell_keeper(self, visits: OpenVisits) -> None:
        """Note what is left to store; a draft on the disk follows at once, not to come back after a crash."""
        self._keeper.note(visits.patient_id, visits.drafts_text())
        if self._keeper.holds(visits.patient_id):
            self._keeper.flush()

    def _values(self, visit: OpenVisit, typed: dict[str, TypedText], label: str | None) -> Make | None:
        entering, words = visit.entering, command_words()
        if entering.at is None:
            return None
        typed = {
            analyte: _as_seen(text, entering.draft.cells.get(analyte)) for analyte, text in typed.items()
        }
        found = [value_entry(entering, analyte, text) for analyte, text in typed.items()]
        entries = [entry for entry in found if entry is not None]
        place = entering.to_store(self._session.reader.user)
        if values_command(place, tuple(entering.stored.values()), entries, words) is None:
            visit.entering = entering.without(typed, {})  # stored as it is, in other signs
            return None

        def make(clinic: "Clinic") -> Command:
            if place.id > 0 and clinic.visits.get(place.id) is None:
                raise EditConflict(kind="visit", id=place.id)
            stored = [
                result
                for entry in entries
                for result in clinic.results.of_analyte(place.patient_id, entry.analyte)
            ]
            command = values_command(place, stored, entries, words, label=label)
            if command is None:
                raise EditConflict(kind="result", id=None)
            return command

        return make

    def _field(self, visit: OpenVisit, name: str, typed: TypedText) -> Make | None:
        user, entering = self._session.reader.user, visit.entering
        command = field_command(entering, name, typed, user, command_words())
        if command is None and _is_typed(field_of(entering, name)):  # stored as it is, in other signs
            visit.entering = entering.without_field(name, typed, entering.field_text(name))
        return _made(command)

    def store_note(self, visit: OpenVisit) -> None:
        """Store the note as it is typed now."""
        note = visit.entering.draft.note
        if note is not None:
            self._store(visit, partial(self._note_command, visit, note), partial(_note_stored, note))

    def store_kind(self, visit: OpenVisit, kind: VisitKind) -> None:
        """Store how a visit came about."""
        self._store(visit, partial(self._kind, visit, kind))

    def store_planned(self, visit: OpenVisit, code: str | None) -> None:
        """Store which planned time point a visit serves; None: that of its day."""
        self._store(visit, partial(self._planned, visit, code))

    def store_confirmation(self, visit: OpenVisit, analyte: str, reason: str) -> None:
        """Store why a stored value stands."""
        self._store(visit, partial(self._confirmation, visit, analyte, reason))

    def _note_command(self, visit: OpenVisit, note: str) -> Make | None:
        if visit.entering.at is None:
            return None
        return _made(note_command(visit.entering, note, self._session.reader.user, command_words()))

    def _kind(self, visit: OpenVisit, kind: VisitKind) -> Make | None:
        stored = visit.entering.visit
        return _made(kind_command(stored, kind, command_words())) if stored is not None else None

    def _planned(self, visit: OpenVisit, code: str | None) -> Make | None:
        return _made(planned_command(visit.entering, code, command_words()))

    def _confirmation(self, visit: OpenVisit, analyte: str, reason: str) -> Make | None:
        stored = visit.entering.stored.get(analyte)
        return _made(confirmation_command(stored, reason, command_words())) if stored is not None else None

    def store(
        self,
        visit: OpenVisit,
        make: Callable[[Visit], Command],
        *,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Queue another command on a stored visit, made of it when its turn has come."""

        def told(entering: Entering, _: Command) -> Entering:
            if then is not None:
                QTimer.singleShot(0, self, then)
            return entering

        def prepare() -> Make | None:
            stored = visit.entering.visit
            return _made(make(stored)) if stored is not None else None

        self._store(visit, prepare, told)

    @Slot()
    def _forget(self) -> None:
        self.visits = None
        self._queued.clear()


def _is_typed(entry: EntryCell | FieldEntry) -> bool:
    return entry.status is CellStatus.TYPED


def _key(visit: OpenVisit, name: str, typed: TypedText) -> Key:
    return visit, name, typed.text, typed.reason


def _as_seen(typed: TypedText, now: TypedText | None) -> TypedText:
    """Return *typed* over what is stored by now, where it was the typist's own entry before that."""
    return typed if now is None else replace(typed, seen=now.seen)


def _made(command: Command | None) -> Make | None:
    return None if command is None else lambda _: command


def _after(entering: Entering, done: Command) -> Entering:
    """Return *entering* with the visit that *done* made."""
    made = next((c.after for c in done.changes if c.before is None and isinstance(c.after, Visit)), None)
    return entering.created(made) if made is not None else entering


def _cells_stored(stored: dict[str, TypedText], entering: Entering, done: Command) -> Entering:
    texts: dict[str, str | None] = {}
    for change in done.changes:
        record = change.after or change.before
        if isinstance(record, Result):
            texts[record.analyte] = text_of(record) if change.after is not None else None
    return entering.without(stored, texts)


def _field_stored(name: str, typed: TypedText, entering: Entering, done: Command) -> Entering:
    visit = next((c.after for c in done.changes if isinstance(c.after, Visit)), None)
    if name == DATE:
        return entering.without_field(name, typed, date_to_show(visit.at) if visit is not None else "")
    return entering.without_field(name, typed, text_of_field(name, visit))


def _note_stored(note: str, entering: Entering, done: Command) -> Entering:
    is_same = entering.draft.note == note
    return replace(entering, draft=replace(entering.draft, note=None)) if is_same else entering
