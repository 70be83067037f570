"""The user asks the cohort and sees the answer: worked out beside the window, kept until the data change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QLocale, QObject, QTime, QTimer, Signal, Slot

from analytics.cohort.analysis_book import ANALYSES
from analytics.cohort.date_band import DateBand
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.cell_text import CellText, cell_text
from analytics.cohort.views.cells import Cell
from analytics.cohort.views.date_caution import date_caution, printed_ranges, said_range
from analytics.cohort.views.date_range import DateRange
from analytics.cohort.views.view_book import VIEWS
from analytics.cohort.views.view_context import ViewContext
from analytics.figures.palette import Palette
from app.cohort_offers import count_of, groups_offered
from app.cohort_store import CohortStore
from app.cohort_work import Worked, band_of, view_of, work_out, work_out_ranges
from app.surroundings import Surroundings
from app.tasks import Task, Tick
from app.words import cohort_words, wording
from widgets.clinic_page import COHORT, ClinicPage
from widgets.cohort_choices import CohortChoices
from widgets.cohort_page import CohortAnswer
from widgets.local_text import whole_text
from widgets.look import current_theme

CHANNEL = "cohort page"
_RANGES = "cohort ranges"
_PAUSE_MS = 400
_VEILED_MS = 60
_PAINTED_MS = 500
"""Until the veil, until the answer is painted: before that, work would hold the window up."""
_MOST_RANGES = 12


class UseCohort(QObject):
    """Answers what the cohort page asks; an older question is stopped by a newer one.

    Signals:
        answered: another answer is in view; ask ``shown``.
    """

    answered = Signal()

    def __init__(self, around: Surroundings, page: ClinicPage) -> None:
        super().__init__(around.window)
        self._around, self._clinic_page, self._page = around, page, page.cohort
        self._session, self._tasks = around.session, around.tasks
        self._store = CohortStore()
        self._shown: tuple[Worked, CohortChoices, int] | None = None
        self._caution = ""
        self._as_of: dict[int, datetime] = {}
        self._asked: CohortChoices | None = None
        self._task: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._catch_up)
        page.part_shown.connect(self.follow_part)
        self._page.asked.connect(self.ask)
        self._page.stopped.connect(self.stop)
        self._page.retried.connect(self.ask_again)
        around.look.changed.connect(self._catch_up)
        self._session.changed.connect(self._note_change)
        self._session.closed.connect(self._forget)

    def shown(self) -> tuple[AnalysisView, Question, DateBand] | None:
        """Return what is in view and valid: the view, the question it answers, the population; else None."""
        if self._shown is None or self._page.is_working:
            return None
        worked, choices, state = self._shown
        if worked.view is None or state != self._store.state:
            return None
        return worked.view, choices.question, worked.band

    def drawing(self, palette: Palette) -> Callable[[], AnalysisView] | None:
        """Return what draws the view anew in the colours of *palette*, on any thread; None: there is none."""
        if self.shown() is None or self._shown is None:
            return None
        worked, choices, _ = self._shown
        context, caution = self._context_of(choices, palette), self._caution

        def draw() -> AnalysisView:
            view = view_of(worked.band.chosen, choices.question, worked.result, context)
            return replace(view, warnings=(*view.warnings, caution)) if caution else view

        return draw

    @Slot(object)
    def ask(self, choices: CohortChoices) -> None:
        """Answer *choices*; what is in view is faded until then."""
        self._begin(choices, is_quiet=False)

    @Slot()
    def ask_again(self) -> None:
        """Answer what the page asks, once more."""
        if self._page.choices is not None:
            self.ask(self._page.choices)

    @Slot()
    def stop(self) -> None:
        """Stop working; the choices of the answer in view hold again."""
        self._tasks.cancel(CHANNEL)

    def _begin(self, choices: CohortChoices, *, is_quiet: bool) -> None:
        if not self._session.is_open:
            return
        self._asked = choices
        self._pause.stop()
        self._tasks.cancel(_RANGES)
        if not is_quiet or self._shown is None or self._shown[1] != choices:
            self._page.show_working(self.tr("Working it out…"))
        state, context, store = self._store.state, self._context_of(choices), self._store
        open_reader, bands = self._session.reader_for_task(), self._store.bands
        known, began = store.result(choices.population, choices.question), self._around.now()

        def work(tick: Tick) -> Worked:
            read = band_of(open_reader, choices.population, bands, tick)
            return work_out(read, choices.population, choices.question, context, known, tick)

        def keep(worked: Worked) -> None:
            if self._session.is_open and task is self._task:
                store.keep(state, worked.bands, choices.population, choices.question, worked.result)
                self._as_of.setdefault(state, began)
                try:
                    self._show(worked, choices, state)
                except Exception as error:
                    self._show_failed(error)

        def fail(error: Exception) -> None:
            if self._session.is_open and task is self._task:
                self._show_failed(error)

        task = self._task = self._tasks.run(
            work,
            title=self.tr("Reading the cohort…"),
            then=keep,
            failed=fail,
            channel=CHANNEL,
            pause_ms=_VEILED_MS,
        )
        task.finished.connect(lambda: self._end(task))

    def _show(self, worked: Worked, choices: CohortChoices, state: int) -> None:
        self._shown, self._caution = (worked, choices, state), ""
        count = count_of(worked.band.chosen, cohort_words(), as_of=self._time(state))
        self._page.show_answer(CohortAnswer(choices, count, worked.view, _writer()))
        self.answered.emit()
        if worked.band.is_open and worked.view is not None:
            self._work_out_ranges(worked, choices, state)

    def _work_out_ranges(self, worked: Worked, choices: CohortChoices, state: int) -> None:
        """Say how far other days of partial dates move the numbers, once that is known."""
        context = self._context_of(choices)
        self._page.show_band(self.tr("What other days would change is being worked out…"))

        def tell(found: tuple[DateRange, ...]) -> None:
            if self._shown is not None and self._shown == (worked, choices, state):
                changes = self.tr("Placed on their earliest or latest days, they make these numbers:")
                nothing = self.tr("On other days no number shown here changes.")
                told = printed_ranges(found, _writer())
                self._caution = date_caution(told, cohort_words().account, _writer(), wording())
                self._page.show_band(changes if told else nothing, self._lines(told), self._caution)

        def give_up(error: Exception) -> None:
            self._page.show_band(self.tr("What other days would change could not be worked out."))
            self._around.errors.take(error)

        self._tasks.run(
            lambda tick: work_out_ranges(worked, choices.question, context, tick),
            title=self.tr("Placing partial dates otherwise…"),
            then=tell,
            failed=give_up,
            channel=_RANGES,
            pause_ms=_PAINTED_MS,
        )

    def _lines(self, found: tuple[DateRange, ...]) -> list[tuple[str, str]]:
        """Write the ranges; of many the first ones, and how many more there are."""
        words = cohort_words().account
        lines = [(one.what, said_range(one, words, _writer())) for one in found[:_MOST_RANGES]]
        more = len(found) - len(lines)
        if more:
            lines.append((self.tr("and further numbers"), whole_text(more)))
        return lines

    def _show_failed(self, error: Exception) -> None:
        self._shown = None
        said: list[str] = []
        self._around.errors.at(said.append)(error)
        bug = self.tr("This could not be worked out. What went wrong was noted, without patient data.")
        self._page.show_failed(said[0] if said else bug)

    def _end(self, task: Task) -> None:
        """Leave no veil behind a task that was stopped by the user."""
        if task is not self._task or not task.is_cancelled or not self._session.is_open:
            return
        self._task = None
        if self._shown is None:
            self._page.show_stopped()
            return
        worked, choices, state = self._shown
        self._page.show_choices(choices)
        self._show(worked, choices, state)
        if state != self._store.state:
            self._page.show_outdated(self._time(state))

    def _context_of(
        self, choices: CohortChoices, palette: Palette | None = None
    ) -> Callable[[Population], ViewContext]:
        """Return what makes the context of a view; everything of the window is asked now, in its thread."""
        words, signs, colours = cohort_words(), wording(), palette or current_theme()
        at = ANALYSES[choices.question.analysis].at

        def context(cohort: Population) -> ViewContext:
            return ViewContext(
                population=cohort,
                question=choices.question,
                words=words,
                wording=signs,
                palette=colours,
                at=at,
                display=choices.display,
            )

        return context

    def _time(self, state: int) -> str:
        at = self._as_of.get(state, self._around.now())
        return QLocale().toString(QTime(at.hour, at.minute), "HH:mm")

    @Slot(str)
    def follow_part(self, part: str) -> None:
        """Offer what can be asked once the page is in view, and bring it up to date."""
        if part != COHORT or not self._session.is_open:
            return
        offered = [name for name in ANALYSES if name in VIEWS]
        groups = groups_offered(cohort_words(), wording(), self.tr("known after day 0"))
        self._page.show_offers(offered, groups, today=self._around.today())
        self._catch_up()
        self._page.take_focus()

    @Slot()
    def _catch_up(self) -> None:
        """Bring what is in view up to date: the data, the language or the colours changed."""
        choices = self._page.choices
        if self._clinic_page.part == COHORT and choices is not None:
            self._begin(choices, is_quiet=True)

    @Slot()
    def _note_change(self) -> None:
        self._store.forget()
        if self._clinic_page.part == COHORT:
            self._pause.start()

    @Slot()
    def _forget(self) -> None:
        """On locking nothing of the patients stays, nor what was chosen."""
        self._pause.stop()
        self._store.forget()
        self._shown, self._asked, self._task = None, None, None
        self._as_of = {}
        self._page.clear()


def _writer() -> Callable[[Cell], CellText]:
    signs, words = wording(), cohort_words().cell
    return lambda cell: cell_text(cell, signs, words)
