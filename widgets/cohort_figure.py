"""The middle of the cohort page: title, what to be careful of, the figure or its tables."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from analytics.cohort.views.analysis_view import AnalysisView, NumberTable
from analytics.cohort.views.cell_text import CellText
from widgets.caution_strip import CautionStrip
from widgets.emptied import empty
from widgets.figure_wish import FigureWish
from widgets.fitting_label import FittingLabel
from widgets.look import zoomed
from widgets.number_table import new_whole_table
from widgets.number_table_model import Write
from widgets.segments import Segments

if TYPE_CHECKING:
    from widgets.chart_view import ChartView

FIGURE, TABLE = "figure", "table"
_FIGURE_PAGE, _TABLE_PAGE, _MESSAGE_PAGE = range(3)
_LEAST_PX = 300


class CohortFigure(QWidget):
    """Shows one ``AnalysisView``, or a message in its place.

    Signals:
        picked: the ``Pick`` of a mark or a number.
        cursor_moved: place of the figure's cursor on its axis; None: it went away.
        retried: the answer is wanted again.
        wished: the ``FigureWish`` of the figure's menu; the table is shown here.
    """

    picked = Signal(object)
    cursor_moved = Signal(object)
    retried = Signal()
    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._view: AnalysisView | None = None
        self._chart: ChartView | None = None
        self._zoom_percent = 100
        self._write: Write = lambda cell: CellText("")
        self._has_tables = False
        self._title = FittingLabel()
        self._title.setObjectName("cohort_title")
        self._title.setProperty("kind", "name")
        self._subtitle = FittingLabel()
        self._subtitle.setObjectName("cohort_subtitle")
        self._subtitle.setProperty("kind", "label")
        self._switch = Segments(self.tr("Show as"), [(FIGURE, self.tr("Figure")), (TABLE, self.tr("Table"))])
        self._switch.show_choice(FIGURE)
        self._switch.chosen.connect(self._turn)
        self._cautions = CautionStrip()
        self._figure_place = QFrame()
        QVBoxLayout(self._figure_place).setContentsMargins(0, 0, 0, 0)
        self._tables = QWidget()
        self._table_column = QVBoxLayout(self._tables)
        self._table_column.setContentsMargins(0, 0, 0, 0)
        self._message = FittingLabel()
        self._message.setObjectName("cohort_message")
        self._message.setProperty("kind", "sentence")
        self._retry = QPushButton(self.tr("Try again"))
        self._retry.setObjectName("cohort_retry")
        self._retry.setAccessibleName(self.tr("Try again"))
        self._retry.clicked.connect(self.retried)
        self._stack = QStackedWidget()
        for page in (self._figure_place, self._tables, self._new_message()):
            self._stack.addWidget(page)
        self._lay_out()

    @property
    def chart_view(self) -> "ChartView | None":
        """The view of the chart; None before there was one."""
        return self._chart

    @property
    def is_table(self) -> bool:
        """Whether the tables are in view."""
        return self._stack.currentIndex() == _TABLE_PAGE

    @property
    def message(self) -> str:
        """What stands in place of a figure; empty while there is one."""
        return self._message.text() if self._stack.currentIndex() == _MESSAGE_PAGE else ""

    def show_view(self, view: AnalysisView, write: Write) -> None:
        """Show the figure of *view*, or its tables where there is none or they are wanted."""
        before, self._view = self._view, view
        is_same = before is not None and (before.analysis, before.part) == (view.analysis, view.part)
        self._title.setText(view.title)
        self._subtitle.setText(view.subtitle)
        self._subtitle.setVisible(bool(view.subtitle))
        self.show_cautions(view.warnings)
        empty(self._table_column)
        self._write, self._has_tables = write, False
        self._switch.setVisible(view.chart is not None and bool(view.tables))
        if view.chart is not None:
            chart = self._new_chart()
            if self._zoom_percent != zoomed(100):
                self._zoom_percent = zoomed(100)
                chart.set_zoom(self._zoom_percent / 100)
            untitled = replace(view.chart, title="", subtitle="")  # they stand above, with the cautions
            chart.show_chart(untitled, keeps_cursor=is_same)
            chart.setAccessibleName(f"{view.title} · {view.subtitle}".strip(" ·"))
        self._turn(self._switch.current or FIGURE)

    def show_cautions(self, sentences: tuple[str, ...]) -> None:
        """Show what must be seen before the numbers."""
        self._cautions.show_cautions(sentences)

    def show_message(self, text: str, *, action: str = "") -> None:
        """Show *text* in place of the figure, with a button where an *action* is named."""
        self._forget()
        self._message.setText(text)
        self._retry.setText(action)
        self._retry.setVisible(bool(action))
        self._stack.setCurrentIndex(_MESSAGE_PAGE)

    def clear(self) -> None:
        """Show nothing: no number stays behind."""
        self.show_message("")

    def set_cursor(self, place: float) -> None:
        """Move the cursor of the figure."""
        if self._chart is not None and self._stack.currentIndex() == _FIGURE_PAGE:
            self._chart.set_cursor(place)

    def turn_table(self) -> None:
        """Show the tables in place of the figure, or the figure again."""
        self._turn(FIGURE if self.is_table else TABLE)

    def take_focus(self) -> None:
        """Let the figure have the keys."""
        if self._chart is not None and self._stack.currentIndex() == _FIGURE_PAGE:
            self._chart.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _turn(self, key: str) -> None:
        view = self._view
        if view is None:
            return
        wants_table = key == TABLE or view.chart is None
        if wants_table and not self._has_tables:  # a figure need not wait for them
            self._show_tables(view)
        self._switch.show_choice(key)
        self._stack.setCurrentIndex(_TABLE_PAGE if wants_table else _FIGURE_PAGE)
        for index in range(self._stack.count()):  # the page behind must not make the one in front longer
            page, policy = self._stack.widget(index), self._stack.sizePolicy()
            policy.setVerticalPolicy(policy.Policy.Preferred)
            if index != self._stack.currentIndex():
                policy.setVerticalPolicy(policy.Policy.Ignored)
            if page is not None:
                page.setSizePolicy(policy)
        self._stack.adjustSize()

    @Slot(object)
    def _grant(self, wish: FigureWish) -> None:
        if wish is FigureWish.TABLE:
            self._turn(TABLE)
        else:
            self.wished.emit(wish)

    def _forget(self) -> None:
        self._view = None
        for label in (self._title, self._subtitle, self._message):
            label.clear()
        self._cautions.show_cautions(())
        self._switch.hide()
        empty(self._table_column)
        if self._chart is not None:
            self._chart.show_nothing()
        self.cursor_moved.emit(None)

    def _show_tables(self, view: AnalysisView) -> None:
        self._has_tables = True
        for number, table in enumerate(view.tables):
            self._add_table(table, number)
        self._table_column.addStretch(1)

    def _add_table(self, table: NumberTable, number: int) -> None:
        if table.title and table.title != self._title.text():
            head = FittingLabel(table.title)
            head.setProperty("kind", "card_title")
            self._table_column.addWidget(head)
        shown = new_whole_table(f"cohort_table_{number}")
        shown.picked.connect(self.picked)
        shown.show_table(table, self._write)
        self._table_column.addWidget(shown)
        for note in table.notes:
            label = FittingLabel(note)
            label.setProperty("kind", "hint")
            self._table_column.addWidget(label)

    def _new_chart(self) -> "ChartView":
        """Return the chart's view, built at its first use: pyqtgraph need not be there before."""
        if self._chart is None:
            from widgets.chart_view import ChartView

            self._chart = ChartView()
            self._chart.setObjectName("cohort_chart")
            self._chart.picked.connect(self.picked)
            self._chart.cursor_moved.connect(self.cursor_moved)
            self._chart.wished.connect(self._grant)
            layout = self._figure_place.layout()
            if layout is not None:
                layout.addWidget(self._chart)
        return self._chart

    def _new_message(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addSpacing(24)
        column.addWidget(self._message)
        column.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._retry.hide()
        return page

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignTop)
        self._switch.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 10)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addWidget(self._cautions)
        self._column.addWidget(self._stack, 1)
        self.setMinimumWidth(zoomed(_LEAST_PX))


def new_scroll_area(content: QWidget, name: str) -> QScrollArea:
    """Return *content* where it scrolls downwards."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
