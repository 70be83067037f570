"""A lane is pulled by its lower edge, enlarged by its title, and its values lead to their sources."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from analytics.figures.palette import load_palette
from analytics.figures.recovery import recovery_figure
from analytics.records.ids import PatientId, ResultId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.wording import Wording
from widgets.figure_view import FigureView

ONE = PatientId(1)


def _at(day: int) -> CalendarDate:
    return CalendarDate.of(date(2024, 1, 1) + timedelta(days=day))


@pytest.fixture(params=[1.0, 2.0])
def view(qtbot: QtBot, looked: None, request: pytest.FixtureRequest) -> FigureView:
    results = tuple(
        Result(ResultId(100 * k + day), ONE, analyte, _at(day), Measured(value), entered_text="")
        for day in (7, 30, 400)
        for k, (analyte, value) in enumerate((("CD4", 190.0), ("CD8", 90.0), ("CD19", 2.0), ("IGG", 3.9)), 1)
    )
    infused = Treatment(TreatmentId(1), ONE, infusion=_at(0))
    record = PatientRecord(Patient(ONE, "u", "1"), treatments=(infused,), results=results)
    figure = recovery_figure(
        record, assess_immune_reconstitution(record), palette=load_palette("light"), wording=Wording()
    )
    view = FigureView()
    qtbot.addWidget(view)
    view.set_zoom(request.param)
    view.show_figure(figure)
    view.resize(900, round(620 * request.param))
    view.show()
    return view


def _lane(view: FigureView, key: str) -> QRect:
    boxes = dict(view.scene()._sheet.lanes)
    box = boxes[key]
    return QRect(QPoint(round(box.left), round(box.top)), QPoint(round(box.right), round(box.bottom)))


def _drag(view: FigureView, start: QPoint, end: QPoint) -> None:
    port = view.scene().viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind, at, button, buttons in (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, end, Qt.MouseButton.NoButton, left),
        (QEvent.Type.MouseButtonRelease, end, left, Qt.MouseButton.NoButton),
    ):
        where = port.mapToGlobal(at)
        QApplication.sendEvent(port, QMouseEvent(kind, QPointF(at), QPointF(where), button, buttons, none))


def test_that_a_lane_is_pulled_by_its_lower_edge(view: FigureView, qtbot: QtBot) -> None:
    lane = _lane(view, "t_cells")
    before = view.scene().lanes[0].view.viewRange()[0]
    with qtbot.waitSignal(view.lane_pulled) as pulled:
        _drag(view, QPoint(300, lane.bottom() + 2), QPoint(310, lane.bottom() + 42))
    key, height, room = pulled.args
    assert key == "t_cells"
    assert height * view._zoom == pytest.approx(lane.height() + 42, abs=3)
    lanes = [_lane(view, key).height() for key in ("t_cells", "b_cells", "igg")]
    assert room * view._zoom == pytest.approx(sum(lanes), abs=5)
    assert view.scene().lanes[0].view.viewRange()[0] == before, "the time stood still"


def test_that_the_ribbon_has_no_height_to_choose(view: FigureView, qtbot: QtBot) -> None:
    ribbon = _lane(view, "criteria")
    with qtbot.assertNotEmitted(view.lane_pulled):
        _drag(view, QPoint(300, ribbon.bottom() + 2), QPoint(300, ribbon.bottom() + 40))


def test_that_the_pointer_says_where_an_edge_is(view: FigureView) -> None:
    port = view.scene().viewport()
    lane = _lane(view, "t_cells")
    QTest.mouseMove(port, QPoint(300, lane.bottom() + 2))
    assert port.cursor().shape() == Qt.CursorShape.SplitVCursor
    QTest.mouseMove(port, QPoint(300, lane.center().y()))
    assert port.cursor().shape() != Qt.CursorShape.SplitVCursor


def test_that_a_double_click_on_a_title_names_its_lane_and_moves_no_time(
    view: FigureView, qtbot: QtBot
) -> None:
    port = view.scene().viewport()
    view.scene().zoom_by(0.5)
    before = view.scene().lanes[0].view.viewRange()[0]
    with qtbot.waitSignal(view.lane_title_double_clicked) as clicked:
        qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=_lane(view, "igg").topLeft() + QPoint(-60, 8))
    assert clicked.args == ["igg"]
    assert view.scene().lanes[0].view.viewRange()[0] == before


def test_that_enter_asks_for_every_value_at_the_cursor(view: FigureView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.values_asked):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_End)
    with qtbot.waitSignal(view.values_asked) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    ids, place = asked.args
    assert sorted(ids) == [500, 600, 700, 800]
    assert view.rect().contains(place)


def test_that_a_figure_shown_anew_is_read_at_the_same_place(view: FigureView) -> None:
    view.scene().move_cursor(1)
    at = view.scene().cursor_x
    assert at is not None
    view.show_figure(view.figure, keeps_view=True)
    assert view.scene().cursor_x == at
    view.show_figure(view.figure)
    assert view.scene().cursor_x is None


def test_that_a_click_on_a_value_beside_a_lane_asks_for_its_source(view: FigureView, qtbot: QtBot) -> None:
    scene = view.scene()
    readouts = {result_id: box for box, result_id in scene._sheet.readouts}
    assert sorted(readouts) == [500, 600, 700, 800], "the last value of every line"
    box = readouts[500]
    at = QPoint(round((box.left + box.right) / 2), round((box.top + box.bottom) / 2))
    with qtbot.waitSignal(view.values_asked) as asked:
        qtbot.mouseClick(scene.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args[0] == (500,)


def test_that_values_beside_the_lanes_are_those_of_the_cursor(view: FigureView) -> None:
    view.scene().set_cursor(view.figure.x.scale.place(31.0))
    assert sorted(result_id for _, result_id in view.scene()._sheet.readouts) == [130, 230, 330, 430]
