"""The figure of the page in view with the rows behind it, for whatever leaves the window."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from analytics.figures.figure_row import FigureRow, TableWords
from analytics.figures.figure_table import figure_rows
from analytics.figures.palette import Palette, load_palette
from analytics.figures.spec import Figure
from analytics.figures.zoom import zoomed
from analytics.records.patient_record import PatientRecord
from app.session import Session
from app.words import table_words

if TYPE_CHECKING:
    from widgets.figure_view import FigureView

_PLOT_PT = 620.0
"""About how wide the days are on an exported figure, for as many ticks as there is room for."""


class FigurePage(Protocol):
    """A page with a figure."""

    @property
    def figure_view(self) -> "FigureView | None":
        """Where it is shown; None before there was one."""

    @property
    def records(self) -> tuple[PatientRecord, ...]:
        """Whom it is drawn from."""

    def drawn(self, palette: Palette) -> Figure | None:
        """Return the whole figure in the colours of *palette*; None where there is nothing to draw."""


@dataclass(frozen=True, slots=True)
class FigureInView:
    """A figure as it leaves the window: on white, whole or the stretch that is seen."""

    figure: Figure
    rows: tuple[FigureRow, ...]
    words: TableWords


def figure_in_view(page: FigurePage, session: Session, *, is_stretch: bool = False) -> FigureInView | None:
    """Return the figure of *page* with its rows; with *is_stretch* what is in view; None: there is none.

    The picture is on white also where the window is dark: it goes into letters and slides.
    """
    view, figure = page.figure_view, page.drawn(load_palette("paper"))
    if not session.is_open or view is None or figure is None or not (figure.panels or figure.events):
        return None
    seen = view.visible_figure()
    if is_stretch and seen is not None and view.is_zoomed:
        figure = zoomed(figure, seen.x.low, seen.x.high, width_pt=_PLOT_PT)
    return FigureInView(figure, rows_of(figure, page, session), table_words())


def rows_of(figure: Figure, page: FigurePage, session: Session) -> tuple[FigureRow, ...]:
    """Return the rows of *figure*, their files by name."""
    files = {file.id: file.name for file in session.reader.source_files.all()}
    return figure_rows(figure, page.records, files=files, words=table_words())
