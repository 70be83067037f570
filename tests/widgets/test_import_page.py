"""An import is decided with everything it would do in sight."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.entry.problem import Problem, problem
from analytics.records.ids import PatientId, TreatmentId
from analytics.records.result import Measured
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import Treatment
from widgets.import_model import ImportModel, ReportColumn
from widgets.import_page import ImportPage
from widgets.import_preview import FilePreview, ImportPreview
from widgets.import_table import ImportTable
from widgets.import_texts import Stored

_DAY = CalendarDate(2023, 10, 24)
_MEASURED = Measured(1187.5)


@dataclass(frozen=True)
class _Value:
    row: int
    status: str
    remarks: tuple[Problem, ...] = ()
    column: str | None = None
    patient: str | None = "2023-017"
    what: str | None = "CD4"
    line: int | None = 2
    at: TimePoint | str | None = _DAY
    clock: str | None = None
    entered: str | None = "0,187"
    entered_unit: str | None = "G/L"
    stored: Stored | None = _MEASURED
    before: Stored | None = None


_NO_NUMBER = (problem("not_a_number", text="abc"),)


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


def _cell(page: ImportPage, column: ReportColumn, row: int = 0) -> str:
    return str(page.model.index(row, column).data())


def _shown_columns(page: ImportPage) -> list[str]:
    table = page.findChild(QTableView, "import_values")
    return [column.name for column in ReportColumn if not table.isColumnHidden(column)]


def _refused_file(code: str, **facts: object) -> ImportPreview:
    why = _Value(
        0, "refused", (problem(code, **facts),), None, None, None, None, None, None, None, None, None
    )
    file = FilePreview(
        "a.csv", "results", {"encoding": "utf-8"}, (), (), [why],
        open_questions=frozenset({"date_order"}), is_refused=True,
    )  # fmt: skip
    return ImportPreview((file,), (), (), {"refused": 1})


def _click(page: ImportPage, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_that_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ImportModel()
    model.show_files([("a.csv", [_Value(1, "added"), _Value(2, "refused", _NO_NUMBER)])], None)
    qtmodeltester.check(model)


def test_that_a_clean_import_can_be_done_at_once(page: ImportPage, qtbot: QtBot) -> None:
    page.show_preview(_preview(_Value(1, "added"), _Value(2, "corrected"), _Value(3, "unchanged")))
    assert page.findChild(QPushButton, "do_import").text() == "Import 2 values"
    assert not page.findChild(QCheckBox, "import_rest").isVisible()
    with qtbot.waitSignal(page.import_requested) as asked:
        _click(page, "do_import", qtbot)
    assert asked.args == [False]


def test_that_one_refused_value_stops_it_with_the_reason(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "added"), _Value(2, "refused", _NO_NUMBER)))
    assert not page.findChild(QPushButton, "do_import").isEnabled()
    assert "refused" in page.findChild(QLabel, "why_not").text()
    assert page.model.rowCount() == 1
    assert _cell(page, ReportColumn.WHY) == "“abc” is not a number."


def test_that_the_rest_is_imported_only_on_wish(page: ImportPage, qtbot: QtBot) -> None:
    page.show_preview(_preview(_Value(1, "added"), _Value(2, "refused", _NO_NUMBER)))
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
    assert lines == ["2023-017 looks like 2023-17.", "1 new patient: 2023-017"]


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


def test_that_a_value_is_shown_as_written_as_stored_and_as_it_was(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "corrected", before=Measured(200.0))))
    names = ("ROW", "PATIENT", "WHEN", "WHAT", "WRITTEN", "STORED", "BEFORE", "STATUS")
    assert [_cell(page, ReportColumn[name]) for name in names] == [
        "1 (line 2)", "2023-017", "24 Oct 2023", "CD4", "0,187 G/L", "1,187.5 /µL", "200 /µL", "corrected",
    ]  # fmt: skip


def test_that_only_columns_with_content_are_shown(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "added")))
    assert _shown_columns(page) == [
        "ROW", "PATIENT", "WHEN", "WHAT", "WRITTEN", "STORED", "STATUS", "WHY",
    ]  # fmt: skip
    page.show_preview(_preview(_Value(1, "corrected", column="CD4 [/uL]", before=Measured(2.0))))
    assert {"COLUMN", "BEFORE"} <= set(_shown_columns(page))


def test_that_a_relative_time_shows_the_words_of_the_source_and_the_day(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "added", at=RelativeTime(548, "18 month"), clock="08:30")))
    assert _cell(page, ReportColumn.WHEN) == "18 month (day +548) 08:30"


def test_that_a_record_shows_its_main_facts_in_one_column(page: ImportPage) -> None:
    old = Treatment(TreatmentId(1), PatientId(1), product="axi-cel", disease="DLBCL")
    new = Treatment(TreatmentId(1), PatientId(1), product="axi-cel", disease="FL", prior_lines=2)
    page.show_preview(
        _preview(_Value(1, "corrected", what="treatment", entered=None, stored=new, before=old))
    )
    assert _cell(page, ReportColumn.STORED) == "axi-cel · FL · prior lines 2"
    assert _cell(page, ReportColumn.BEFORE) == "DLBCL · prior lines –"


def test_that_what_stands_in_a_file_is_never_mark_up(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "refused", (problem("not_a_number", text="<b>5</b>"),))))
    tip = page.model.index(0, ReportColumn.WHY).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;5&lt;/b&gt;" in tip
    assert page.findChild(QLabel, "import_whole").textFormat() is Qt.TextFormat.PlainText


def test_that_the_whole_text_of_the_chosen_row_stands_below(page: ImportPage) -> None:
    page.show_preview(_preview(_Value(1, "added"), _Value(2, "added", (problem("same_as_row", row=1),))))
    whole = page.findChild(QLabel, "import_whole")
    assert whole.text() == "row 1 (line 2) · 2023-017 · 24 Oct 2023 · CD4 · 0,187 G/L · stored as 1,187.5 /µL"
    page.findChild(QTableView, "import_values").selectRow(1)
    assert whole.text().endswith("\nSame as row 1.")
    assert whole.wordWrap()


def test_that_names_of_variants_are_not_cut_beside_an_empty_column(page: ImportPage, looked: None) -> None:
    page.resize(1200, 700)
    page.show_preview(_preview(_Value(1, "added", what="DNMT3A c.2345C>T")))
    table = page.findChild(QTableView, "import_values")
    assert table.columnWidth(ReportColumn.WHAT) >= table.sizeHintForColumn(ReportColumn.WHAT)


def test_that_the_button_stays_where_it_is_in_every_state(page: ImportPage, qtbot: QtBot) -> None:
    page.resize(1000, 600)
    button = page.findChild(QPushButton, "do_import")
    discard = page.findChild(QPushButton, "discard_import")
    seen = set()
    for values in (
        [_Value(1, "added")],
        [_Value(1, "unchanged")],
        [_Value(1, "refused", _NO_NUMBER)],
        [_Value(1, "added"), _Value(2, "refused", _NO_NUMBER)],
    ):
        page.show_preview(_preview(*values))
        QApplication.processEvents()
        corner = button.mapTo(page, button.rect().bottomRight())
        seen.add((corner.x(), corner.y(), button.width(), discard.mapTo(page, QPoint()).toTuple()))
    assert len(seen) == 1
    assert discard.mapTo(page, QPoint()).y() < 60 < button.mapTo(page, QPoint()).y()


def test_that_a_refused_file_asks_for_the_box_above_and_marks_it(page: ImportPage) -> None:
    page.show_preview(_refused_file("ambiguous_date_order", text="01/02/2024", line=2))
    whole = page.findChild(QLabel, "import_whole").text()
    assert "Choose the order of dates above, under “Dates”." in whole
    assert "--" not in whole
    box = page.findChild(QComboBox, "read_as_date_order")
    assert (box.property("kind"), box.currentText()) == ("asked", "choose…")
    assert page.window().focusWidget() is box
    assert page.findChild(QComboBox, "read_as_decimal").property("kind") != "asked"


def test_that_a_file_refused_as_a_whole_is_no_value_and_leaves_no_rest(page: ImportPage) -> None:
    page.show_preview(_refused_file("ambiguous_date_order", text="01/02/2024", line=2))
    assert page.findChild(QLabel, "why_not").text().startswith("The file is refused.")
    assert not page.findChild(QCheckBox, "import_rest").isVisible()
    page.show_preview(_preview(_Value(1, "refused", _NO_NUMBER)))
    assert page.findChild(QLabel, "why_not").text().startswith("1 value is refused.")
    assert not page.findChild(QCheckBox, "import_rest").isVisible()


@pytest.mark.parametrize(
    ("name", "text"),
    [("date_order", "no dates"), ("decimal", "no decimals"), ("delimiter", "comma (recognised)")],
)
def test_that_what_the_file_does_not_have_is_not_said_to_be_recognised(
    page: ImportPage, name: str, text: str
) -> None:
    recognised = {"delimiter": ",", "decimal": ".", "date_order": "ymd"}
    file = FilePreview(
        "a.csv",
        "results",
        recognised,
        (),
        (),
        [_Value(1, "added")],
        moot=frozenset({"decimal", "date_order"}),
    )
    page.show_preview(ImportPreview((file,), (), (), {"added": 1}))
    assert page.findChild(QComboBox, f"read_as_{name}").currentText() == text


def test_that_the_way_on_is_offered_and_focused(page: ImportPage, qtbot: QtBot) -> None:
    page.show_preview(_preview(_Value(1, "added")))
    page.show_busy(True)
    assert page.window().focusWidget() is page.findChild(QTableView, "import_values")
    page.show_start(is_editable=True, said="Imported: 1 value.", way_on="Show the patient")
    button = page.findChild(QPushButton, "show_imported")
    assert page.window().focusWidget() is button
    with qtbot.waitSignal(page.patients_requested):
        _click(page, "show_imported", qtbot)
    page.tell("The import was taken back.", "")
    assert not button.isVisible()
    assert page.window().focusWidget() is page.findChild(QPushButton, "choose_files")


def test_that_a_large_import_is_not_measured_row_by_row(page: ImportPage) -> None:
    asked: list[int] = []

    class _Counting(ImportModel):
        def data(self, index, role=Qt.ItemDataRole.DisplayRole):  # type: ignore[no-untyped-def]
            asked.append(index.row())
            return super().data(index, role)

    model = _Counting()
    table = ImportTable(model)
    table.resize(900, 500)
    table.show()
    table.show_files([("a.csv", [_Value(n + 1, "added") for n in range(20_000)])], None)
    QApplication.processEvents()
    assert max(asked) < 1_000
    table.close()
