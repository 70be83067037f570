"""A chart on screen: hover, click, keys, and what a screen reader hears."""

import statistics
import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QScrollArea, QToolTip
from pytestqt.qtbot import QtBot

from analytics.charts.chart import Chart, StepCurve
from analytics.charts.chart_sheet import Hotspot
from analytics.figures.palette import load_palette
from tests.analytics.charts.example_charts import EXAMPLES, bars, incidence, nothing, swimmer
from widgets.chart_canvas import MARGIN
from widgets.chart_view import ChartView
from widgets.figure_wish import FigureWish

PALETTE = load_palette("light")


@pytest.fixture(autouse=True)
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What tooltips say; the tests' screen has none, and no menus that stay on top."""
    words: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_: words.append(text))
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    return words


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    shown = ChartView()
    qtbot.addWidget(shown)
    shown.resize(780, 640)
    shown.show()
    return shown


def at(view: ChartView, x: float, y: float) -> QPoint:
    """Return the pixel at (x, y) in axis units of the first plot."""
    canvas = view.canvas()
    assert canvas is not None
    place = canvas.sheet.plots[0]
    return QPointF(place.to_x(x) + MARGIN, place.to_y(y) + MARGIN).toPoint()


def middle(view: ChartView, spot: Hotspot) -> QPoint:
    canvas = view.canvas()
    assert canvas is not None
    return canvas.rect_of(spot.box).center()


def first_curve(chart: Chart) -> StepCurve:
    return next(mark for mark in chart.plots[0].marks if isinstance(mark, StepCurve))  # type: ignore[union-attr]


def test_the_cursor_follows_the_mouse_snaps_to_stops_and_goes_with_it(view: ChartView, qtbot: QtBot) -> None:
    view.show_chart(incidence(PALETTE))
    seen: list[float | None] = []
    view.cursor_moved.connect(seen.append)
    QTest.mouseMove(view, at(view, 7.4, 0.8))
    QTest.mouseMove(view, at(view, 12.0, 0.8) + QPoint(2, 0))
    assert seen[0] == pytest.approx(7.4, abs=0.05)
    assert seen[1] == 12.0
    QTest.mouseMove(view, QPoint(3, 3))
    assert seen[2:] == [None]


def test_a_click_beside_the_curves_keeps_the_cursor(view: ChartView) -> None:
    view.show_chart(incidence(PALETTE))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, 18.0, 0.85))
    QTest.mouseMove(view, QPoint(3, 3))
    assert view.cursor_x == 18.0


def test_a_curve_says_its_value_and_leads_to_its_patients(view: ChartView, said: list[str]) -> None:
    chart = incidence(PALETTE)
    view.show_chart(chart)
    curve = first_curve(chart)
    value = [y for x, y in curve.points if x <= 22.0][-1]
    picked: list[object] = []
    view.picked.connect(picked.append)
    QTest.mouseMove(view, at(view, 22.0, value))
    assert said[-1] == f"4-1BB, recovered: {100 * value:.1f} %"
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, 22.0, value))
    assert picked == [curve.pick]
    QTest.mouseMove(view, at(view, 22.0, 0.86))
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_bar_is_brought_out_and_clicked(view: ChartView, said: list[str]) -> None:
    chart = swimmer(PALETTE, rows=12)
    view.show_chart(chart)
    before = view.grab().toImage()
    picked: list[object] = []
    view.picked.connect(picked.append)
    place = at(view, 1.0, 3)
    QTest.mouseMove(view, place)
    assert said[-1] == "patient 4"
    assert view.grab().toImage() != before
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert [pick.patients for pick in picked] == [(1,)]  # type: ignore[attr-defined]


def test_arrow_keys_step_through_the_stops_and_escape_leaves(view: ChartView) -> None:
    view.show_chart(incidence(PALETTE))
    view.setFocus()
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home):
        QTest.keyClick(view, key)
        seen.append(view.cursor_x)
    assert seen == [0.0, 3.0, 24.0, 18.0, 0.0]
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.cursor_x == 9.0
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.cursor_x is None


def test_what_the_cursor_reads_is_said(view: ChartView) -> None:
    chart = incidence(PALETTE)
    view.show_chart(chart)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == f"{chart.title} · {chart.subtitle}"
    value = first_curve(chart).points[-1][1]
    said = interface.text(QAccessible.Text.Description)
    assert said.startswith(f"24 months: 4-1BB, recovered {100 * value:.1f} %; CD28z, recovered ")


def test_enter_at_the_cursor_offers_the_patients_of_each_curve(view: ChartView, qtbot: QtBot) -> None:
    chart = incidence(PALETTE)
    view.show_chart(chart)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    menu = view.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["4-1BB", "CD28z"]
    with qtbot.waitSignal(view.picked) as told:
        menu.actions()[1].trigger()
    assert told.args[0].what == "CD28z"
    menu.close()


def test_keys_step_through_what_can_be_clicked_and_enter_picks_it(view: ChartView, qtbot: QtBot) -> None:
    view.show_chart(swimmer(PALETTE, rows=5))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Description) == "patient 2"
    with qtbot.waitSignal(view.picked):
        QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    picked: list[object] = []
    view.picked.connect(picked.append)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert picked == []


def test_a_row_brought_out_by_keys_is_scrolled_into_sight(qtbot: QtBot) -> None:
    area = QScrollArea()
    area.setWidgetResizable(True)
    view = ChartView()
    area.setWidget(view)
    qtbot.addWidget(area)
    area.resize(600, 300)
    view.show_chart(swimmer(PALETTE, rows=60))
    area.show()
    qtbot.waitExposed(area)
    assert view.height() > 900
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert area.verticalScrollBar().value() > 300
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert area.verticalScrollBar().value() < 100


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_chart_is_painted_and_zoomed(view: ChartView, name: str) -> None:
    view.show_chart(EXAMPLES[name](PALETTE))
    plain = view.minimumHeight()
    image = view.grab().toImage()
    assert image.pixelColor(4, 4) == QColor(PALETTE.window)
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 3
    view.set_zoom(2.0)
    assert view.minimumHeight() > 1.5 * plain


def test_the_menu_wishes_what_every_figure_does(view: ChartView) -> None:
    view.show_chart(bars(PALETTE))
    wishes: list[FigureWish] = []
    view.wished.connect(wishes.append)
    for action in view.new_menu().actions():
        action.trigger()
    assert wishes == [
        FigureWish.EXPORT, FigureWish.COPY_PICTURE, FigureWish.COPY_DATA, FigureWish.TABLE
    ]  # fmt: skip


def test_a_chart_of_nobody_offers_no_menu_and_takes_no_keys(view: ChartView, qtbot: QtBot) -> None:
    view.show_chart(nothing(PALETTE))
    where = view.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, view.mapToGlobal(where))
    view.contextMenuEvent(event)
    assert view.findChild(QMenu) is None
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Home):
        QTest.keyClick(view, key)
    assert view.cursor_x is None
    view.show_nothing()
    assert view.grab().toImage().width() == view.width()


def test_another_chart_keeps_the_cursor_only_if_told_to(view: ChartView) -> None:
    view.show_chart(incidence(PALETTE))
    view.set_cursor(6.0)
    view.show_chart(incidence(PALETTE, 4), keeps_cursor=True)
    assert view.cursor_x == 6.0
    view.show_chart(incidence(PALETTE, 5))
    assert view.cursor_x is None


def test_moving_the_cursor_paints_within_one_frame(view: ChartView) -> None:
    view.show_chart(incidence(PALETTE, groups=6))
    view.grab()
    canvas = view.canvas()
    spent = []
    for n in range(25):
        start = time.thread_time()  # what it costs, however busy the machine is
        view.set_cursor(n * 0.9)
        view.grab()
        spent.append(time.thread_time() - start)
    assert statistics.median(spent) < 0.016
    assert view.canvas() is canvas
