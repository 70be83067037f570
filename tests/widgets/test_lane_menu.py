"""The list of lanes: shown, ordered, enlarged, log or linear, by keys, buttons and mouse."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.figures.recovery_choices import LaneChoice, RecoveryChoices
from analytics.figures.recovery_lane_kinds import LaneOffer
from widgets.lane_list_model import HEIGHT, NAME, SCALE, LaneListModel
from widgets.lane_menu import LaneMenu
from widgets.lane_table import LaneTable

OFFERS = (
    LaneOffer("t_cells", "T cells", 9, can_be_log=True),
    LaneOffer("b_cells", "B & NK", 9, can_be_log=True, is_log=True),
    LaneOffer("igg", "Immunoglobulins", 9, can_be_log=True),
    LaneOffer("counts", "Counts", 0, can_be_log=True, is_log=True),
    LaneOffer("CRP", "CRP", 4, can_be_log=True, is_log=True),
    LaneOffer("LDH", "LDH", 4, can_be_log=True),
    LaneOffer("care", "Admissions", 2, can_be_log=False),
)
LANES = RecoveryChoices().lanes


@pytest.fixture
def menu(qtbot: QtBot, looked: None) -> LaneMenu:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    button = QPushButton("Lanes")
    layout = QVBoxLayout(window)
    layout.addWidget(button)
    layout.addStretch(1)
    window.show()
    window.activateWindow()
    menu = LaneMenu(window)
    menu.show_lanes(LANES, OFFERS, has_ranges=True)
    menu.open_below(button)
    menu.window_kept = window
    return menu


@pytest.fixture
def table(menu: LaneMenu) -> LaneTable:
    return menu.findChild(LaneTable)


def _order(menu: LaneMenu) -> list[str]:
    return [menu.model.lane(row).key for row in range(menu.model.rowCount())]


def _texts(model: LaneListModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in (NAME, SCALE, HEIGHT)]


def test_that_every_lane_of_the_record_is_listed_with_scale_and_height(menu: LaneMenu) -> None:
    assert _texts(menu.model, 1) == ["B & NK", "log", "100 %"]
    assert _texts(menu.model, 3) == ["Counts: not measured", "log", "100 %"]
    assert _texts(menu.model, 6) == ["Admissions", "", ""]
    assert menu.model.counts == (4, 7)


def test_that_the_list_keeps_qts_rules(menu: LaneMenu, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(menu.model)


def test_that_a_key_does_what_it_says(menu: LaneMenu, table: LaneTable, qtbot: QtBot) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    assert table.hasFocus()
    for key, modifier in (
        (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    ):
        qtbot.keyClick(table, key, modifier)
    assert table.row == 5
    with qtbot.waitSignal(menu.lanes_changed) as changed:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert changed.args[0] == (*LANES, LaneChoice("LDH"))
    for _ in range(9):
        qtbot.keyClick(table, Qt.Key.Key_Up, alt)
    assert _order(menu)[0] == "LDH"
    assert table.row == 0
    qtbot.keyClick(table, Qt.Key.Key_Down, alt)
    qtbot.keyClick(table, Qt.Key.Key_Plus)
    with qtbot.waitSignal(menu.lanes_changed) as changed:
        qtbot.keyClick(table, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert changed.args[0][1] == LaneChoice("LDH", is_log=True, share=1.25)
    qtbot.keyClick(table, Qt.Key.Key_Minus)
    qtbot.keyClick(table, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert [lane.key for lane in menu.lanes if lane.is_shown] == ["t_cells", "b_cells", "igg", "counts"]


def test_that_typed_letters_find_a_lane_and_change_none(
    menu: LaneMenu, table: LaneTable, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(menu.lanes_changed):
        qtbot.keyClicks(table, "ldh")
    assert menu.model.lane(table.row).key == "LDH"


def test_that_every_key_has_a_button(menu: LaneMenu, table: LaneTable, qtbot: QtBot) -> None:
    def press(name: str) -> None:
        qtbot.mouseClick(menu.findChild(QPushButton, name), Qt.MouseButton.LeftButton)

    table.selectRow(0)
    press("lane_down")
    press("lane_higher")
    press("lane_scale")
    assert menu.lanes[1] == LaneChoice("t_cells", is_log=True, share=1.25)
    assert menu.findChild(QPushButton, "lane_scale").text() == "Linear"
    press("lane_up")
    press("lane_lower")
    assert menu.lanes[0] == LaneChoice("t_cells", is_log=True)
    with qtbot.waitSignal(menu.reset_requested):
        press("lanes_reset")


def test_that_further_events_have_neither_scale_nor_height(
    menu: LaneMenu, table: LaneTable, qtbot: QtBot
) -> None:
    table.selectRow(6)
    assert not menu.findChild(QPushButton, "lane_scale").isEnabled()
    with qtbot.assertNotEmitted(menu.lanes_changed):
        qtbot.keyClick(table, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(table, Qt.Key.Key_Plus)


def test_that_a_click_shows_a_lane_or_changes_its_scale(
    menu: LaneMenu, table: LaneTable, qtbot: QtBot
) -> None:
    scale = table.visualRect(menu.model.index(0, SCALE)).center()
    with qtbot.waitSignal(menu.lanes_changed) as changed:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=scale)
    assert changed.args[0][0].is_log is True
    box = table.visualRect(menu.model.index(0, NAME)).topLeft()
    box.setX(box.x() + 13)
    box.setY(table.visualRect(menu.model.index(0, NAME)).center().y())
    with qtbot.waitSignal(menu.lanes_changed) as changed:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert changed.args[0][0].is_shown is False


@pytest.mark.parametrize(("taken", "before", "order"), [
    (0, 3, "b_cells igg t_cells counts"), (2, 0, "igg t_cells b_cells counts"), (1, 1, ""), (0, 7, ""),
])  # fmt: skip
def test_that_a_dragged_row_lies_where_it_was_dropped(
    menu: LaneMenu, taken: int, before: int, order: str
) -> None:
    model = menu.model
    data = model.mimeData([model.index(taken, NAME)])
    keys = _order(menu)
    is_removed = model.dropMimeData(data, Qt.DropAction.MoveAction, before, 0, QModelIndex())
    assert not is_removed, "Qt would take the row away once more"
    assert sorted(_order(menu)) == sorted(keys)
    if order:
        assert " ".join(_order(menu)[:4]) == order
    if before == 7:
        assert _order(menu)[-1] == "t_cells"


def test_that_a_lane_not_measured_here_keeps_its_place(menu: LaneMenu) -> None:
    menu.show_lanes((LaneChoice("AST"), *LANES), OFFERS, has_ranges=True)
    assert menu.model.index(0, NAME).data() == "AST: not measured"
    assert menu.lanes[0] == LaneChoice("AST")
    assert menu.model.counts == (4, 7)


def test_that_reference_ranges_are_asked_for_by_their_box(menu: LaneMenu, qtbot: QtBot) -> None:
    box = menu.findChild(QCheckBox, "lane_ranges")
    with qtbot.waitSignal(menu.ranges_chosen) as chosen:
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))
    assert chosen.args == [False]
