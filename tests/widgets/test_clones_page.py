"""The clones page: figure and table show the same variant chosen, and every state says what it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTableView,
    QToolButton,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.clones_summary import clones_summary
from analytics.figures.clone_choices import ClonesLook
from analytics.figures.clones_views import clones_view
from analytics.figures.palette import Marker, Palette
from analytics.figures.spec import Figure, Markers, Point, Polyline
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, SampleId, TreatmentId, VariantCallId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.variant_courses import variant_courses
from analytics.wording import Wording
from widgets.clones_model import ClonesModel
from widgets.clones_page import ClonesPage
from widgets.clones_view import ClonesView
from widgets.look import apply_look
from widgets.theme import load_theme

DAYS = (-30, 90, 180, 475)
CALLS: dict[str, tuple[float | CallState, ...]] = {
    "TP53": (0.044, 0.086, CallState.NO_SAMPLE, 0.385),
    "TET2": (CallState.NOT_DETECTED, CallState.NOT_COVERED, CallState.NO_SAMPLE, 0.13),
}


def _record(
    patient: int = 1, *, has_calls: bool = True, has_samples: bool = True, tmn: int | None = None
) -> PatientRecord:
    one = PatientId(patient)
    infusion = date(2024, 9, 6)
    samples = tuple(
        Sample(
            SampleId(n),
            one,
            CalendarDate.of(infusion + timedelta(days=day)),
            Material.MARROW if day == 475 else Material.BLOOD,
            "myeloid-core",
            0.01,
            1000,
            has_failed=day == 180,
        )
        for n, day in enumerate(DAYS, 1)
    )
    said = [(gene, n, what) for gene, row in CALLS.items() for n, what in enumerate(row, 1)]
    calls = tuple(
        VariantCall(
            VariantCallId(key),
            one,
            SampleId(sample),
            gene,
            CallState.DETECTED if isinstance(what, float) else what,
            hgvs_p="p.Arg175His",
            vaf_fraction=what if isinstance(what, float) else None,
        )
        for key, (gene, sample, what) in enumerate(said, 1)
    )
    return PatientRecord(
        Patient(one, "u", str(patient)),
        (Treatment(TreatmentId(1), one, infusion=CalendarDate.of(infusion)),),
        samples=samples if has_samples else (),
        variants=calls if has_calls and has_samples else (),
        events=()
        if tmn is None
        else (Event(EventId(1), one, "tmn", CalendarDate.of(infusion + timedelta(days=tmn))),),
    )


@pytest.fixture
def view() -> Callable[..., ClonesView]:
    def make(*args: Any, **facts: Any) -> ClonesView:
        record, wording, own = _record(*args, **facts), Wording(), load_theme("light")

        def draw(look: ClonesLook, *, palette: Palette | None = None, **emphasis: Any) -> Figure:
            return clones_view(record, look, palette=palette or own, wording=wording, **emphasis)

        return ClonesView(
            record=record,
            courses=variant_courses(record),
            wording=wording,
            palette=own,
            draw=draw,
            sentences=clones_summary(record, variant_courses(record), wording),
        )

    return make


@pytest.fixture
def page(qtbot: QtBot, looked: None) -> ClonesPage:
    shown = ClonesPage()
    qtbot.addWidget(shown)
    shown.resize(1100, 640)
    shown.show()
    return shown


def table_of(page: ClonesPage) -> QTableView:
    table = page.findChild(QTableView, "variants")
    assert table is not None
    return table


def cells(page: ClonesPage, row: int) -> list[str]:
    model = page.model
    return [model.data(model.index(row, column)) for column in range(model.columnCount())]


def texts(page: ClonesPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def thick(page: ClonesPage) -> str:
    """Return the colour of the largest data points of the figure."""
    figure = page._view().figure
    assert figure is not None
    points = [m for m in figure.panels[0].marks if isinstance(m, Markers) and m.marker is not Marker.BAR]
    return max(points, key=lambda mark: mark.size_pt).colour


def test_that_the_table_says_what_every_sample_says(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    head = [page.model.headerData(n, Qt.Orientation.Horizontal) for n in range(page.model.columnCount())]
    assert head == ["Variant", "−30", "+90", "+180", "+475", "Change", "Growth per year", "Doubling"]
    assert cells(page, 0)[:6] == ["TP53 p.R175H", "4.4", "8.6", "", "38.5", "×8.8"]
    assert cells(page, 0)[6] == "1.57 (1.35–1.79)"
    assert cells(page, 0)[7] == "5.3 mo"
    assert cells(page, 1)[:6] == ["TET2 p.R175H", "< 1", "", "", "13.0", "≥ ×13"]
    assert cells(page, 1)[6:] == ["≥ 1.86", "≤ 4.5 mo"]


def test_that_states_without_a_number_have_a_sign_and_words(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    role = Qt.ItemDataRole
    for column, words in ((1, "not detected (< 1 %)"), (2, "not covered"), (3, "no result")):
        index = page.model.index(1, column)
        assert page.model.data(index, role.AccessibleTextRole) == words
        assert not page.model.data(index, role.DecorationRole).isNull()
    assert page.model.data(page.model.index(0, 1), role.DecorationRole) is None


def test_that_the_model_keeps_the_rules_of_qt(
    view: Callable[..., ClonesView], qtmodeltester: ModelTester
) -> None:
    model, shown = ClonesModel(), view()
    model.show_courses(shown.record, shown.courses, shown.wording, shown.palette)
    qtmodeltester.check(model)


def test_that_choosing_a_row_thickens_its_line_and_opens_its_details(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    first = thick(page)
    assert "TP53 p.R175H" in texts(page)
    table = table_of(page)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert page.chosen == ("TET2", "p.Arg175His")
    assert thick(page) != first
    assert page.details.findChild(QLabel, "variant_name").text() == "TET2 p.R175H"  # type: ignore[union-attr]


def test_that_clicking_a_point_chooses_its_row(
    page: ClonesPage, view: Callable[..., ClonesView], qtbot: QtBot
) -> None:
    page.show_clones(view())
    figure_view = page._view()
    QApplication.processEvents()  # let the layout settle
    scene, figure = figure_view.scene(), figure_view.figure
    assert scene._sheet is not None
    assert figure is not None
    point = next(
        p for m in figure.panels[0].marks if isinstance(m, Markers) for p in m.points if p.result_id == 8
    )
    box, axis = scene._sheet.lanes[0][1], figure.panels[0].axis
    x = box.left + (point.x - figure.x.low) / (figure.x.high - figure.x.low) * (box.right - box.left)
    y = box.bottom - (point.y - axis.low) / (axis.high - axis.low) * (box.bottom - box.top)
    at = scene.mapFromScene(x, y)
    qtbot.mouseClick(scene.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.chosen == ("TET2", "p.Arg175His")
    assert table_of(page).currentIndex().row() == 1


def test_that_the_scale_changes_the_axis_and_keeps_the_choice_and_the_view(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    table_of(page).selectRow(1)
    scene = page._view().scene()
    scene._set_range(0.0, 200.0)
    button = page.findChild(QToolButton, "segment_linear")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    figure = page._view().figure
    assert figure is not None
    assert figure.panels[0].unit == "%"
    assert page.chosen == ("TET2", "p.Arg175His")
    assert scene._range() == pytest.approx((0.0, 200.0))


def test_that_the_same_patient_keeps_the_choice_and_another_one_starts_anew(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view(1))
    table_of(page).selectRow(1)
    page.show_clones(view(1))
    assert page.chosen == ("TET2", "p.Arg175His")
    assert table_of(page).currentIndex().row() == 1
    page.show_clones(view(2))
    assert page.chosen == ("TP53", "p.Arg175His")


def test_that_the_details_show_interval_and_the_other_measures(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    shown = texts(page)
    assert {"Fold", "Growth per year, r", "… doubling time", "1.57 (1.35–1.79)"} <= shown
    assert "Different materials: blood, then marrow" in shown
    others = {"… in % per year", "Logit growth per year", "Fitness per year, het.", "−30 → +90", "+90 → +475"}
    assert not others & shown

    low = page.details.sizeHint().height()
    page.details.all_measures.click()
    assert others <= texts(page)
    assert page.details.sizeHint().height() > 1.5 * low
    page.show_clones(view(2))
    assert others <= texts(page), "who wants them has them of the next patient, too"
    page.details.all_measures.click()
    assert not others & texts(page)


def test_that_the_samples_are_listed_with_what_they_could_see(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    shown = texts(page)
    assert "4 samples" in shown
    assert "marrow · +475 · 25 Dec 2025\nMyeloid core · limit 1 % · 1,000×" in shown
    assert "blood · +180 · 5 Mar 2025\nMyeloid core · failed · 1,000×" in shown


def test_that_a_patient_without_samples_has_a_sentence_and_nothing_to_press(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view(has_samples=False))
    figure = page._view().figure
    assert figure is not None
    assert figure.empty is not None
    assert figure.empty.startswith("No NGS sample yet.")
    assert not table_of(page).isVisible()
    assert not any(b.isVisible() for b in page.findChildren(QToolButton))
    assert not page.samples.isVisible()
    page.show_clones(view(2))
    assert table_of(page).isVisible()
    assert page.samples.isVisible()


def test_that_samples_without_a_variant_are_listed_without_a_table(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view(has_calls=False))
    assert "4 samples" in texts(page)
    assert not table_of(page).isVisible()
    assert not page.details.isVisible()


def test_that_the_cards_go_below_where_the_page_is_narrow(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())

    def left(card: QFrame) -> int:
        return card.mapTo(page, card.rect().topLeft()).x()

    assert left(page.details) > left_of_table(page) + table_of(page).width() - 1
    page.resize(600, 380)
    assert left(page.details) == left_of_table(page)
    assert page.details.isVisible()
    page.resize(1100, 640)
    assert left(page.details) > left_of_table(page) + table_of(page).width() - 1


def test_that_the_cards_go_below_where_everything_is_drawn_twice_as_large(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    apply_look(QApplication.instance(), load_theme("light"), zoom_percent=200)
    try:
        page.resize(1240, 640)
        page.show_clones(view())
        assert page.details.mapTo(page, QPoint()).x() == left_of_table(page)
    finally:
        apply_look(QApplication.instance(), load_theme("light"))


def left_of_table(page: ClonesPage) -> int:
    return table_of(page).mapTo(page, table_of(page).rect().topLeft()).x()


def test_that_nothing_of_a_patient_stays_after_clearing(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    page.clear()
    assert page.model.rowCount() == 0
    assert page.chosen is None
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "TP53" not in said
    assert "Myeloid core" not in said
    figure = page._view().figure
    assert figure is not None
    assert figure.panels == ()


def choose(page: ClonesPage, box: str, row: int) -> None:
    found = page.findChild(QComboBox, box)
    assert found is not None
    found.setCurrentIndex(row)
    found.activated.emit(row)


def shown_genes(page: ClonesPage) -> set[str]:
    return {course.gene for course in page.model.courses}


def notes(page: ClonesPage) -> str:
    label = page.findChild(QLabel, "clones_notes")
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_that_the_finding_stands_above_in_words_and_its_text_is_no_markup(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    summary = page.findChild(QLabel, "clones_summary")
    assert summary is not None
    text = summary.text().replace("\u00a0", " ")
    assert text.startswith("<b>TP53 p.R175H rose from 4.4 % in blood (day −30) to 38.5 % in marrow")
    assert "TET2 p.R175H rose from &lt; 1 %" in text
    page.show_clones(view(has_samples=False))
    assert not summary.isVisible()


def test_that_a_material_is_hidden_in_figure_and_table_and_the_growth_stays(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    growth = cells(page, 0)[-2]
    choose(page, "clones_material", 1)  # blood
    assert [page.model.headerData(n, Qt.Orientation.Horizontal) for n in range(1, 4)] == [
        "−30",
        "+90",
        "+180",
    ]
    assert cells(page, 0)[-2] == growth
    assert "Hidden: 1 of 4 samples, 0 of 2 variants." in notes(page)
    assert "of all samples" in notes(page)
    assert any("hidden by the filter" in text for text in texts(page))
    button = page.findChild(QPushButton, "clones_reset")
    assert button is not None
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert cells(page, 0)[-2] == growth
    assert len(cells(page, 0)) == 8
    assert notes(page) == ""
    assert not button.isVisible()


def test_that_genes_are_searched_ticked_and_hidden_with_the_keyboard(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    button = page.findChild(QPushButton, "clones_genes")
    assert button is not None
    button.click()
    search, listed = page.findChild(QLineEdit, "gene_search"), page.findChild(QListWidget, "genes")
    assert search is not None
    assert listed is not None
    QTest.keyClicks(search, "tp")
    assert [listed.item(n).isHidden() for n in range(2)] == [False, True]
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Space)
    assert shown_genes(page) == {"TET2"}
    assert page.chosen == ("TET2", "p.Arg175His")
    assert button.text() == "Genes: 1 of 2"
    page.show_clones(view(2))
    assert shown_genes(page) == {"TP53", "TET2"}


def test_that_another_day_zero_renames_the_columns_and_the_cards(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view(tmn=475))
    choose(page, "clones_zero", 1)
    assert page.model.headerData(1, Qt.Orientation.Horizontal) == "−505"
    assert "Over all, −505 → 0" in texts(page)
    page.details.all_measures.click()
    assert "−505 → −385" in texts(page)
    figure = page._view().figure
    assert figure is not None
    assert figure.x.title.startswith("Day 0 = t-MN")


def test_that_pointing_at_a_row_thickens_its_line_and_leaving_thins_it_again(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    table = table_of(page)

    figure_view = page._view()
    lane = figure_view.scene().lanes[0]
    lines, symbols = lane.laid_over
    dots = figure_view.devicePixelRatioF()

    def laid_over() -> list[Any]:
        return [line.vertices for line in lines.shown if line.isVisible()]

    table.selectRow(1)
    figure = figure_view.figure
    assert figure is not None
    marks = [m for m in figure.panels[0].marks if isinstance(m, Polyline)]
    table.entered.emit(page.model.index(0, 0))
    assert laid_over() == [m.vertices for m in marks if m.variant == ("TP53", "p.Arg175His")] != []
    assert {line.pen().widthF() for line in lines.shown} == {2.4 * dots}
    assert sum(len(s.getData()[0]) for s in symbols.shown) == 3
    assert figure_view.figure is figure  # neither made nor laid out anew
    table.entered.emit(page.model.index(1, 0))
    assert not laid_over()  # the chosen one is drawn thicker still
    table.entered.emit(page.model.index(0, 0))
    assert laid_over()
    QApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))
    assert not laid_over()
    assert not any(symbol.isVisible() for symbol in symbols._items)


def test_that_the_variant_pointed_at_lies_over_the_others_and_goes_with_the_patient(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    table_of(page).selectRow(1)
    table_of(page).entered.emit(page.model.index(0, 0))
    lane = page._view().scene().lanes[0]
    lines, symbols = lane.laid_over
    own = [item.zValue() for item in (*lane.curves.shown, *lane.scatters.shown)]
    assert min(symbol.zValue() for symbol in symbols.shown) > max(own)
    assert min(line.zValue() for line in lines.shown) > max(line.zValue() for line in lane.curves.shown)
    page.clear()
    assert not lines.shown
    assert not symbols.shown


def test_that_pointing_at_a_point_marks_its_row_and_a_sign_without_a_call_can_be_clicked(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    figure_view, key = page._view(), ("TET2", "p.Arg175His")
    figure_view.point_pointed_at.emit(Point(0.0, 0.0, variant=key))
    role = Qt.ItemDataRole.BackgroundRole
    assert page.model.data(page.model.index(1, 0), role) is not None
    assert page.model.data(page.model.index(0, 0), role) is None
    figure_view.point_pointed_at.emit(None)
    assert page.model.data(page.model.index(1, 0), role) is None
    figure_view.point_clicked.emit(Point(0.0, 0.0, variant=key))
    assert page.chosen == key


def test_that_the_arrow_keys_in_the_figure_choose_the_next_variant(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    QTest.keyClick(page._view(), Qt.Key.Key_Down)
    assert page.chosen == ("TET2", "p.Arg175His")
    QTest.keyClick(page._view(), Qt.Key.Key_Down)
    assert page.chosen == ("TET2", "p.Arg175His")
    QTest.keyClick(page._view(), Qt.Key.Key_Up)
    assert page.chosen == ("TP53", "p.Arg175His")


def test_that_before_and_after_is_a_view_of_the_page(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view(tmn=475))
    button = page.findChild(QToolButton, "segment_before_after")
    assert button is not None
    button.click()
    figure = page._view().figure
    assert figure is not None
    assert [tick.label for tick in figure.x.ticks] == ["before infusion", "last sample"]
    choose(page, "clones_after", 1)
    figure = page._view().figure
    assert figure is not None
    assert [tick.label for tick in figure.x.ticks] == ["before infusion", "at t-MN"]


def test_that_a_parentage_is_set_with_the_card_and_is_always_a_tree(
    page: ClonesPage, view: Callable[..., ClonesView], qtbot: QtBot
) -> None:
    page.show_clones(view())
    segment = page.findChild(QToolButton, "segment_fish")
    assert segment is not None
    segment.click()
    figure = page._view().figure
    assert figure is not None
    assert figure.empty is not None
    assert figure.empty.startswith("Parentage not set.")
    button = page.findChild(QPushButton, "clones_parentage")
    assert button is not None
    button.click()
    first = page.findChild(QComboBox, "parent_0")
    assert first is not None
    assert first.width() > first.fontMetrics().horizontalAdvance("subclone of TET2 p.R175H") + 20
    choose(page, "parent_0", 2)  # TP53 is a subclone of TET2
    second = page.findChild(QComboBox, "parent_1")
    assert second is not None
    assert second.currentText() == "founder"
    assert [second.itemText(n) for n in range(second.count())] == ["not set", "founder"]
    save = page.findChild(QPushButton, "parentage_save")
    assert save is not None
    with qtbot.waitSignal(page.parents_chosen) as announced:
        save.click()
    tp53, tet2 = ("TP53", "p.Arg175His"), ("TET2", "p.Arg175His")
    assert announced.args == [{tp53: tet2, tet2: None}]


def test_that_a_file_that_is_read_only_has_no_parentage_to_set(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(replace(view(), is_editable=False))
    button = page.findChild(QPushButton, "clones_parentage")
    assert button is not None
    assert not button.isEnabled()


def test_that_thirty_variants_and_sixty_samples_fit_the_page(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    shown = view()
    infusion = date(2024, 9, 6)
    samples = tuple(
        Sample(
            SampleId(n), PatientId(1), CalendarDate.of(infusion + timedelta(days=30 * n)), Material.BLOOD,
            None, 0.01, 1000,
        )
        for n in range(1, 61)
    )  # fmt: skip
    calls = tuple(
        VariantCall(
            VariantCallId(100 * gene + n), PatientId(1), SampleId(n), f"GENE{gene}", CallState.DETECTED,
            hgvs_p="p.Arg1His", vaf_fraction=0.01 * gene + 0.001 * n,
        )
        for gene in range(1, 31)
        for n in range(1, 61)
    )  # fmt: skip
    record = replace(shown.record, samples=samples, variants=calls)
    courses = variant_courses(record)
    page.show_clones(
        replace(
            shown,
            record=record,
            courses=courses,
            draw=lambda look, **more: clones_view(
                record, look, palette=load_theme("light"), wording=Wording(),
                **{name: value for name, value in more.items() if name != "palette"},
            ),
            sentences=clones_summary(record, courses, Wording()),
        )
    )  # fmt: skip
    assert page.model.rowCount() == 30
    assert table_of(page).height() > 30 * 20
    area = page.findChild(QScrollArea)
    assert area is not None
    assert area.widget().width() <= area.viewport().width()


def test_that_tab_leads_from_the_controls_to_the_figure_before_the_table(
    page: ClonesPage, view: Callable[..., ClonesView]
) -> None:
    page.show_clones(view())
    QApplication.processEvents()
    order, at = [], page.controls.nextInFocusChain()
    while table_of(page) not in order:
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(at)
        at = at.nextInFocusChain()
    assert order[-2:] == [page.figure_view, table_of(page)]
