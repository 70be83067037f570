"""The user takes an analysis of the cohort away: figure, table, or a bundle to compute it again elsewhere."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from analytics.cohort.lint.finding import Finding, Severity
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.figures.palette import load_palette
from app.cohort_facts import facts_of
from app.flows.export_file import ExportFile, FileKind
from app.flows.use_cohort import UseCohort
from app.surroundings import Surroundings
from app.tasks import Tick
from app.words import cohort_words, wording
from widgets.clinic_page import ClinicPage
from widgets.findings_form import FindingsForm
from widgets.script_form import ScriptForm

_CHANNEL = "cohort export"


class ExportCohort(QObject):
    """Checks the numbers in view, asks where they are to go, and has them written beside the window.

    Everything is made of the answer that was in view when it was asked for, in the colours of paper.
    """

    def __init__(self, around: Surroundings, page: ClinicPage, cohort: UseCohort) -> None:
        super().__init__(around.window)
        self._around, self._cohort = around, cohort
        self._file = ExportFile(around.window, around.tasks, around.settings, around.errors, now=around.now)
        page.cohort.figure_export_requested.connect(self.export_figure)
        page.cohort.table_export_requested.connect(self.export_table)
        page.cohort.bundle_requested.connect(self.export_bundle)
        page.cohort.script_requested.connect(self.show_script)

    @Slot()
    def export_figure(self) -> None:
        """Write the figure as PDF, SVG or PNG."""
        kinds = [
            FileKind(".pdf", self.tr("PDF (*.pdf)")),
            FileKind(".svg", self.tr("Vector graphic (*.svg)")),
            FileKind(".png", self.tr("Picture (*.png)")),
        ]
        self._export(self.tr("Export the figure"), kinds)

    @Slot()
    def export_table(self) -> None:
        """Write the tables for Excel or Word, or the main one as CSV."""
        kinds = [
            FileKind(".xlsx", self.tr("Excel (*.xlsx)")),
            FileKind(".docx", self.tr("Word (*.docx)")),
            FileKind(".csv", self.tr("The table in bare numbers (*.csv)")),
        ]
        self._export(self.tr("Export the table"), kinds)

    @Slot()
    def export_bundle(self) -> None:
        """Write rows without names, the R script and what it has to find."""
        shown, draw = self._cohort.shown(), self._cohort.drawing(load_palette("paper"))
        if shown is None or draw is None:
            return
        view, question, band = shown
        facts, kinds = facts_of(self._around), [FileKind(".zip", self.tr("Bundle (*.zip)"))]

        def make(path: Path) -> None:
            from app.cohort_files.bundle_file import bundle_of, save_bundle

            told = facts()
            save_bundle(path, bundle_of(draw(), band.chosen, question, told), told)

        def ask() -> None:
            self._file.ask(
                self.tr("Export the bundle"), _stem(view), kinds, lambda path: self._write(path, make)
            )

        self._checked(view, ask)

    @Slot()
    def show_script(self) -> None:
        """Show the R script of the answer in view."""
        shown = self._cohort.shown()
        if shown is None:
            return
        view, question, band = shown
        facts = facts_of(self._around)

        def work(tick: Tick) -> str:
            from app.cohort_files.bundle_file import script_for

            return script_for(view, band.chosen, question, facts())

        self._around.tasks.run(
            work,
            title=self.tr("Writing the script…"),
            then=lambda script: self._show_script(view.title, script),
            failed=self._around.errors.take,
            channel=_CHANNEL,
        )

    def _export(self, title: str, kinds: Sequence[FileKind]) -> None:
        shown, draw = self._cohort.shown(), self._cohort.drawing(load_palette("paper"))
        if shown is None or draw is None:
            return
        view, facts = shown[0], facts_of(self._around)

        def make(path: Path) -> None:
            from app.cohort_files.analysis_file import save_analysis

            save_analysis(draw(), path, facts())

        def ask() -> None:
            self._file.ask(title, _stem(view), kinds, lambda path: self._write(path, make))

        self._checked(view, ask)

    def _write(self, path: Path, make: Callable[[Path], None]) -> None:
        self._file.write(
            path,
            make,
            title=self.tr("Writing the analysis…"),
            done=self.tr("{file} is written. It is not encrypted: keep it where patient data may stand."),
        )

    def _checked(self, view: AnalysisView, then: Callable[[], None]) -> None:
        """Check the numbers beside the window; go on at once where only notes were found."""
        words, signs = cohort_words(), wording()

        def work(tick: Tick) -> tuple[Finding, ...]:
            from analytics.cohort.lint.lint_book import lint_view

            return lint_view(view, words=words.lint, cells=words.cell, wording=signs)

        def tell(found: tuple[Finding, ...]) -> None:
            if not self._around.session.is_open:
                return
            if all(one.severity is Severity.NOTE for one in found):
                then()
                return
            form = FindingsForm(found, self._around.window)
            form.export_wanted.connect(then)
            form.open()

        self._around.tasks.run(
            work,
            title=self.tr("Checking the numbers…"),
            then=tell,
            failed=self._around.errors.take,
            channel=_CHANNEL,
        )

    def _show_script(self, title: str, script: str) -> None:
        if not self._around.session.is_open:
            return
        form = ScriptForm(title, script, self._around.window)
        form.copied.connect(lambda text: QApplication.clipboard().setText(text))
        form.bundle_requested.connect(self.export_bundle)
        form.open()


def _stem(view: AnalysisView) -> str:
    """Return what a file is called: the analysis, nothing of a patient."""
    return "-".join(
        part.replace("_", "-").lower() for part in dict.fromkeys((view.analysis, view.part)) if part
    )
