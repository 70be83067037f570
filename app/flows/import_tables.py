"""The user brings tables in: chooses files, sees what would become of every value, and decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from analytics.records.command import Command
from app.errors import ErrorDesk
from app.flows.import_done import DoneImport
from app.flows.import_preview import preview_of
from app.main_window import MainWindow
from app.session import Session
from app.settings import UserSettings
from app.tasks import TaskRunner, Tick
from widgets.clinic_page import IMPORT, ClinicPage

if TYPE_CHECKING:
    from storage.exchange.plan import ImportPlan


@dataclass(frozen=True, slots=True)
class Reading:
    """What is being read, and how: files, a mapping file, and what is told instead of recognised."""

    paths: tuple[Path, ...]
    mapping: Path | None = None
    told: Mapping[str, str] | None = None


class ImportTables(QObject):
    """Plans beside the window (the plan only reads), shows the plan, carries it out as one command."""

    def __init__(
        self,
        window: MainWindow,
        page: ClinicPage,
        session: Session,
        tasks: TaskRunner,
        settings: UserSettings,
        errors: ErrorDesk,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._session = window, page, session
        self._tasks, self._settings, self._errors = tasks, settings, errors
        self._reading: Reading | None = None
        self._command: Command | None = None
        self._values = 0
        self._done: DoneImport | None = None
        window.menus.import_files.triggered.connect(self.begin)
        window.files_dropped.connect(self.read)
        page.empty.import_requested.connect(self.begin)
        imports = page.imports
        imports.choose_requested.connect(self.choose)
        imports.mapping_requested.connect(self.choose_mapping)
        imports.told.connect(self._read_as_told)
        imports.import_requested.connect(self._carry_out)
        imports.discarded.connect(self._start)
        imports.patients_requested.connect(self._show_patients)
        session.changed.connect(self._follow)
        session.opened.connect(self._start)
        session.closed.connect(self._start)
        if session.is_open:
            self._start()

    @Slot()
    def begin(self) -> None:
        """Show the page and the dialog; a preview that waits there stays until other files are chosen."""
        self._page.show_part(IMPORT)
        self.choose()

    @Slot()
    def choose(self) -> None:
        """Let the user choose files in a dialog, which does not hold up the window."""
        if self._session.is_read_only or self._tasks.is_writing:
            return
        title = self.tr("Import other tables") if self._page.imports.has_preview else self.tr("Import tables")
        dialog = QFileDialog(self._window, title, str(self._settings.last_folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Tables (*.csv *.tsv *.txt)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.read([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def choose_mapping(self) -> None:
        """Let the user choose a mapping file for the files in view."""
        dialog = QFileDialog(self._window, self.tr("Mapping file"), str(self._settings.last_folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Mapping files (*.toml)"))
        dialog.fileSelected.connect(lambda name: self._read_with(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def read(self, paths: Sequence[Path]) -> None:
        """Read *paths* and show what would become of their values."""
        if not self._session.is_open or self._session.is_read_only or self._tasks.is_writing or not paths:
            return
        self._settings.last_folder = paths[0].parent
        self._page.show_part(IMPORT)
        self._plan(Reading(tuple(paths)))

    def _read_with(self, mapping: Path) -> None:
        if self._reading is not None:
            self._plan(Reading(self._reading.paths, mapping, self._reading.told))

    @Slot(object)
    def _read_as_told(self, told: Mapping[str, str]) -> None:
        if self._reading is not None:
            self._plan(Reading(self._reading.paths, self._reading.mapping, told))

    def _plan(self, reading: Reading) -> None:
        self._reading = reading
        open_reader = self._session.reader_for_task()

        def work(tick: Tick) -> "ImportPlan":
            from storage.exchange.plan import plan_import
            from storage.exchange.table import Overrides

            told = Overrides(**(reading.told or {}))  # type: ignore[arg-type]
            with open_reader() as clinic:
                return plan_import(
                    clinic,
                    reading.paths,
                    reading.mapping,
                    overrides=told,
                    accept_partial=True,
                    tick=tick,
                )

        names = ", ".join(path.name for path in reading.paths[:3])
        self._page.imports.show_busy(True)
        task = self._tasks.run(
            work,
            title=self.tr("Reading {files}…").format(files=names),
            then=self._show,
            failed=self._errors.take,
            channel="import",
        )
        task.finished.connect(self._settle)

    def _show(self, plan: "ImportPlan") -> None:
        if self._session.is_open and self._reading is not None:
            preview = preview_of(plan.report, self._reading.told or {})
            self._command, self._values = plan.command, preview.changes
            self._page.imports.show_preview(preview)

    @Slot(bool)
    def _carry_out(self, leaves_refused_out: bool) -> None:
        command = self._command
        if command is None or self._tasks.is_writing:
            return
        self._page.imports.show_busy(True)
        self._session.execute(
            command,
            title=self.tr("Importing…"),
            then=self._tell_done,
            failed=lambda error: self._page.imports.show_busy(False),
        )

    def _tell_done(self, done: Command) -> None:
        self._reading = self._command = None
        self._done = DoneImport(done, self._values)
        stack = self._session.undo_stack
        self._page.imports.show_busy(False)
        self._page.imports.show_start(
            is_editable=not self._session.is_read_only,
            said=self._done.said(stack.undo_label, stack.redo_label),
            way_on=self._done.way_on(),
        )

    @Slot(object)
    def _follow(self, done: Command) -> None:
        """Keep what the page says true: a waiting plan is made anew, an undone import is told as undone."""
        if self._reading is not None:
            self._plan(self._reading)
        if self._done is not None and not self._page.imports.has_preview:
            self._done.follow(done)
            stack = self._session.undo_stack
            said = self._done.said(stack.undo_label, stack.redo_label)
            self._page.imports.tell(said, self._done.way_on())

    @Slot()
    def _show_patients(self) -> None:
        self._page.patient_list.clear_search()
        self._page.start_search()

    @Slot()
    def _settle(self) -> None:
        self._page.imports.show_busy(False)

    @Slot()
    def _start(self) -> None:
        self._reading = self._command = self._done = None
        editable = self._session.is_open and not self._session.is_read_only
        self._page.imports.show_start(is_editable=editable)
