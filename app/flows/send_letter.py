"""A letter leaves the program: to a printer through the system's dialog, or into a PDF of its own."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtWidgets import QDialog, QFileDialog

from app.errors import ErrorDesk
from app.main_window import MainWindow
from app.report.pdf_pages import POINTS_PER_INCH, page_images
from app.settings import UserSettings
from app.tasks import TaskRunner, Tick

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300


class SendLetter(QObject):
    """Prints and saves PDFs that are handed to it.

    Signals:
        written: the path of a PDF.
        printed: the pages went to the printer.
    """

    written = Signal(object)
    printed = Signal()

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        settings: UserSettings,
        errors: ErrorDesk,
        *,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self._settings, self._errors, self._now = settings, errors, now

    def choose_printer(self, pdf: bytes) -> None:
        """Let the user choose a printer in the system's dialog, and print on it."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.tr("Letter"))  # stands in the printer's queue: nothing about a patient
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("print_dialog")
        dialog.accepted.connect(lambda: self.print_on(printer, pdf))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own ``open`` asks for a slot by name

    def print_on(self, printer: "QPrinter", pdf: bytes) -> None:
        """Print *pdf*: its pages are rendered beside the window."""

        def work(tick: Tick) -> tuple[QImage, ...]:
            return page_images(pdf, dots_per_point=DOTS_PER_INCH / POINTS_PER_INCH, tick=tick)

        self._tasks.run(
            work,
            title=self.tr("Printing the letter…"),
            then=lambda images: self._paint(printer, images),
            failed=self._errors.take,
            channel="print",
        )

    def choose_file(self, pdf: bytes) -> None:
        """Let the user choose the file in a dialog; the name proposed tells nothing about the patient."""
        dialog = QFileDialog(self._window, self.tr("Save the letter"), str(self.proposed()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda name: self.write(Path(name), pdf))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def proposed(self) -> Path:
        """Return a free place, named after the moment: a file name carries nothing about a patient."""
        folder = self._settings.export_folder or _documents()
        name = f"letter-{self._now():%Y-%m-%d-%H%M}"
        names = (name, *(f"{name}-{n}" for n in range(2, 100)))
        paths = [folder / f"{one}.pdf" for one in names]
        return next((path for path in paths if not path.exists()), paths[0])

    def write(self, path: Path, pdf: bytes) -> None:
        """Write *pdf* to *path*, whole or not at all."""
        self._settings.export_folder = path.parent

        def work(tick: Tick) -> Path:
            from storage.faults import FolderMissing
            from storage.replacing import write_atomically

            if not path.parent.is_dir():
                raise FolderMissing(folder=path.parent.name)
            write_atomically(path, pdf)
            return path

        self._tasks.run(
            work,
            title=self.tr("Saving the letter…"),
            then=self._tell,
            failed=self._errors.take,
            channel="save-letter",
        )

    def _paint(self, printer: "QPrinter", images: tuple[QImage, ...]) -> None:
        first, last = printer.fromPage() or 1, printer.toPage() or len(images)
        printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(printer):
            self._window.problems.show_problem(
                self.tr("The printer does not answer. Save the letter as PDF and print it elsewhere.")
            )
            return
        for number, image in enumerate(images[first - 1 : last]):
            if number:
                printer.newPage()
            painter.drawImage(QRectF(painter.viewport()), image)
        painter.end()
        self.printed.emit()

    @Slot(object)
    def _tell(self, path: Path) -> None:
        sentence = self.tr(
            "{file} is written. The PDF is not encrypted: keep it where patient data may stand."
        )
        self._window.problems.show_done(
            sentence.format(file=path.name),
            self.tr("Open it"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )
        self.written.emit(path)


def _documents() -> Path:
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()
