"""The user enters a sequencing sample, edits or deletes one: one command each, and nothing typed is lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Slot

from analytics.catalogue import catalogue
from analytics.entry.date_checks import check_date, limits_of
from analytics.entry.finding import Weight
from analytics.entry.hgvs_text import read_hgvs
from analytics.records.command import Command
from analytics.records.ids import LaboratoryId, PatientId, SampleId
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.samples.known_variants import known_variants
from analytics.samples.sample_changes import deletion, sample_changes
from analytics.samples.sample_draft import KIND, SampleDraft, draft_text, read_draft
from analytics.samples.sample_entry import SampleContext, SampleReading
from analytics.samples.sample_records import amount_text, sample_records
from analytics.terms.gene_panel import GenePanel
from analytics.terms.panels_in_force import panels_in_force
from app.draft_keeper import DraftKeeper
from app.errors import ErrorDesk
from app.flows.add_panel import AddPanel
from app.main_window import MainWindow
from app.session import Session
from app.tasks import TaskRunner, Tick
from app.words import wording
from widgets.date_field import DateContext
from widgets.local_text import date_text
from widgets.patient_page import CLONES, PatientPage
from widgets.sample_form import SampleView


class EnterSample(QObject):
    """Opens the form over the Clones page; what is typed is a draft in the file until it is saved."""

    def __init__(
        self,
        window: MainWindow,
        page: PatientPage,
        session: Session,
        tasks: TaskRunner,
        errors: ErrorDesk,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._clones, self._form = window, page, page.clones, page.clones.form
        self._session, self._tasks, self._errors, self._today = session, tasks, errors, today
        self._drafts = DraftKeeper(session, KIND, self)
        self._panels = AddPanel(window, session)
        self._panels.added.connect(self._take_panel)
        self._patient_id: PatientId | None = None
        self._record: PatientRecord | None = None
        self._stored: Sample | None = None
        window.menus.add_sample.triggered.connect(self.start)
        self._clones.sample_wanted.connect(self.start)
        self._clones.sample_edit_wanted.connect(self.edit)
        self._form.edited.connect(self._keep)
        self._form.save_requested.connect(self._save)
        self._form.closed.connect(self._leave)
        self._form.discarded.connect(self._discard)
        self._form.panel_wanted.connect(self._add_panel)
        self._form.delete_wanted.connect(self._ask_to_delete)
        self._clones.delete_form.confirmed.connect(self._delete)
        self._clones.delete_form.closed.connect(self._clones.show_form)
        session.closed.connect(self._forget)

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Follow to another patient; the form of the one before is closed, its draft kept."""
        if patient_id != self._patient_id:
            self._drafts.flush()
            self._hide()
        self._patient_id = patient_id
        self._tell_draft()

    @Slot()
    def start(self) -> None:
        """Begin a sample, or go on with the one that was begun."""
        if not self._may_write():
            return
        kept = self._draft()
        if kept is not None and kept.sample_id is not None and not self._has(kept.sample_id):
            kept = None
        self._open(kept or SampleDraft())

    @Slot(object)
    def edit(self, sample_id: SampleId) -> None:
        """Open a stored sample; what was typed in it before comes back."""
        if not self._may_write():
            return
        kept = self._draft()
        is_its = kept is not None and kept.sample_id == sample_id
        self._open(
            kept if is_its and kept is not None else SampleDraft(sample_id=sample_id), is_new_text=not is_its
        )

    def _may_write(self) -> bool:
        if not self._session.is_open or self._patient_id is None:
            return False
        if self._session.is_read_only:
            self._window.problems.show_notice(
                self.tr("The clinic is open for reading only: no sample can be entered.")
            )
            return False
        return True

    def _has(self, sample_id: SampleId) -> bool:
        return self._session.reader.samples.get(sample_id) is not None

    def _open(self, draft: SampleDraft, *, is_new_text: bool = False) -> None:
        if self._patient_id is None:
            return
        try:
            record = self._session.record(self._patient_id)
        except Exception as error:
            self._errors.take(error)
            return
        self._record = record
        self._stored = next((one for one in record.samples if one.id == draft.sample_id), None)
        context = self._context(record)
        if self._stored is not None and is_new_text:
            draft = _as_stored(self._stored, context)
        self._page.show_page(CLONES)
        self._form.show_sample(
            self._view(record, draft, context), title=self._title(is_begun=not draft.is_empty)
        )
        self._clones.show_form()
        self._form.start()
        self._tasks.run(_learn_hgvs, title="", then=_nothing, failed=self._errors.take, channel="hgvs")

    def _title(self, *, is_begun: bool) -> str:
        if self._stored is None and is_begun:
            return self.tr("New NGS sample, as you left it")
        if self._stored is None:
            return self.tr("New NGS sample")
        return self.tr("NGS sample of {date}").format(date=_when(self._stored.at))

    def _context(self, record: PatientRecord) -> SampleContext:
        stored = self._stored
        panels = panels_in_force(catalogue().panels, self._session.reader.settings.all())
        known = known_variants(record, editing=stored.id if stored is not None else None, before=stored)
        return SampleContext(record, panels, known, stored)

    def _view(self, record: PatientRecord, draft: SampleDraft, context: SampleContext) -> SampleView:
        limits = limits_of(record, self._today())
        stored = self._stored
        is_relative = stored is not None and not isinstance(stored.at, CalendarDate)
        reader = self._session.reader
        dates = DateContext(
            today=self._today(),
            axis=record.axis,
            check=lambda at: check_date(at, limits, asks_how_early=False, after_death=Weight.ASKED),
        )
        return SampleView(
            draft=draft
            if stored is None or draft.date or is_relative
            else replace(draft, date=str(stored.at)),
            context=context,
            dates=dates,
            wording=wording(),
            laboratories=reader.laboratories.all(),
            last=self._last,
            fixed_at=stored.at if stored is not None and is_relative else None,
        )

    def _last(self, panel: str | None, laboratory_id: LaboratoryId | None) -> Sample | None:
        return self._session.reader.samples.last_entered(panel, laboratory_id) if panel is not None else None

    @Slot(object, object, object)
    def _save(self, draft: SampleDraft, reading: SampleReading, at: TimePoint) -> None:
        record, stored = self._record, self._stored
        if record is None or self._patient_id is None:
            return
        context = self._context(record)
        sample, calls = sample_records(draft, reading, at, context)
        before = [call for call in record.variants if stored is not None and call.sample_id == stored.id]
        changes = sample_changes(stored, before, sample, calls)
        if not changes:
            self._settle()
            return
        label = self.tr("Add NGS sample {date}") if stored is None else self.tr("Change NGS sample {date}")
        self._form.show_saving(is_saving=True)
        self._session.execute(
            Command(label.format(date=_when(at)), changes, reason=draft.reason or None),
            title=self.tr("Saving the sample…"),
            then=lambda _: self._settle(),
            failed=self._failed,
        )

    def _settle(self) -> None:
        if self._patient_id is not None:
            self._drafts.note(self._patient_id, None)
            self._drafts.flush()
        self._hide()
        self._tell_draft()

    def _failed(self, error: Exception) -> None:
        self._form.show_saving(is_saving=False)
        self._errors.take(error)

    @Slot()
    def _ask_to_delete(self) -> None:
        record, stored = self._record, self._stored
        if record is None or stored is None:
            return
        count = sum(call.sample_id == stored.id for call in record.variants)
        self._clones.ask_to_delete(
            self.tr("Delete the NGS sample of {date}?").format(date=_when(stored.at)),
            self.tr("1 call of a variant goes with it.")
            if count == 1
            else self.tr("{n} calls of variants go with it.").format(n=count),
        )

    @Slot(str)
    def _delete(self, reason: str) -> None:
        record, stored = self._record, self._stored
        if record is None or stored is None:
            return
        changes = deletion(stored, [call for call in record.variants if call.sample_id == stored.id])
        self._session.execute(
            Command(
                self.tr("Delete NGS sample {date}").format(date=_when(stored.at)), changes, reason=reason
            ),
            title=self.tr("Deleting the sample…"),
            then=lambda _: self._settle(),
            failed=self._failed,
        )

    @Slot(object)
    def _keep(self, draft: SampleDraft) -> None:
        if self._patient_id is not None:
            self._drafts.note(self._patient_id, None if draft.is_empty else draft_text(draft))

    def _draft(self) -> SampleDraft | None:
        return read_draft(self._drafts.read(self._patient_id)) if self._patient_id is not None else None

    def _tell_draft(self) -> None:
        has_one = self._session.is_open and self._patient_id is not None and self._draft() is not None
        self._clones.show_draft_kept(is_kept=has_one)

    @Slot()
    def _leave(self) -> None:
        self._drafts.flush()
        self._hide()
        self._tell_draft()

    @Slot()
    def _discard(self) -> None:
        self._settle()

    @Slot()
    def _add_panel(self) -> None:
        self._panels.ask()

    @Slot(object)
    def _take_panel(self, panel: GenePanel) -> None:
        if self._record is not None and self._clones.is_entering:
            self._form.show_panels(self._context(self._record), panel.code)

    def _hide(self) -> None:
        self._record = self._stored = None
        self._clones.hide_form()

    @Slot()
    def _forget(self) -> None:
        self._patient_id = None
        self._hide()


def _as_stored(stored: Sample, context: SampleContext) -> SampleDraft:
    """Return the form of a sample as it is stored."""
    limit = stored.detection_limit_fraction
    return SampleDraft(
        sample_id=stored.id,
        date=str(stored.at) if isinstance(stored.at, CalendarDate) else "",
        material=stored.material,
        panel=stored.panel,
        limit=f"{float(f'{100 * limit:.12g}'):.15g}" if limit is not None else "",
        depth=str(stored.depth) if stored.depth is not None else "",
        laboratory_id=stored.laboratory_id,
        has_failed=stored.has_failed,
        note=stored.note or "",
        known={one.key: amount_text(one.own) for one in context.known if one.own is not None},
    )


def _when(at: TimePoint) -> str:
    return date_text(at) if isinstance(at, CalendarDate) else str(at)


def _learn_hgvs(tick: Tick) -> None:
    """Let the library build its grammar (half a second) while the first field is typed."""
    read_hgvs("c.1A>G")


def _nothing(_: object) -> None:
    """Nobody waits for it."""
