"""The pages of a clinic with their flows: everything that comes after the unlock page."""

from PySide6.QtCore import QObject, Slot

from analytics.records.ids import PatientId
from app.cohort_desk import CohortDesk
from app.flows.browse_patients import BrowsePatients
from app.flows.choose_lanes import ChooseLanes
from app.flows.choose_reading import ChooseReading
from app.flows.compare_patients import ComparePatients
from app.flows.create_clinic import CreateClinic
from app.flows.delete_patient import DeletePatient
from app.flows.enter_event import EnterEvent
from app.flows.enter_missing import EnterMissing
from app.flows.enter_patient import EnterPatient
from app.flows.enter_sample import EnterSample
from app.flows.enter_treatment import EnterTreatment
from app.flows.export_assessments import ExportAssessments
from app.flows.export_page import ExportPage
from app.flows.follow_writer import FollowWriter
from app.flows.get_help import GetHelp
from app.flows.go_to_input import GoToInput
from app.flows.import_tables import ImportTables
from app.flows.know_cohort import KnowCohort
from app.flows.know_worklist import KnowWorklist
from app.flows.lock_clinic import LockClinic
from app.flows.look_at_demo import LookAtDemo
from app.flows.merge_patients import MergePatients
from app.flows.open_patient import OpenPatient
from app.flows.set_parentage import SetParentage
from app.flows.show_clones import ShowClones
from app.flows.show_events import ShowEvents
from app.flows.show_history import ShowHistory
from app.flows.show_settings import ShowSettings
from app.flows.show_source import ShowSource
from app.flows.tell_consequences import TellConsequences
from app.flows.undo_redo import UndoRedo
from app.flows.use_figure import UseFigure
from app.flows.use_worklist import UseWorklist
from app.letter_desk import LetterDesk
from app.patient_cards import PatientCards
from app.surroundings import Surroundings
from app.visit_desk import VisitDesk
from widgets.clinic_page import ClinicPage
from widgets.patient_page import CLONES, EVENTS, HISTORY, LETTERS, RECOVERY, VISITS
from widgets.settings_page import SCHEDULE


class Furniture(QObject):
    """Built once, after the first paint; lives as long as the window."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        window, session, errors = around.window, around.session, around.errors
        tasks, settings = around.tasks, around.settings
        self._window, self._session = window, session
        self.page = ClinicPage()
        window.add_page(self.page)
        patient = self.page.patient
        self.create = CreateClinic(window, session, settings, errors)
        self.lock = LockClinic(window, session, settings, tasks)
        self.help = GetHelp(window, self.page)
        self.undo = UndoRedo(window, session, tasks, errors, now=around.now)
        self.browse = BrowsePatients(window, self.page, session, tasks, errors, today=around.today)
        self.cohort = KnowCohort(session, tasks, errors, self)
        self.cards = PatientCards(session, errors, self)
        self.lanes = ChooseLanes(window, patient, settings)
        self.patient = OpenPatient(
            window,
            self.page,
            session,
            errors,
            choices=self.lanes.of_patient,
            cohort=self.cohort,
            cards=self.cards,
            today=around.today,
        )
        self.reading = ChooseReading(window, patient, session, errors)
        self.clones = ShowClones(window, patient, session, errors, cards=self.cards)
        self.parentage = SetParentage(window, patient.clones, session, errors)
        self.samples = EnterSample(window, patient, session, tasks, errors, today=around.today)
        self.settings = ShowSettings(around, self.page)
        self.settings.computer.lock_minutes_changed.connect(self.lock.count_anew)
        self.events = ShowEvents(window, patient, session, errors, today=around.today)
        self.enter_event = EnterEvent(window, patient.events, session, errors, today=around.today)
        self.enter_treatment = EnterTreatment(window, patient.events.panel, session, errors)
        self.history = ShowHistory(window, patient, session, tasks, errors)
        self.compare = ComparePatients(window, self.page, session, errors, today=around.today)
        self.imports = ImportTables(window, self.page, session, tasks, settings, errors)
        self.demo = LookAtDemo(window, session, tasks, errors)
        self.page.empty.demo_requested.connect(self.demo.open)
        self.enter_patient = EnterPatient(window, session, errors, today=around.today)
        self.page.empty.new_requested.connect(self.enter_patient.ask_new)
        self.enter_patient.entered.connect(self._go_to_entered)
        self.enter_patient.open_requested.connect(self._go_to_patient)
        self.browse.listed.connect(self.enter_patient.follow_list)
        self.patient.shown.connect(self.enter_patient.follow_patient)
        self.merge_patients = MergePatients(window, session, errors, today=around.today)
        self.merge_patients.merged.connect(self._go_to_entered)
        self.browse.listed.connect(self.merge_patients.follow_list)
        self.patient.shown.connect(self.merge_patients.follow_patient)
        self.delete_patient = DeletePatient(window, session, errors)
        self.patient.shown.connect(self.delete_patient.follow_patient)
        self.browse.listed.connect(self.patient.follow_list)
        self.source = ShowSource(patient.recovery, session, errors, self)
        self.patient.shown.connect(self.lanes.follow_patient)
        self.patient.shown.connect(self.clones.follow_patient)
        self.patient.shown.connect(self.samples.follow_patient)
        self.patient.shown.connect(self.events.follow_patient)
        self.patient.shown.connect(self.history.follow_patient)
        self.browse.listed.connect(self.compare.follow_list)
        self.patient.shown.connect(self.compare.follow_patient)
        self.visits = VisitDesk(around, patient)
        self.inputs = GoToInput(
            patient, session, visits=self.visits.enter, samples=self.samples, patients=self.enter_patient
        )
        self.consequences = TellConsequences(patient, session, self.cards, self.visits.enter)
        self.missing = EnterMissing(
            window,
            patient,
            session,
            visits=self.visits.enter,
            samples=self.samples,
            patients=self.enter_patient,
        )
        self.patient.shown.connect(self.visits.follow_patient)
        self.worklist = KnowWorklist(session, tasks, errors, self, today=around.today)
        self.use_worklist = UseWorklist(
            around,
            self.page,
            self.worklist,
            self.visits.enter,
            open_patient=self._go_to_patient,
            open_schedule=lambda: self.settings.open_section(SCHEDULE),
        )
        self.browse.listed.connect(self.use_worklist.follow_list)
        self.letters = LetterDesk(around, self.page)
        self.patient.shown.connect(self.letters.follow_patient)
        self.letters.write.visit_wanted.connect(self.visits.sign.show_last)
        self.export = ExportPage(window, session, tasks, settings, errors, now=around.now)
        self.export_assessments = ExportAssessments(window, session, tasks, settings, errors, now=around.now)
        self.patient.shown.connect(self.export.follow_patient)
        self.figure = UseFigure(window, self.page, session, tasks, settings, errors, now=around.now)
        self.patient.shown.connect(self.figure.follow_patient)
        self.cohort_desk = CohortDesk(around, self.page, open_patient=self._go_to_patient)
        self.browse.listed.connect(self.cohort_desk.follow_list)
        self.patient.shown.connect(self._enable_for_patient)
        around.look.changed.connect(self.patient.refresh)
        around.look.changed.connect(self.compare.refresh)
        session.changed.connect(self.patient.refresh)
        session.opened.connect(self._show_clinic)
        session.closed.connect(self._show_locked)
        self.writer = FollowWriter(session, self)
        menus = window.menus
        menus.recovery.triggered.connect(lambda: self._show_patient_page(RECOVERY))
        menus.visits.triggered.connect(lambda: self._show_patient_page(VISITS))
        menus.clones.triggered.connect(lambda: self._show_patient_page(CLONES))
        menus.events.triggered.connect(lambda: self._show_patient_page(EVENTS))
        menus.letters.triggered.connect(lambda: self._show_patient_page(LETTERS))
        menus.history.triggered.connect(lambda: self._show_patient_page(HISTORY))
        if session.is_open:
            self._show_clinic()

    def _show_patient_page(self, page: int) -> None:
        self.page.show_part("patients")
        self.page.patient.show_page(page)

    @Slot(object)
    def _go_to_patient(self, patient_id: PatientId) -> None:
        self.page.patient_list.clear_search()
        self.page.show_part("patients")
        self.patient.open(patient_id)

    @Slot(object)
    def _go_to_entered(self, patient_id: PatientId) -> None:
        """Show who was stored; the list that is being read has them in a moment."""
        self.page.patient_list.clear_search()
        self.page.show_part("patients")
        self.patient.want(patient_id)

    @Slot()
    def _show_clinic(self) -> None:
        session, window = self._session, self._window
        window.show_file(session.reader.path.name)
        window.save_state.show_clinic(session.reader.user, is_read_only=session.is_read_only)
        window.problems.clear()
        if session.is_read_only:
            window.problems.show_notice(
                self.tr("Read-only: opened by another user on {host}.").format(host=session.held_by)
                if session.held_by
                else self.tr("Read-only: nothing can be written to this file here.")
            )
        for action in window.menus.of_clinic:
            action.setEnabled(True)
        self.page.show_part("patients")
        window.show_page(self.page)
        self.browse.read()
        self.page.patient_list.start_search()

    @Slot()
    def _show_locked(self) -> None:
        window = self._window
        window.save_state.hide()
        window.problems.clear()
        for action in (*window.menus.of_clinic, *window.menus.of_patient, *window.menus.of_recovery):
            action.setEnabled(False)

    @Slot(object)
    def _enable_for_patient(self, patient_id: PatientId | None) -> None:
        for action in self._window.menus.of_patient:
            action.setEnabled(patient_id is not None)
