"""Fixed widths follow the zoom, both ways."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from widgets.look import apply_look
from widgets.patient_list import LIST_PX, PatientList
from widgets.rail import RAIL_PX, Rail
from widgets.recovery_page import RecoveryPage
from widgets.theme import load_theme


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    apply_look(qapp, load_theme("light"))
    yield qapp
    apply_look(qapp, load_theme("light"))


def test_that_rail_and_list_grow_with_the_zoom_and_shrink_back(
    application: QApplication, qtbot: QtBot
) -> None:
    rail, panel = Rail(), PatientList()
    rail.add_part("patients", "Patients", "patients")
    for widget in (rail, panel):
        qtbot.addWidget(widget)
        widget.show()
    for zoom in (200, 100):
        apply_look(application, load_theme("light"), zoom_percent=zoom)
        assert (rail.width(), panel.width()) == (RAIL_PX * zoom // 100, LIST_PX * zoom // 100)
        button = rail.findChild(QToolButton, "rail_patients")
        assert button.width() >= button.fontMetrics().horizontalAdvance("Patients")


def test_that_details_that_are_not_in_view_do_not_widen_the_page(
    application: QApplication, qtbot: QtBot
) -> None:
    page = RecoveryPage()
    qtbot.addWidget(page)
    assert page._stack.minimumSizeHint().width() < 380
