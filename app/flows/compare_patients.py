"""The user reads two to four patients beside each other, each counted from their own infusion."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Slot

from analytics.figures.compare import compare_figure
from analytics.figures.compare_choices import MOST, CompareChoices, CompareMember
from analytics.figures.palette import Palette
from analytics.figures.spec import Figure
from analytics.records.ids import PatientId
from analytics.records.patient_record import PatientRecord
from analytics.records.patient_summary import PatientSummary
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import settings_from
from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.session import Session
from app.words import wording
from widgets.clinic_page import COMPARE, PATIENTS, ClinicPage
from widgets.compare_page import Compared, CompareView
from widgets.look import current_theme


class ComparePatients(QObject):
    """Holds who is compared until the clinic is locked; nothing of it is kept anywhere else."""

    def __init__(
        self,
        window: MainWindow,
        page: ClinicPage,
        session: Session,
        errors: ErrorDesk,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._clinic_page, self._page = page, page.compare
        self._session, self._errors, self._today = session, errors, today
        self._patient_id: PatientId | None = None
        self._members: list[PatientId] = []
        self._known: frozenset[PatientId] = frozenset()
        window.menus.compare.triggered.connect(self.start)
        self._page.patient_added.connect(self.add)
        self._page.patient_removed.connect(self.remove)
        self._page.closed.connect(self._close)
        page.part_shown.connect(self._follow_part)
        session.changed.connect(self.refresh)
        session.closed.connect(self._forget)

    @property
    def members(self) -> tuple[PatientId, ...]:
        """Who is compared, in the order of their colours."""
        return tuple(self._members)

    @Slot(object)
    def follow_list(self, summaries: Sequence[PatientSummary]) -> None:
        """Offer these patients; who is not there any more is not compared any more."""
        self._known = frozenset(summary.id for summary in summaries)
        self._page.show_candidates(summaries, today=self._today())
        still_there = [one for one in self._members if one in self._known]
        if still_there != self._members:
            self._members = still_there
            self.refresh()

    @Slot(object)
    def follow_patient(self, patient_id: PatientId | None) -> None:
        """Remember whom a new comparison begins with."""
        self._patient_id = patient_id

    @Slot()
    def start(self) -> None:
        """Show the comparison; it begins anew where the patient in view is not among those compared."""
        if not self._session.is_open:
            return
        if self._patient_id is not None and self._patient_id not in self._members:
            self._members = [self._patient_id]
        self._clinic_page.show_part(COMPARE)

    @Slot(object)
    def add(self, patient_id: PatientId) -> None:
        """Compare one more."""
        if patient_id not in self._members and len(self._members) < MOST:
            self._members.append(patient_id)
            self.refresh()

    @Slot(object)
    def remove(self, patient_id: PatientId) -> None:
        """Compare one fewer."""
        if patient_id in self._members:
            self._members.remove(patient_id)
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the same patients again: a record, a setting or the colours changed."""
        if self._clinic_page.part != COMPARE or not self._session.is_open:
            return
        try:
            self._page.show_comparison(self._view())
        except Exception as error:
            self._errors.take(error)

    def _view(self) -> CompareView:
        reader = self._session.reader
        records = [reader.patients.record(patient_id) for patient_id in self._members]
        settings, words = settings_from(reader.settings.all()), wording()
        members = tuple(
            CompareMember(record, assess_immune_reconstitution(record, settings=settings), name)
            for record, name in zip(records, names_of(records), strict=True)
        )

        def draw(choices: CompareChoices, palette: Palette) -> Figure:
            return compare_figure(members, palette=palette, wording=words, choices=choices)

        return CompareView(
            members=tuple(Compared(r.patient.id, known_as(r), r) for r in records),
            draw=draw,
            palette=current_theme(),
            wording=words,
        )

    @Slot(str)
    def _follow_part(self, part: str) -> None:
        if part == COMPARE:
            self.refresh()

    @Slot()
    def _close(self) -> None:
        self._clinic_page.show_part(PATIENTS)

    @Slot()
    def _forget(self) -> None:
        """On locking nothing of a patient stays on the page, nor who was compared."""
        self._members, self._patient_id, self._known = [], None, frozenset()
        self._page.clear()


def names_of(records: Sequence[PatientRecord]) -> tuple[str, ...]:
    """Return what each is called: the family name, with the number where two share it, else the number."""
    families = [(record.patient.family_name or "").strip() for record in records]
    times = Counter(families)
    return tuple(
        family if family and times[family] == 1 else f"{family} {record.patient.number}".strip()
        for family, record in zip(families, records, strict=True)
    )


def known_as(record: PatientRecord) -> str:
    """Return name and number of a patient, as nobody else in the clinic has them."""
    patient = record.patient
    name = ", ".join(filter(None, [patient.family_name, patient.given_name]))
    return f"{name} · {patient.number}" if name else patient.number
