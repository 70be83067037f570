"""The user takes a figure out of the window: as a file, through the clipboard; or reads it as a table."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot

from analytics.figures.figure_csv import as_csv, as_tabs
from app.errors import ErrorDesk
from app.figure_in_view import FigureInView, FigurePage, figure_in_view, rows_of
from app.flows.export_file import ExportFile, FileKind
from app.main_window import MainWindow
from app.session import Session
from app.settings import UserSettings
from app.tasks import TaskRunner
from app.words import table_words
from widgets import patient_clipboard
from widgets.clinic_page import COMPARE, PATIENTS, ClinicPage
from widgets.figure_wish import FigureWish
from widgets.patient_page import CLONES, RECOVERY

_RECOVERY, _CLONES, _COMPARE = "recovery", "clones", "compare"
_CLIPBOARD_DOTS = 3.0
"""Dots a point in a picture of the clipboard: sharp on a slide, and not too large for a chat."""


class UseFigure(QObject):
    """Fulfils what is asked of the figure in view, from the menus, with keys, or on the figure itself.

    Signals:
        written: the path of a file.
    """

    written = Signal(object)

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
        self._window, self._page, self._session, self._errors = window, page, session, errors
        self._has_patient, self._now = False, now
        self._file = ExportFile(window, tasks, settings, errors, now=now)
        self._file.written.connect(self.written)
        menus = window.menus
        menus.export_figure.triggered.connect(lambda: self.take(FigureWish.EXPORT))
        menus.copy_figure.triggered.connect(lambda: self.take(FigureWish.COPY_PICTURE))
        menus.copy_data.triggered.connect(lambda: self.take(FigureWish.COPY_DATA))
        menus.figure_table.triggered.connect(self.turn)
        for one in (page.patient.recovery, page.patient.clones, page.compare):
            one.figure_wished.connect(self.take)
        page.patient.page_shown.connect(self._enable)
        page.part_shown.connect(self._enable)
        session.closed.connect(self._forget)
        self._enable()

    @Slot(object)
    def follow_patient(self, patient_id: object) -> None:
        """Know whether there is somebody whose figure is in view."""
        self._has_patient = patient_id is not None
        self._enable()

    @Slot(object)
    def take(self, wish: FigureWish) -> None:
        """Do what is wished with the figure in view."""
        page = self._figure_page()
        if page is None:
            return
        try:
            match wish:
                case FigureWish.EXPORT | FigureWish.EXPORT_VISIBLE:
                    self.choose(is_stretch=wish is FigureWish.EXPORT_VISIBLE)
                case FigureWish.COPY_PICTURE:
                    self._copy_picture(page)
                case FigureWish.COPY_DATA:
                    self._copy_data(page)
                case FigureWish.TABLE:
                    self._show_table(page)
        except Exception as error:
            self._errors.take(error)

    @Slot()
    def turn(self) -> None:
        """Show the table in the figure's place, or the figure again."""
        page = self._figure_page()
        view = page.figure_view if page is not None else None
        if view is not None and view.is_table:
            view.show_picture()
        else:
            self.take(FigureWish.TABLE)

    def choose(self, *, is_stretch: bool = False) -> None:
        """Let the user choose file and format in a dialog; the name tells nothing about the patient."""
        kinds = [
            FileKind(".pdf", self.tr("PDF (*.pdf)")),
            FileKind(".png", self.tr("PNG picture, 300 dpi (*.png)")),
            FileKind(".svg", self.tr("SVG drawing (*.svg)")),
            FileKind(".csv", self.tr("Data as CSV (*.csv)")),
        ]
        title = self.tr("Export what is in view") if is_stretch else self.tr("Export the figure")
        self._file.ask(title, self._name, kinds, lambda path: self.write(path, is_stretch=is_stretch))

    def write(self, path: Path, *, is_stretch: bool = False) -> None:
        """Write the figure in view to *path*, in the format of its ending."""
        shown = self._in_view(is_stretch=is_stretch)
        if shown is None:
            return
        name, made = self._name, self._now()

        def make(path: Path) -> None:
            from app.figure_file import HEIGHTS_PT, save_figure

            height = HEIGHTS_PT[name]
            save_figure(shown.figure, path, height_pt=height, rows=shown.rows, words=shown.words, made=made)

        self._file.write(
            path,
            make,
            title=self.tr("Writing the figure…"),
            done=self.tr("{file} is written. It is not encrypted: keep it where patient data may stand."),
        )

    def _copy_picture(self, page: FigurePage) -> None:
        from app.figure_file import HEIGHTS_PT, as_file, sheet_of
        from widgets.figure_image import render

        shown = figure_in_view(page, self._session, is_stretch=True)
        if shown is None:
            return
        height = HEIGHTS_PT[self._name]
        data = QMimeData()
        data.setImageData(render(sheet_of(shown.figure, height), dots_per_point=_CLIPBOARD_DOTS))
        data.setData("image/svg+xml", as_file(shown.figure, ".svg", height_pt=height))
        data.setText(shown.figure.title)
        patient_clipboard.put(data)
        self._window.say(self.tr("The picture is in the clipboard until the clinic is locked."))

    def _copy_data(self, page: FigurePage) -> None:
        shown = figure_in_view(page, self._session, is_stretch=True)
        if shown is None:
            return
        sign, data = shown.figure.wording.decimal_sign, QMimeData()
        data.setText(as_tabs(shown.rows, words=shown.words, decimal_sign=sign))
        data.setData("text/csv", as_csv(shown.rows, words=shown.words, decimal_sign=sign))
        patient_clipboard.put(data)
        self._window.say(self.tr("The data are in the clipboard until the clinic is locked."))

    def _show_table(self, page: FigurePage) -> None:
        view = page.figure_view
        if self._session.is_open and view is not None and view.figure is not None and page.records:
            view.show_rows(rows_of(view.figure, page, self._session), table_words())

    def _in_view(self, *, is_stretch: bool) -> FigureInView | None:
        page = self._figure_page()
        return figure_in_view(page, self._session, is_stretch=is_stretch) if page is not None else None

    def _figure_page(self) -> FigurePage | None:
        name, patient = self._name, self._page.patient
        if name == _COMPARE:
            return self._page.compare
        pages: dict[str, FigurePage] = {_RECOVERY: patient.recovery, _CLONES: patient.clones}
        return pages.get(name) if self._has_patient else None

    @property
    def _name(self) -> str:
        """What the figure in view is called in file names; empty where there is none."""
        if self._page.part == PATIENTS:
            return {RECOVERY: _RECOVERY, CLONES: _CLONES}.get(self._page.patient.page, "")
        return _COMPARE if self._page.part == COMPARE else ""

    @Slot()
    def _enable(self) -> None:
        for action in self._window.menus.of_figure:
            action.setEnabled(self._figure_page() is not None)

    @Slot()
    def _forget(self) -> None:
        """On locking nothing of a patient stays in the clipboard, unless somebody else's data are there."""
        patient_clipboard.take_away()
        self._has_patient = False
        self._enable()
