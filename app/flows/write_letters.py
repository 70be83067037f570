"""The user writes letters for several patients at once: into a folder, or issued and kept."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QFileDialog

from app.errors import ErrorDesk, sentence_of
from app.letters.request import LANGUAGES, LetterKind
from app.main_window import MainWindow
from app.open_form import OpenForm
from app.session import Session
from app.settings import UserSettings
from app.tasks import Task, TaskRunner, Tick
from widgets.batch_form import BatchChoice, BatchForm
from widgets.clinic_page import ClinicPage
from widgets.local_text import whole_text

if TYPE_CHECKING:
    from app.letters.batch import BatchLine, BatchReport, BatchWish
    from storage.clinic import Clinic


class WriteLetters(QObject):
    """Opens the form, writes beside the window, and reports what became of each letter."""

    def __init__(
        self,
        window: MainWindow,
        page: ClinicPage,
        session: Session,
        tasks: TaskRunner,
        settings: UserSettings,
        errors: ErrorDesk,
        *,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._session, self._tasks = window, page, session, tasks
        self._settings, self._errors, self._now = settings, errors, now
        self._held = OpenForm[BatchForm](session, lambda form: form.done(0), parent=self)
        self._folder: Path | None = None
        self._task: Task | None = None
        window.menus.batch.triggered.connect(self.ask)
        session.closing.connect(self._stop)

    @property
    def form(self) -> BatchForm | None:
        """The form while it is open."""
        return self._held.form

    @Slot()
    def ask(self) -> None:
        """Show the form."""
        if not self._session.is_open:
            return
        self._held.close()
        self._folder = None
        form = BatchForm(can_issue=not self._session.is_read_only, parent=self._window)
        form.folder_wanted.connect(self._choose_folder)
        form.start_requested.connect(self.start)
        form.cancel_requested.connect(self._stop)
        self._held.hold(form)
        summaries = self._session.reader.patients.summaries()
        form.show_patients(summaries, today=self._now().date(), search=self._page.patient_list.search_text)
        form.open()

    def take_folder(self, folder: Path | None) -> None:
        """Take the folder for the PDFs; None: none was chosen."""
        self._folder = folder
        if folder is not None:
            self._settings.export_folder = folder
        if self._held.form is not None:
            self._held.form.show_folder(folder.name or str(folder) if folder is not None else "")

    @Slot(object)
    def start(self, choice: BatchChoice) -> None:
        """Write the letters."""
        from app.letters.batch import BatchWish

        if self._held.form is None or self._task is not None:
            return
        wish = BatchWish(
            patients=choice.patients,
            kind=LetterKind(choice.kind),
            language=next((one for one in LANGUAGES if one == choice.language), None),
            folder=self._folder if choice.writes_files else None,
            issues=choice.issues,
            started_at=self._now(),
            label=self.tr("Issue letter"),
        )
        self._held.form.show_busy(0, len(choice.patients))
        task = self._issue(wish) if choice.issues else self._save(wish)
        if task is None:
            return
        self._task = task
        task.progressed.connect(self._tell_progress)
        task.finished.connect(self._settle)

    def _issue(self, wish: "BatchWish") -> Task | None:
        def work(clinic: "Clinic", tick: Tick) -> tuple[Any, Any]:
            from app.letters.batch import write_batch

            report = write_batch(clinic, wish, tick=tick)
            return report, tuple(report.commands)

        return self._session.execute_many(
            work, title=self.tr("Issuing letters…"), then=self._report, failed=self._fail
        )

    def _save(self, wish: "BatchWish") -> Task:
        open_reader = self._session.reader_for_task()

        def work(tick: Tick) -> "BatchReport":
            from app.letters.batch import write_batch

            with open_reader() as clinic:
                return write_batch(clinic, wish, tick=tick)

        return self._tasks.run(
            work,
            title=self.tr("Writing letters…"),
            then=self._report,
            failed=self._fail,
            channel="batch",
            keeps_result=True,
        )

    def _report(self, report: "BatchReport") -> None:
        from app.letters.batch import Fate, counted

        form = self._held.form
        if form is None or not self._session.is_open:
            return
        names = form.model.names(line.patient_id for line in report.lines)
        done, skipped = counted(report.lines, Fate.DONE), counted(report.lines, Fate.SKIPPED)
        left = counted(report.lines, Fate.NOT_BEGUN)
        parts = [self.tr("{n} done").format(n=whole_text(done))]
        parts += [self.tr("{n} skipped").format(n=whole_text(skipped))] if skipped else []
        parts += [self.tr("{n} not begun").format(n=whole_text(left))] if left else []
        said = ", ".join(parts) + "."
        if report.is_cancelled:
            said = self.tr("Stopped: {counts}").format(counts=said)
        form.show_report(said, [f"{names[line.patient_id]}: {self._said(line)}" for line in report.lines])

    def _said(self, line: "BatchLine") -> str:
        from app.letters.batch import Fate

        done = ", ".join(filter(None, (line.reference, line.file))) or self.tr("done")
        why = ""
        if line.problem is not None:
            why = line.problem.said(QCoreApplication.translate)
        elif line.error is not None:
            why = sentence_of(line.error)
        match line.fate:
            case Fate.DONE:
                return f"{done}. {why}".strip() if why else done
            case Fate.SKIPPED:
                return self.tr("skipped. {why}").format(why=why)
            case Fate.NOT_BEGUN:
                return self.tr("not begun. {why}").format(why=why).strip()

    def _fail(self, error: Exception) -> None:
        form = self._held.form
        if form is None:
            self._errors.take(error)
            return
        form.show_report("", ())
        self._errors.at(lambda sentence: form.show_report(sentence, ()))(error)

    @Slot(object, object)
    def _tell_progress(self, done: int, total: int) -> None:
        if self._held.form is not None and self._task is not None:
            self._held.form.show_busy(done, total)

    @Slot()
    def _choose_folder(self) -> None:
        folder = str(self._settings.export_folder or Path.home())
        dialog = QFileDialog(self._held.form, self.tr("Folder for the letters"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.take_folder(Path(name)))
        dialog.rejected.connect(lambda: self.take_folder(None))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _settle(self) -> None:
        self._task = None
