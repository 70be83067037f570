"""The figure on screen: the same vertices as on paper, made once, read with mouse and keys."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QToolTip
from pytestqt.qtbot import QtBot

from analytics.figures.arrange import arrange
from analytics.figures.display_list import Line
from analytics.figures.figure_row import FigureRow, TableWords
from analytics.figures.frame_items import cursor_words
from analytics.figures.mark_items import mark_items
from analytics.figures.metrics import load_metrics
from analytics.figures.palette import load_palette
from analytics.figures.recovery import recovery_figure
from analytics.figures.recovery_choices import RecoveryChoices, ZeroChoice
from analytics.figures.spec import Figure, Markers, Polyline, Span
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.wording import Wording
from widgets.figure_view import FigureView
from widgets.figure_wish import FigureWish

ONE = PatientId(1)
Draw = Callable[..., Figure]


def day(number: int) -> CalendarDate:
    return CalendarDate.of(date(2024, 1, 1) + timedelta(days=number))


@pytest.fixture
def draw() -> Draw:
    def draw_figure(days: tuple[int, ...] = (7, 30, 90, 400), theme: Any = "light", **more: Any) -> Figure:
        results = [
            Result(ResultId(10 * n + k), ONE, analyte, day(at), Measured(value + n), entered_text="")
            for n, at in enumerate(days)
            for k, (analyte, value) in enumerate((("CD4", 190.0), ("CD19", 0.0), ("IGG", 3.9)))
        ]
        if days:
            bound = Censored(Comparator.BELOW, 20.0)
            results.append(Result(ResultId(999), ONE, "CD4", day(max(days)), bound, entered_text="<20"))
        record = PatientRecord(
            Patient(ONE, "u", "1"),
            treatments=(Treatment(TreatmentId(1), ONE, infusion=day(0)),),
            results=tuple(results),
            events=(Event(EventId(1), ONE, "progression", day(350)),) if 400 in days else (),
        )
        assessment = assess_immune_reconstitution(record)
        return recovery_figure(record, assessment, palette=load_palette(theme), wording=Wording(), **more)

    return draw_figure


@pytest.fixture
def view(qtbot: QtBot) -> FigureView:
    shown = FigureView()
    qtbot.addWidget(shown)
    shown.resize(900, 520)
    shown.show()
    return shown


def lanes_of(view: FigureView) -> list[Any]:
    return list(view.scene().lanes)


def test_that_screen_and_paper_draw_the_same_vertices(view: FigureView, draw: Draw) -> None:
    figure = draw()
    view.show_figure(figure)
    paper = arrange(figure, 900, 520, load_metrics())
    compared = 0
    for lane, place in zip(lanes_of(view), paper.panels, strict=True):
        lines = [mark for mark in place.panel.marks if isinstance(mark, Polyline)]
        for curve, mark in zip(lane.curves.shown, lines, strict=True):
            assert curve.vertices == mark.vertices
            (line,) = mark_items(mark, place, paper)
            assert isinstance(line, Line)
            drawn = [(paper.to_x(x), place.to_y(y)) for x, y in curve.vertices]
            assert np.allclose(drawn, line.points)
            compared += 1
        points = [mark for mark in place.panel.marks if isinstance(mark, Markers)]
        for scatter, markers in zip(lane.scatters.shown, points, strict=True):
            xs, ys = scatter.getData()
            assert list(zip(xs.tolist(), ys.tolist(), strict=True)) == [(p.x, p.y) for p in markers.points]
        spans = [mark for mark in place.panel.marks if isinstance(mark, Span)]
        assert len(lane.spans.shown) == len(spans)
    assert compared >= 4


def test_that_a_lane_lies_where_the_layout_puts_it(view: FigureView, draw: Draw) -> None:
    view.show_figure(draw())
    scene = view.scene()
    assert scene._sheet is not None
    for lane, (_, box) in zip(scene.lanes, scene._sheet.lanes, strict=True):
        shown = lane.view.geometry()
        assert (shown.left(), shown.top()) == pytest.approx((box.left, box.top))
        assert (shown.width(), shown.height()) == pytest.approx((box.right - box.left, box.bottom - box.top))


def test_that_another_patient_takes_over_the_same_items(view: FigureView, draw: Draw) -> None:
    view.show_figure(draw())
    items = len(view.scene().scene().items())
    for days in ((7,), (7, 30, 90, 400), (), (7, 30, 90, 400)):
        view.show_figure(draw(days))
    assert len(view.scene().scene().items()) == items


def test_that_a_symbol_is_drawn_once_however_many_patients_follow(view: FigureView, draw: Draw) -> None:
    figures = [draw(), draw((7, 30))]
    kept = []
    for turn in range(8):
        view.show_figure(figures[turn % 2])
        view.scene().grab()
        kept.append([len(s.fragmentAtlas) for lane in lanes_of(view) for s in lane.scatters._items])
    assert sum(kept[1]) > 0
    assert kept[-1] == kept[1]


def test_that_lines_and_symbols_may_paint_all_of_their_lane_and_take_no_click(
    view: FigureView, draw: Draw
) -> None:
    figure = draw()
    view.show_figure(figure)
    items = 0
    for lane, panel in zip(lanes_of(view), figure.panels, strict=True):
        for item in (*lane.curves.shown, *lane.scatters.shown):
            rect = item.boundingRect()
            assert (rect.left(), rect.right()) == pytest.approx((figure.x.low, figure.x.high))
            assert (rect.top(), rect.bottom()) == pytest.approx((panel.axis.low, panel.axis.high))
            items += 1
        assert all(curve.shape().isEmpty() for curve in lane.curves.shown)
    assert items >= 6


def test_that_a_patient_with_fewer_lines_shows_none_of_the_last_one(view: FigureView, draw: Draw) -> None:
    view.show_figure(draw())
    view.show_figure(draw((7,)))
    assert all(not lane.curves.shown for lane in lanes_of(view))
    hidden = [c for lane in lanes_of(view) for c in lane.curves._items]
    assert hidden
    assert not any(c.isVisible() for c in hidden)


def test_that_no_lane_is_left_when_there_is_nothing_to_show(view: FigureView, draw: Draw) -> None:
    view.show_figure(draw())
    view.show_figure(draw(()))
    assert not any(lane.view.isVisible() for lane in lanes_of(view))
    assert "import results" in view.accessibleDescription()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_data_are_painted_in_the_colours_of_the_theme(view: FigureView, draw: Draw, theme: str) -> None:
    figure = draw(theme=theme)
    view.show_figure(figure)
    image = view.scene().grab().toImage()
    assert image.pixelColor(image.width() - 2, image.height() - 2) == QColor(figure.palette.window)
    sheet = view.scene()._sheet
    assert sheet is not None
    box = dict(sheet.lanes)["t_cells"]
    marks = next(p for p in figure.panels if p.key == "t_cells").marks
    points = next(m for m in marks if isinstance(m, Markers)).points
    axis = next(p for p in figure.panels if p.key == "t_cells").axis
    x = box.left + (points[1].x - figure.x.low) / (figure.x.high - figure.x.low) * (box.right - box.left)
    y = box.bottom - (points[1].y - axis.low) / (axis.high - axis.low) * (box.bottom - box.top)
    assert image.pixelColor(round(x), round(y)) == QColor(figure.palette.style("cd4").colour)


def test_that_keys_step_from_sample_to_sample(view: FigureView, draw: Draw) -> None:
    figure = draw()
    view.show_figure(figure)
    scene = view.scene()
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(view, key)
        assert scene.cursor_x is not None
        seen.append(round(figure.x.scale.day_at(scene.cursor_x)))
    assert seen == [7, 30, 7]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert scene.cursor_x is None


def test_that_a_zoom_changes_the_view_and_not_the_figure(view: FigureView, draw: Draw) -> None:
    figure = draw()
    view.show_figure(figure)
    view.scene()._set_range(0.0, 50.0)
    seen = view.visible_figure()
    assert seen is not None
    assert (seen.x.low, seen.x.high) == (0.0, 50.0)
    assert seen.panels == figure.panels
    assert view.figure is figure
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    whole = view.visible_figure()
    assert whole is not None
    assert (whole.x.low, whole.x.high) == (figure.x.low, figure.x.high)


def test_that_home_reads_day_zero(view: FigureView, draw: Draw) -> None:
    figure = draw()
    view.show_figure(figure)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.scene().cursor_x == figure.x.scale.place(0)


@pytest.mark.parametrize("axis", ["two_scale", "linear", "log_day", "calendar"])
def test_that_home_reads_the_day_that_is_drawn_as_day_zero(view: FigureView, draw: Draw, axis: Any) -> None:
    figure = draw(choices=RecoveryChoices(axis=axis, zero=ZeroChoice("event", 1)))
    view.show_figure(figure)
    QTest.keyClick(view, Qt.Key.Key_Home)
    cursor = view.scene().cursor_x
    assert cursor is not None
    assert figure.x.scale.day_at(cursor) == pytest.approx(350)
    assert cursor_words(figure, cursor).startswith("0 · ")


def test_that_a_logarithmic_axis_has_finer_ticks_in_a_zoom(view: FigureView, draw: Draw) -> None:
    figure = draw(choices=RecoveryChoices(axis="log_day"))
    view.show_figure(figure)
    scale = figure.x.scale
    view.scene()._set_range(scale.place(20), scale.place(40))
    seen = view.visible_figure()
    assert seen is not None
    assert {"20", "24", "36", "40"} <= {tick.label for tick in seen.x.ticks}
    assert seen.panels == figure.panels


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_the_figure_with_the_focus_has_an_outline(view: FigureView, draw: Draw, theme: str) -> None:
    figure = draw(theme=theme)
    view.show_figure(figure)
    accent = QColor(figure.palette.accent)

    def corners() -> set[str]:
        image = view.grab().toImage()
        return {image.pixelColor(x, y).name() for x, y in ((0, 9), (1, 9), (9, 1), (image.width() - 2, 9))}

    view.activateWindow()
    view.setFocus()
    assert corners() == {accent.name()}
    view.clearFocus()
    assert accent.name() not in corners()


def test_that_pointing_at_an_event_says_it(
    view: FigureView, draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_figure(draw())
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, *more: said.append(text))
    sheet = view.scene()._sheet
    assert sheet is not None
    box = next(box for box, words in sheet.events if words.startswith("progression"))
    view.scene()._follow_mouse(QPointF((box.left + box.right) / 2, (box.top + box.bottom) / 2))
    assert said
    assert said[0].startswith("progression")


def wheel(at: QPoint, modifiers: Qt.KeyboardModifier) -> QWheelEvent:
    return QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_that_only_ctrl_and_the_wheel_zoom(view: FigureView, draw: Draw) -> None:
    view.show_figure(draw())
    scene = view.scene()
    before = scene._range()
    QApplication.sendEvent(scene.viewport(), wheel(QPoint(400, 300), Qt.KeyboardModifier.NoModifier))
    assert scene._range() == before
    QApplication.sendEvent(scene.viewport(), wheel(QPoint(400, 300), Qt.KeyboardModifier.ControlModifier))
    assert scene._range() != before


def test_that_pointing_at_a_value_names_its_result(
    view: FigureView, draw: Draw, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_: said.append(text))
    figure = draw()
    view.show_figure(figure)
    scene = view.scene()
    assert scene._sheet is not None
    box = dict(scene._sheet.lanes)["t_cells"]
    panel = next(p for p in figure.panels if p.key == "t_cells")
    point = next(m for m in panel.marks if isinstance(m, Markers)).points[0]
    x = box.left + (point.x - figure.x.low) / (figure.x.high - figure.x.low) * (box.right - box.left)
    height = (point.y - panel.axis.low) / (panel.axis.high - panel.axis.low)
    with qtbot.waitSignal(view.result_pointed_at) as named:
        scene._follow_mouse(QPointF(x, box.bottom - height * (box.bottom - box.top)))
    assert named.args == [point.result_id]
    assert said == [point.text]


def test_that_the_figure_has_a_name_for_a_screen_reader(view: FigureView, draw: Draw) -> None:
    view.show_figure(draw((7,)))
    assert "CD4" in view.accessibleName()
    assert "One visit" in view.accessibleDescription()


def test_that_a_larger_zoom_keeps_every_lane_its_height(view: FigureView, draw: Draw) -> None:
    view.show_figure(draw())
    least = view.minimumHeight()
    view.set_zoom(2.0)
    assert view.minimumHeight() > 1.8 * least


def test_that_a_wider_view_needs_no_rows_it_needed_when_narrow(view: FigureView, draw: Draw) -> None:
    view.show_figure(draw())
    wide = view.scene()._sheet
    view.resize(480, 520)
    view.resize(900, 520)
    QApplication.processEvents()
    again = view.scene()._sheet
    assert wide is not None
    assert again is not None
    assert again.lanes == wide.lanes


def days_read(view: FigureView, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]]) -> list[int]:
    figure, seen = view.figure, []
    assert figure is not None
    for key, modifier in keys:
        QTest.keyClick(view, key, modifier)
        x = view.scene().cursor_x
        assert x is not None
        seen.append(round(figure.x.scale.day_at(x)))
    return seen


PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def test_that_ctrl_steps_ten_samples_and_end_reads_the_last(view: FigureView, draw: Draw) -> None:
    view.show_figure(draw(tuple(range(1, 31))))
    keys = [
        (Qt.Key.Key_Right, PLAIN), (Qt.Key.Key_Right, CTRL), (Qt.Key.Key_Right, CTRL),
        (Qt.Key.Key_Left, CTRL), (Qt.Key.Key_End, PLAIN), (Qt.Key.Key_Right, CTRL),
        (Qt.Key.Key_Home, PLAIN), (Qt.Key.Key_Left, CTRL),
    ]  # fmt: skip
    assert days_read(view, keys) == [1, 11, 21, 11, 30, 30, 0, 1]


def test_that_the_view_follows_a_cursor_that_leaves_it(view: FigureView, draw: Draw) -> None:
    figure = draw()
    view.show_figure(figure)
    view.scene()._set_range(figure.x.low, figure.x.low + 30.0)
    days_read(view, [(Qt.Key.Key_End, PLAIN)])
    low, high = view.scene()._range()
    assert low <= (view.scene().cursor_x or 0.0) <= high
    assert high - low == pytest.approx(30.0)


def test_that_plus_and_minus_zoom_around_the_cursor_and_never_beyond_the_figure(
    view: FigureView, draw: Draw
) -> None:
    figure = draw()
    view.show_figure(figure)
    assert not view.is_zoomed
    days_read(view, [(Qt.Key.Key_End, PLAIN)])
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    low, high = view.scene()._range()
    assert high - low == pytest.approx((figure.x.high - figure.x.low) * 0.8**3)
    assert low <= (view.scene().cursor_x or 0.0) <= high
    assert view.is_zoomed
    for _ in range(9):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.scene()._range() == pytest.approx((figure.x.low, figure.x.high))
    assert not view.is_zoomed


def test_that_a_screen_reader_is_told_what_the_cursor_reads(
    view: FigureView, draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        "widgets.figure_view.QAccessible.updateAccessibility", lambda event: told.append(event.message())
    )
    view.show_figure(draw())
    days_read(view, [(Qt.Key.Key_Right, PLAIN)])
    assert told
    assert told[0].startswith("+7 · 8 Jan 2024")
    assert "CD4 190 /µL" in told[0]
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Description) == told[0]
    assert "CD4" in interface.text(QAccessible.Text.Name)


def test_that_the_menu_offers_the_view_only_while_it_is_a_stretch(view: FigureView, draw: Draw) -> None:
    view.show_figure(draw())
    names = [action.objectName() for action in view.new_menu().actions()]
    assert names == ["export", "copy_picture", "copy_data", "table"]
    view.scene()._set_range(0.0, 50.0)
    names = [action.objectName() for action in view.new_menu().actions() if action.objectName()]
    assert names == ["export", "export_visible", "copy_picture", "copy_data", "table"]


def test_that_a_wish_of_the_menu_is_announced(view: FigureView, draw: Draw, qtbot: QtBot) -> None:
    view.show_figure(draw())
    menu = view.new_menu()
    with qtbot.waitSignal(view.wished) as wish:
        next(action for action in menu.actions() if action.objectName() == "copy_data").trigger()
    assert wish.args == [FigureWish.COPY_DATA]


@pytest.fixture
def row() -> FigureRow:
    return FigureRow(
        "1", "T cells", "CD4", "CD4", 7, 7, "2024-01-08", "", "", 190.0, "/uL", "measured", "", "typed", "CD4"
    )  # fmt: skip


def test_that_the_table_stands_in_the_figure_s_place_until_escape(
    view: FigureView, draw: Draw, row: FigureRow
) -> None:
    view.show_figure(draw())
    view.activateWindow()
    view.setFocus()
    view.show_rows([row], TableWords())
    assert view.is_table
    assert not view.scene().isVisible()
    table = view.findChild(QTableView, "figure_table")
    assert table is not None
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not view.is_table
    assert view.scene().isVisible()
    assert view.hasFocus()
    assert table.model().rowCount() == 0


def test_that_another_patient_s_figure_asks_for_its_own_rows_and_keeps_none(
    view: FigureView, draw: Draw, row: FigureRow, qtbot: QtBot
) -> None:
    view.show_figure(draw())
    view.show_rows([row], TableWords())
    table = view.findChild(QTableView, "figure_table")
    assert table is not None
    with qtbot.waitSignal(view.wished) as wish:
        view.show_figure(draw((7, 30)))
    assert wish.args == [FigureWish.TABLE]
    assert table.model().rowCount() == 0
    view.show_rows([row], TableWords())
    view.show_figure(draw(()))  # nothing to show: no table of it either
    assert not view.is_table
    assert table.model().rowCount() == 0
