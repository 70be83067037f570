"""A figure as a table: what it shows in its range, read off its marks, with the facts of the records."""

from collections.abc import Iterable, Mapping, Sequence

from analytics.figures.event_table import event_rows
from analytics.figures.fact_table import fact_rows
from analytics.figures.figure_row import FigureRow, TableWords
from analytics.figures.point_table import point_rows
from analytics.figures.record_index import RecordIndex
from analytics.figures.span_table import span_rows
from analytics.figures.spec import Figure, Panel, TickKind
from analytics.records.ids import SourceFileId
from analytics.records.patient_record import PatientRecord

_WORDS = TableWords()
_NO_FILES: Mapping[SourceFileId, str] = {}
_WITHOUT_A_DAY = 10**9


def figure_rows(
    figure: Figure,
    records: Sequence[PatientRecord],
    *,
    files: Mapping[SourceFileId, str] = _NO_FILES,
    words: TableWords = _WORDS,
) -> tuple[FigureRow, ...]:
    """Return one row for everything *figure* says in its range: events, criteria, then lane by lane.

    In a lane stand the results first, then thresholds, reference ranges and the cohort, window by window.
    A result with two glyphs (a bound has its arrow) is one row; what is drawn in two lanes is one in each.

    Args:
        figure: as it is seen; a zoomed one has the rows of its range.
        records: whom it was drawn from.
        files: names of the files that records came from.
        words: of the reader.
    """
    index = RecordIndex.of(records, files, words)
    rows: list[FigureRow] = []
    for group in figure.events:
        rows += _in_order(event_rows(figure, group, index))
    for panel in figure.panels:
        lane = lane_name(panel, words)
        rows += _in_order((*span_rows(figure, panel, lane), *point_rows(figure, panel, lane, index)))
        rows += fact_rows(figure, panel, lane, words)
    return tuple(rows)


def lane_name(panel: Panel, words: TableWords) -> str:
    """Return what a lane is called on one line: its title, else its one row's label."""
    if panel.title:
        return panel.title.replace("-\n", "").replace("\n", " ")
    rows = [tick for tick in panel.axis.ticks if tick.kind is TickKind.ROW]
    return rows[0].label if len(rows) == 1 else words.criteria


def _in_order(rows: Iterable[FigureRow]) -> list[FigureRow]:
    return sorted(
        rows, key=lambda row: (_WITHOUT_A_DAY if row.first_day is None else row.first_day, row.what)
    )
