"""The user copies the figure of the cohort, or turns it into its table, from menus and with keys."""

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QImage

from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.plain_table import plain_table
from analytics.figures.palette import load_palette
from app.cohort_facts import facts_of
from app.flows.use_cohort import UseCohort
from app.surroundings import Surroundings
from app.tasks import Tick
from app.words import cohort_words, wording
from widgets import patient_clipboard
from widgets.clinic_page import COHORT, ClinicPage
from widgets.figure_wish import FigureWish


class TakeCohortFigure(QObject):
    """Does with the cohort's figure what the menus do with every figure.

    Made after the flow of the patients' figures, which lets the menus rest where there is no patient.
    """

    def __init__(self, around: Surroundings, page: ClinicPage, cohort: UseCohort) -> None:
        super().__init__(around.window)
        self._around, self._page, self._cohort = around, page, cohort
        menus = around.window.menus
        menus.export_figure.triggered.connect(lambda: self._take_here(FigureWish.EXPORT))
        menus.copy_figure.triggered.connect(lambda: self._take_here(FigureWish.COPY_PICTURE))
        menus.copy_data.triggered.connect(lambda: self._take_here(FigureWish.COPY_DATA))
        menus.figure_table.triggered.connect(lambda: self._take_here(FigureWish.TABLE))
        page.cohort.figure_wished.connect(self.take)
        page.part_shown.connect(self.enable_menus)
        cohort.answered.connect(self.enable_menus)

    @Slot(object)
    def take(self, wish: FigureWish) -> None:
        """Do what is wished with the figure in view."""
        shown = self._cohort.shown()
        if shown is None:
            return
        match wish:
            case FigureWish.TABLE:
                self._page.cohort.figure.turn_table()
            case FigureWish.COPY_DATA:
                self._copy_data(shown[0])
            case FigureWish.COPY_PICTURE:
                self._copy_picture()
            case _:
                self._page.cohort.figure_export_requested.emit()

    def _take_here(self, wish: FigureWish) -> None:
        if self._page.part == COHORT:
            self.take(wish)

    def _copy_data(self, view: AnalysisView) -> None:
        """Copy the table of the analysis as a spreadsheet takes it: words as they are read."""
        if not view.tables:
            return
        table = plain_table(view.tables[0], wording(), cohort_words().cell)
        heads = [" ".join(filter(None, pair)) for pair in zip(table.heads, table.titles, strict=True)]
        lines = [heads, *table.rows]
        patient_clipboard.put_text("\n".join("\t".join(line) for line in lines))
        self._around.window.say(self.tr("The data are in the clipboard until the clinic is locked."))

    def _copy_picture(self) -> None:
        """Copy the figure as on paper, drawn beside the window."""
        draw = self._cohort.drawing(load_palette("paper"))
        if draw is None:
            return
        facts = facts_of(self._around)

        def work(tick: Tick) -> tuple[str, bytes, bytes]:
            from app.cohort_files.analysis_file import analysis_as_file

            view = draw()
            if view.chart is None:
                return view.title, b"", b""
            told = facts()
            png, svg = (analysis_as_file(view, ending, told) for ending in (".png", ".svg"))
            return view.title, png, svg

        self._around.tasks.run(
            work,
            title=self.tr("Drawing the figure…"),
            then=self._put_picture,
            failed=self._around.errors.take,
            channel="cohort picture",
        )

    def _put_picture(self, made: tuple[str, bytes, bytes]) -> None:
        title, png, svg = made
        if not png or not self._around.session.is_open:
            return
        data = QMimeData()
        data.setImageData(QImage.fromData(png))
        data.setData("image/svg+xml", svg)
        data.setText(title)
        patient_clipboard.put(data)
        self._around.window.say(self.tr("The picture is in the clipboard until the clinic is locked."))

    @Slot()
    def enable_menus(self) -> None:
        """Let the menus of figures work where there is an answer to work with."""
        if self._page.part == COHORT:
            for action in self._around.window.menus.of_figure:
                action.setEnabled(self._cohort.shown() is not None)
