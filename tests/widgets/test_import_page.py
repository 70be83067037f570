"""An import is decided with everything it would do in sight."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from widgets.import_model import ImportModel
from widgets.import_page import ImportPage
from widgets.import_preview import FilePreview, ImportPreview


@dataclass(frozen=True)
class _Value:
    row: int
    status: str
    reason: str | None = None
    column: str | None = None
    patient: str | None = "2023-017"
    what: str | None = "CD4"


def _preview(*values: _Value, look_alikes: tuple[str, ...] = ()) -> ImportPreview:
    counts = {s: sum(v.status == s for v in values) for s in ("refused", "corrected", "added", "unchanged")}
    recognised = {"delimiter": ";", "decimal": ","}
    return ImportPreview(
        files=(FilePreview("counts.csv", "results", recognised, ("1 234,5 in row 3",), (), values),),
        look_alikes=look_alikes,
        created_patients=("2023-017",),
        counts=counts,
    )


@pytest.fixture
def page(qtbot: QtBot) -> ImportPage:
    page = ImportPage()
    qtbot.addWidget(page)
    page.show()
    page.show_start(is_editable=True)
    return page


def _click(page: ImportPage, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_that_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ImportModel()
    model.show_files([("a.csv", [_Value(1, "added"), _Value(2, "refused", "Why.")])], None)
    qtmodeltester.check(model)


def test_that_a_clean_import_can_be_done_at_once(page: ImportPage, qtbot: QtBot) -> None:
    page.show_preview(_preview(_Value(1, "added"), _Value(2, "corrected"), _Value(3, "unchanged")))
    assert page.findChild(QPushButton, "do_import").text() == "Import 2 values"
    assert not page.findChild(QCheckBox, "import_rest").isVisible()
    with qtbot.waitSignal(page.import_requested) as asked:
        _click(page, "do_import", qtbot)
    assert asked.args == [False]


def test_that_one_refused_value_stops_it_with_the_reason(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "added"), _Value(2, "refused", "‘abc’ is no number.")))
    assert not page.findChild(QPushButton, "do_import").isEnabled()
    assert "refused" in page.findChild(QLabel, "why_not").text()
    assert page.model.rowCount() == 1
    assert page.model.index(0, 6).data() == "‘abc’ is no number."


def test_that_the_rest_is_imported_only_on_wish(page: ImportPage, qtbot: QtBot) -> None:
    page.show_preview(_preview(_Value(1, "added"), _Value(2, "refused", "No.")))
    page.findChild(QCheckBox, "import_rest").setChecked(True)
    with qtbot.waitSignal(page.import_requested) as asked:
        _click(page, "do_import", qtbot)
    assert asked.args == [True]


def test_that_an_import_without_anything_new_is_not_offered(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "unchanged")))
    assert not page.findChild(QPushButton, "do_import").isEnabled()
    assert page.findChild(QLabel, "why_not").text().startswith("Nothing new")


def test_that_the_table_is_narrowed_by_status(page: ImportPage, qtbot: QtBot) -> None:
    page.show_preview(_preview(_Value(1, "added"), _Value(2, "added"), _Value(3, "unchanged")))
    assert page.model.rowCount() == 3
    _click(page, "show_unchanged", qtbot)
    assert page.model.rowCount() == 1
    assert not page.findChild(QPushButton, "show_refused").isEnabled()


def test_that_look_alikes_come_before_everything_else(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "added"), look_alikes=("2023-017 looks like 2023-17.",)))
    lines = page.findChild(QLabel, "look_first").text().splitlines()
    assert lines == ["2023-017 looks like 2023-17.", "1 new patients: 2023-017"]


def test_that_what_was_recognised_is_shown(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "added")))
    assert page.findChild(QLabel, "recognised").text() == "counts.csv: results"
    assert page.findChild(QComboBox, "read_as_delimiter").currentText() == "semicolon (recognised)"
    assert page.findChild(QComboBox, "read_as_decimal").currentText() == "comma (recognised)"


def test_that_what_was_recognised_can_be_told_otherwise(page: ImportPage, qtbot: QtBot) -> None:
    page.show_preview(_preview(_Value(1, "added")))
    decimal = page.findChild(QComboBox, "read_as_decimal")
    with qtbot.waitSignal(page.told) as told:
        decimal.setCurrentText("point")
        decimal.activated.emit(decimal.currentIndex())
    assert told.args == [{"decimal": "."}]


def test_that_the_wheel_never_changes_how_a_file_is_read(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "added")))
    decimal = page.findChild(QComboBox, "read_as_decimal")
    before = decimal.currentIndex()
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(decimal, event)
    assert decimal.currentIndex() == before


def test_that_nothing_is_offered_where_nothing_can_be_written(page: ImportPage) -> None:
    page.show_start(is_editable=False)
    assert not page.findChild(QPushButton, "choose_files").isEnabled()
    assert page.findChild(QLabel, "import_said").text().startswith("Read-only")


def test_that_while_it_runs_nothing_can_be_decided(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "added")))
    page.show_busy(True)
    assert not page.findChild(QPushButton, "do_import").isEnabled()
    page.show_busy(False)
    assert page.findChild(QPushButton, "do_import").isEnabled()
