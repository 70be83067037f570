"""The user makes one patient of two: previewed, every contradiction decided, one command, undoable."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from analytics.identity.delete_patient import Belongings
from analytics.identity.merge_patients import Answer, plan_merge
from analytics.records.ids import PatientId
from analytics.records.patient_summary import PatientSummary
from app.errors import ErrorDesk
from app.flows.delete_patient import belongings_of
from app.main_window import MainWindow
from app.open_form import OpenForm
from app.session import Session
from widgets.merge_form import MergeForm


class MergePatients(QObject):
    """Asks for the second patient, shows both side by side, and merges.

    Signals:
        merged: id of the patient who stayed.
    """

    merged = Signal(object)

    def __init__(
        self, window: MainWindow, session: Session, errors: ErrorDesk, *, today: Callable[[], date]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._errors, self._today = window, session, errors, today
        self._summaries: Sequence[PatientSummary] = ()
        self._patient_id: PatientId | None = None
        self._pair: tuple[Belongings, Belongings] | None = None
        self._answers: dict[str, Answer] = {}
        self._held = OpenForm[MergeForm](session, MergeForm.close_quietly, gone=self._forget, parent=self)
        window.menus.merge_patient.triggered.connect(self.ask)

    @property
    def form(self) -> MergeForm | None:
        """The form that is open, or None."""
        return self._held.form

    @Slot(object)
    def follow_list(self, summaries: Sequence[PatientSummary]) -> None:
        """Know who there is."""
        self._summaries = summaries

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Know who is in view: that one stays unless told otherwise."""
        self._patient_id = patient_id

    @Slot()
    def ask(self) -> None:
        """Ask who the second patient is."""
        if self._patient_id is None or not self._session.is_open:
            return
        if self._session.is_read_only:
            self._window.problems.show_notice(
                self.tr("The clinic is open for reading only: nobody can be merged.")
            )
            return
        self._held.close()
        form = MergeForm(self._window)
        form.picked.connect(self.choose)
        form.swap_requested.connect(self._swap)
        form.answered.connect(self._answer)
        form.merge_requested.connect(self._merge)
        self._held.hold(form)
        form.show_candidates(self._summaries, without=self._patient_id, today=self._today())
        form.open()

    @Slot(object)
    def choose(self, other: PatientId) -> None:
        """Show what becomes of both."""
        if self._patient_id is None:
            return
        try:
            self._pair = (
                belongings_of(self._session, self._patient_id),
                belongings_of(self._session, other),
            )
        except Exception as error:
            self._errors.take(error)
            return
        self._show()

    @Slot()
    def _swap(self) -> None:
        if self._pair is not None:
            self._pair = (self._pair[1], self._pair[0])
            other: dict[Answer, Answer] = {"kept": "gone", "gone": "kept"}
            self._answers = {
                key: other[answer]
                for key, answer in self._answers.items()
                if not key.startswith("treatment:")
            }
            self._show()

    @Slot(str, str)
    def _answer(self, key: str, answer: Answer) -> None:
        self._answers[key] = answer
        self._show()

    def _show(self) -> None:
        if self._held.form is not None and self._pair is not None:
            plan = plan_merge(*self._pair, self._answers)
            self._held.form.show_plan(*self._pair, plan, self._answers)

    @Slot(str)
    def _merge(self, reason: str) -> None:
        form, pair = self._held.form, self._pair
        if form is None or pair is None:
            return
        kept, gone = (one.record.patient for one in pair)
        label = self.tr("Merge patient {gone} into {kept}").format(gone=gone.number, kept=kept.number)
        form.save_button.setEnabled(False)
        self._session.execute(
            plan_merge(*pair, self._answers).command(label=label, reason=reason),
            title=self.tr("Merging the patients…"),
            then=lambda _: self._finish(kept.id),
            failed=self._errors.at(form.show_problem),
        )

    def _finish(self, kept: PatientId) -> None:
        self._held.close()
        self.merged.emit(kept)

    def _forget(self) -> None:
        self._pair, self._answers = None, {}
