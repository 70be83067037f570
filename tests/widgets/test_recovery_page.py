"""The recovery page shows the finding, the criteria with their reasons, and what they rest on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.cohort.recovery_band import BandWindow, CohortBand
from analytics.figures.palette import Palette
from analytics.figures.recovery import recovery_figure
from analytics.figures.recovery_choices import RecoveryChoices
from analytics.figures.spec import Figure
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, ResultId, SourceFileId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import FromFile, Measured, Result
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import Treatment
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import preset
from analytics.summary import recovery_summary
from analytics.wording import Wording
from widgets.assessment_inputs_model import AssessmentInputsModel
from widgets.recovery_controls import Offers
from widgets.recovery_page import RecoveryPage, RecoveryView
from widgets.theme import load_theme

INFUSION = date(2023, 10, 24)
P = PatientId(1)


def _at(day: int) -> CalendarDate:
    return CalendarDate.of(INFUSION + timedelta(days=day))


def _record() -> PatientRecord:
    """CD4 met on day 30, B cells never, IgG above 4 g/L only 30 days after immunoglobulin."""
    values = ((30, "CD4", 250.0), (60, "CD4", 260.0), (60, "CD19", 0.0), (90, "IGG", 6.0))
    results = tuple(
        Result(
            ResultId(n),
            P,
            analyte,
            _at(day),
            Measured(value),
            f"{value:g}",
            source=FromFile(SourceFileId(1), n),
        )
        for n, (day, analyte, value) in enumerate(values, 1)
    )
    given = Event(EventId(1), P, "immunoglobulin", _at(60), details=(("form", "IVIG"),))
    return PatientRecord(
        Patient(P, "u", "2023-017"),
        treatments=(Treatment(TreatmentId(1), P, infusion=CalendarDate.of(INFUSION)),),
        results=results,
        events=(given,),
    )


@pytest.fixture
def view() -> Callable[..., RecoveryView]:
    def make(*, is_editable: bool = True) -> RecoveryView:
        record, wording, settings = _record(), Wording(), preset("clinical")
        assessment = assess_immune_reconstitution(record, settings=settings)
        return RecoveryView(
            record=record,
            assessment=assessment,
            sentences=recovery_summary(assessment, wording),
            draw=lambda choices, band, other=None: recovery_figure(
                record, assessment, palette=load_theme("light"), wording=wording, choices=choices
            ),
            wording=wording,
            settings=settings,
            files={SourceFileId(1): "counts.csv"},
            as_of="22 Jan 2024",
            is_editable=is_editable,
        )

    return make


@pytest.fixture
def page(qtbot: QtBot, looked: None, view: Callable[..., RecoveryView]) -> RecoveryPage:
    page = RecoveryPage()
    qtbot.addWidget(page)
    page.resize(1080, 640)
    page.show()
    page.show_recovery(view())
    return page


def _text(page: RecoveryPage, name: str) -> str:
    return str(page.findChild(QLabel, name).text()).replace("\u00a0", " ")


def test_that_the_card_shows_states_days_reasons_and_the_published_count(page: RecoveryPage) -> None:
    assert _text(page, "ir_outcome") == "1–2 of 3"
    assert _text(page, "fact_cd4") == "+30"
    assert _text(page, "fact_b_cells") == "not met"
    assert _text(page, "fact_igg") == "under IVIG only"
    assert _text(page, "as_published") == "As published: 2 of 3"


def test_that_the_card_says_when_the_clinic_changed_the_rule(
    page: RecoveryPage, view: Callable[..., RecoveryView]
) -> None:
    assert _text(page, "ir_reading") == "Stock 2025, IVIG-aware"
    settings = replace(preset("clinical"), igg_above_g_per_l=3.0)
    own = assess_immune_reconstitution(_record(), settings=settings)
    page.show_recovery(replace(view(), assessment=own, settings=settings))
    assert _text(page, "ir_reading") == "Stock 2025, IVIG-aware, changed by the clinic"
    plain = assess_immune_reconstitution(_record(), settings=preset("published"))
    page.show_recovery(replace(view(), assessment=plain, settings=preset("published")))
    assert _text(page, "ir_reading") == "Stock 2025, IVIG ignored"


def test_that_the_finding_comes_first_in_words(page: RecoveryPage) -> None:
    assert "1–2 of 3 recovery criteria met" in _text(page, "summary")
    assert "<b>CD4 since day +30</b>" in _text(page, "summary")


def test_that_the_card_opens_to_its_inputs_and_escape_goes_back(page: RecoveryPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, "open_assessment"), Qt.MouseButton.LeftButton)
    back = page.findChild(QPushButton, "close_details")
    assert back.isVisible()
    assert "Stock 2025" in _text(page, "source")
    assert "within 60 days after immunoglobulin" in _text(page, "rule")
    qtbot.keyClick(back, Qt.Key.Key_Escape)
    assert not back.isVisible()


def test_that_every_input_leads_to_its_source(page: RecoveryPage) -> None:
    page.open_details()
    model = page.findChild(AssessmentInputsModel)
    rows = [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]
    assert ["+30", "23 Nov 2023", "CD4", "250 /µL", "met", "counts.csv, row 1 · “250”"] in rows
    assert any(row[2] == "IgG" and row[4] == "confounded" for row in rows)
    assert any(row[2] == "Immunoglobulin given" and row[3] == "IVIG" for row in rows)


def test_that_the_inputs_model_keeps_qts_rules(page: RecoveryPage, qtmodeltester: ModelTester) -> None:
    page.open_details()
    qtmodeltester.check(page.findChild(AssessmentInputsModel))


@pytest.mark.parametrize(
    ("button", "asked"),
    [
        ("segment_after_low", ["ir.baseline", "after_low"]),
        ("segment_sustained", ["ir.confirm", "sustained"]),
        ("segment_ignored", ["ir.immunoglobulin", "ignored"]),
    ],
)
def test_that_a_switch_asks_for_its_setting(
    page: RecoveryPage, qtbot: QtBot, button: str, asked: list[str]
) -> None:
    page.open_details()
    with qtbot.waitSignal(page.setting_chosen) as chosen:
        qtbot.mouseClick(page.findChild(QToolButton, button), Qt.MouseButton.LeftButton)
    assert chosen.args == asked


def test_that_a_preset_asks_for_itself(page: RecoveryPage, qtbot: QtBot) -> None:
    page.open_details()
    assert page.findChild(QToolButton, "segment_clinical").isChecked()
    with qtbot.waitSignal(page.preset_chosen) as chosen:
        qtbot.mouseClick(page.findChild(QToolButton, "segment_published"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["published"]


def test_that_nothing_can_be_switched_where_nothing_can_be_written(
    page: RecoveryPage, view: Callable[..., RecoveryView]
) -> None:
    page.open_details()
    page.show_recovery(view(is_editable=False))
    assert not page.findChild(QToolButton, "segment_after_low").isEnabled()
    assert _text(page, "whose_settings").startswith("Read-only")


def test_that_a_narrow_page_folds_the_assessments_to_a_chip(page: RecoveryPage, qtbot: QtBot) -> None:
    chip = page.findChild(QPushButton, "assessment_chip")
    assert not chip.isVisible()
    page.resize(620, 360)
    assert chip.isVisible()
    assert not page.card.isVisible()
    assert chip.text() == "Immune reconstitution 1–2 of 3"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert page.findChild(QPushButton, "close_details").isVisible()


BAND = CohortBand("CD28z", 41, {"CD4": (BandWindow(90, 76, 104, 100.0, 50.0, 200.0, 12),)})


def test_that_the_cohort_comes_behind_what_is_in_view_when_it_is_known(
    page: RecoveryPage, view: Callable[..., RecoveryView]
) -> None:
    drawn: list[CohortBand | None] = []
    first = view()

    def draw(choices: RecoveryChoices, band: CohortBand | None, other: Palette | None = None) -> Figure:
        drawn.append(band)
        return first.draw(choices, band, other)

    page.show_recovery(replace(first, draw=draw, offers=Offers(domain="CD28z"), is_band_pending=True))
    scene = page._figure_view.scene()
    scene.zoom_by(0.5)
    scene.move_cursor(1)
    seen = (scene.lanes[0].view.viewRange()[0], scene.cursor_x)
    page.show_band(BAND)
    assert drawn == [None, BAND]
    assert (scene.lanes[0].view.viewRange()[0], scene.cursor_x) == seen
    page.show_band(BAND)
    assert len(drawn) == 2, "the same band is not drawn again"


def test_that_a_choice_is_drawn_and_announced_once(page: RecoveryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.choices_changed) as changed:
        qtbot.mouseClick(page.findChild(QToolButton, "segment_linear"), Qt.MouseButton.LeftButton)
    assert changed.args[0].axis == page.choices.axis == "linear"
    assert not page.figure_view.figure.x.gaps
    with qtbot.assertNotEmitted(page.choices_changed):
        page.choose(page.choices)


def test_that_a_pulled_lane_becomes_as_high_as_it_was_pulled(page: RecoveryPage) -> None:
    page.resize(1080, 900)

    def height(key: str) -> float:
        box = dict(page._figure_view.scene()._sheet.lanes)[key]
        return box.bottom - box.top

    page._figure_view.scene().handles.pulled.emit("igg", 150.0)
    assert height("igg") == pytest.approx(150, abs=3)
    page._figure_view.lane_title_double_clicked.emit("igg")
    enlarged = height("igg")
    page._figure_view.lane_title_double_clicked.emit("igg")
    assert height("igg") < enlarged
    lane = next(lane for lane in page.choices.lanes if lane.key == "igg")
    assert lane.share == 1.0


def test_that_a_value_asked_for_leads_to_its_source(page: RecoveryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.source_requested) as asked:
        page.ask_sources((2, 4711), QRect(10, 10, 2, 2))
    assert asked.args == [2]
    page.show_source(2, ())
    assert page.source.isVisible()
    assert page.source.findChild(QLabel, "source_value").text() == "260/µL"
    page.show_recovery(page._shown)
    assert not page.source.isVisible()


def test_that_a_cleared_page_keeps_no_word_of_a_patient(page: RecoveryPage) -> None:
    page.open_details()
    page.clear()
    assert _text(page, "summary") == ""
    assert page.findChild(AssessmentInputsModel).rowCount() == 0
    assert page.findChild(QLabel, "criteria").text() == ""


def test_that_tab_leads_from_the_controls_to_the_figure_before_the_card(page: RecoveryPage) -> None:
    names, at = [], page.findChild(QPushButton, "lanes_button")
    assert at is not None
    while "open_assessment" not in names:
        at = at.nextInFocusChain()
        if (
            at.isVisible()
            and at.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not page.controls.isAncestorOf(at)
        ):
            names.append("figure" if at is page.figure_view else at.objectName())
    assert names == ["figure", "open_assessment"]


def test_that_a_long_heading_of_the_assessments_goes_on_below_instead_of_being_cut(
    page: RecoveryPage, view: Callable[..., RecoveryView], qtbot: QtBot
) -> None:
    page.show_recovery(replace(view(), as_of="30 September 2026, at noon"))
    label = next(one for one in page.findChildren(QLabel) if one.text().startswith("last entry"))
    qtbot.waitUntil(lambda: label.width() >= label.sizeHint().width())
    assert label.geometry().right() <= label.parentWidget().width()
