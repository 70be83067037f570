"""The recovery page shows the finding, the criteria with their reasons, and what they rest on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QToolButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from analytics.cards.assessment_card import CardPage, Tone
from analytics.cards.card_book import cards
from analytics.cards.card_words import CardWords
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
from analytics.rules.input_place import InputPlace
from analytics.rules.rule_book import assess_all
from analytics.rules.wanted import Place
from analytics.summary import recovery_summary
from analytics.wording import Wording
from widgets.assessed_card import AssessedCard, CardsView
from widgets.assessment_inputs_model import DAY, VALUE, AssessmentInputsModel
from widgets.choice_box import ChoiceBox
from widgets.input_words import number_of
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
    def make() -> RecoveryView:
        record, wording, settings = _record(), Wording(), preset("clinical")
        assessment = assess_immune_reconstitution(record, settings=settings)
        return RecoveryView(
            record=record,
            sentences=recovery_summary(assessment, wording),
            draw=lambda choices, band, other=None: recovery_figure(
                record, assessment, palette=load_theme("light"), wording=wording, choices=choices
            ),
            wording=wording,
            files={SourceFileId(1): "counts.csv"},
            as_of="22 Jan 2024",
        )

    return make


def _cards(settings: dict[str, str] | None = None, *, is_editable: bool = True) -> CardsView:
    """The assessments of the record, as the clinic's *settings* say."""
    record, wording, words = _record(), Wording(), CardWords()
    answers = assess_all(record, None, settings, only=("ir",))
    return CardsView(
        record=record,
        cards=tuple(AssessedCard(one, cards([one], record, wording, words)[0]) for one in answers),
        wording=wording,
        words=words.common,
        files={SourceFileId(1): "counts.csv"},
        settings=settings or {},
        is_editable=is_editable,
    )


@pytest.fixture
def page(qtbot: QtBot, looked: None, view: Callable[..., RecoveryView]) -> RecoveryPage:
    page = RecoveryPage()
    qtbot.addWidget(page)
    page.resize(1080, 640)
    page.show()
    page.show_recovery(view())
    page.show_cards(_cards())
    return page


def _text(page: RecoveryPage, name: str) -> str:
    return str(page.findChild(QLabel, name).text()).replace("\u00a0", " ")


def _rows(page: RecoveryPage) -> list[tuple[str, str]]:
    card = page.cards.card_of("ir")
    labels, values = (card.findChildren(QLabel, name) for name in ("row_label", "row_value"))
    return [(a.text(), b.text()) for a, b in zip(labels, values, strict=True) if a.text()]


def test_that_the_card_shows_states_days_reasons_and_the_published_count(page: RecoveryPage) -> None:
    assert _text(page, "ir_outcome") == "1–2 of 3"
    assert [value for _, value in _rows(page)] == ["+30", "not met", "under IVIG only"]
    assert _text(page, "ir_why") == "As published: 2 of 3"


def test_that_the_card_says_when_the_clinic_changed_the_rule(page: RecoveryPage) -> None:
    assert _text(page, "ir_subtitle") == "Stock 2025, IVIG-aware"
    page.show_cards(_cards({"ir.igg_above_g_per_l": "3"}))
    assert _text(page, "ir_subtitle") == "Stock 2025, IVIG-aware, changed by the clinic"
    page.show_cards(_cards(dict(preset("published").as_pairs())))
    assert _text(page, "ir_subtitle") == "Stock 2025, IVIG ignored"


def test_that_the_finding_comes_first_in_words(page: RecoveryPage) -> None:
    assert "1–2 of 3 recovery criteria met" in _text(page, "summary")
    assert "<b>CD4 since day +30</b>" in _text(page, "summary")


def test_that_the_card_opens_to_its_inputs_and_escape_goes_back(page: RecoveryPage, qtbot: QtBot) -> None:
    card = page.cards.card_of("ir")
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Space)
    back = page.findChild(QPushButton, "close_details")
    assert back.isVisible()
    assert "Stock 2025" in _text(page, "source")
    assert "within 60 days after immunoglobulin" in _text(page, "rule")
    qtbot.keyClick(back, Qt.Key.Key_Escape)
    assert not back.isVisible()
    assert card.hasFocus()


def test_that_every_input_leads_to_its_source(page: RecoveryPage) -> None:
    page.open_details("ir")
    model = page.findChild(AssessmentInputsModel)
    rows = [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]
    assert ["+30", "23 Nov 2023", "CD4", "250/µL", "met", "counts.csv, row 1 · “250”"] in rows
    assert any(row[2] == "IgG" and row[4] == "confounded" for row in rows)
    assert any(row[2] == "Immunoglobulin given" and row[3] == "IVIG" for row in rows)


def test_that_inputs_are_sorted_by_the_head_clicked_and_put_back(page: RecoveryPage) -> None:
    page.open_details("ir")
    table = page.findChild(QTableView, "inputs")
    model = page.findChild(AssessmentInputsModel)

    def column(number: int) -> list[str]:
        return [model.index(row, number).data() for row in range(model.rowCount())]

    own, heads = (column(DAY), column(VALUE)), table.horizontalHeader()
    heads.setSortIndicator(VALUE, Qt.SortOrder.AscendingOrder)
    numbers = [
        n
        for n in map(number_of, (text.split("/")[0].split(" ")[0] for text in column(VALUE)))
        if n is not None
    ]
    assert numbers == sorted(numbers)
    assert len(numbers) > 2
    heads.setSortIndicator(DAY, Qt.SortOrder.DescendingOrder)
    days = [int(text.replace("−", "-")) for text in column(DAY) if text]
    assert days == sorted(days, reverse=True)
    heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert (column(DAY), column(VALUE)) == own

    heads.setSortIndicator(VALUE, Qt.SortOrder.AscendingOrder)
    page.close_details()
    page.open_details("ir")
    assert (column(DAY), column(VALUE)) == own, "the next card begins in its own order"


def test_that_few_inputs_leave_no_empty_lines(page: RecoveryPage) -> None:
    page.resize(1080, 1600)
    page.open_details("ir")
    table = page.findChild(QTableView, "inputs")
    last = table.rowViewportPosition(table.model().rowCount() - 1) + table.rowHeight(0)
    assert 0 <= table.viewport().height() - last < table.rowHeight(0)


def test_that_the_inputs_model_keeps_qts_rules(page: RecoveryPage, qtmodeltester: ModelTester) -> None:
    page.open_details("ir")
    qtmodeltester.check(page.findChild(AssessmentInputsModel))


def _choose(page: RecoveryPage, key: str, choice: str, qtbot: QtBot) -> None:
    """Choose another value of a switch, as a reader does."""
    switch = page.findChild(QWidget, f"switch_{key}")
    if isinstance(switch, ChoiceBox):
        switch.setCurrentIndex(switch.findData(choice))
        switch.activated.emit(switch.currentIndex())
    else:
        button = switch.findChild(QToolButton, f"segment_{choice}")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    "asked",
    [["ir.baseline", "after_low"], ["ir.confirm", "sustained"], ["ir.immunoglobulin", "ignored"]],
)
def test_that_a_switch_asks_for_its_setting(page: RecoveryPage, qtbot: QtBot, asked: list[str]) -> None:
    page.open_details("ir")
    with qtbot.waitSignal(page.setting_chosen) as chosen:
        _choose(page, *asked, qtbot=qtbot)
    assert chosen.args == asked


def test_that_what_another_choice_would_say_stands_at_its_switch(page: RecoveryPage) -> None:
    page.open_details("ir")
    said = _text(page, "otherwise_ir.baseline")
    assert said, "under *after a low* CD4 is not met"
    assert page.findChild(QLabel, "otherwise_ir.confirm").isVisible() == bool(
        _text(page, "otherwise_ir.confirm")
    )


def test_that_a_preset_asks_for_itself(page: RecoveryPage, qtbot: QtBot) -> None:
    page.open_details("ir")
    assert page.findChild(QToolButton, "segment_clinical").isChecked()
    with qtbot.waitSignal(page.preset_chosen) as chosen:
        qtbot.mouseClick(page.findChild(QToolButton, "segment_published"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["published"]


def test_that_nothing_can_be_switched_where_nothing_can_be_written(page: RecoveryPage) -> None:
    page.open_details("ir")
    page.show_cards(_cards(is_editable=False))
    assert not page.findChild(QWidget, "switch_ir.baseline").isEnabled()
    assert _text(page, "whose_settings").startswith("Read-only")


def test_that_a_narrow_page_folds_the_assessments_to_chips(page: RecoveryPage, qtbot: QtBot) -> None:
    assert not page.chips.isVisible()
    page.resize(620, 360)
    chip = page.findChild(QPushButton, "chip_ir")
    assert chip.isVisible()
    assert not page.cards.isVisible()
    assert chip.text() == "Immune reconstitution 1–2 of 3"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    back = page.findChild(QPushButton, "close_details")
    assert back.isVisible()
    qtbot.keyClick(back, Qt.Key.Key_Escape)
    assert chip.hasFocus()


def test_that_another_patients_assessments_are_gone_before_their_own_are_known(
    page: RecoveryPage, view: Callable[..., RecoveryView]
) -> None:
    other = replace(_record(), patient=Patient(PatientId(2), "v", "2023-018"))
    page.open_details("ir")
    page.show_recovery(replace(view(), record=other))
    assert page.cards.shown == ()
    assert not page.details.isVisible()
    assert page.details.shown is None


def test_that_what_alarms_comes_first_and_what_is_not_evaluable_last() -> None:
    one = _cards().cards[0]

    def toned(tone: Tone) -> AssessedCard:
        return replace(one, card=replace(one.card, tone=tone))

    view = replace(_cards(), cards=tuple(map(toned, (Tone.QUIET, Tone.OK, Tone.WARN, Tone.CRIT, Tone.PLAIN))))
    shown = [card.card.tone for card in view.on_page(CardPage.RECOVERY)]
    assert shown == [Tone.CRIT, Tone.OK, Tone.WARN, Tone.PLAIN, Tone.QUIET]


def test_that_prompts_come_before_all_and_brief_cards_after_all() -> None:
    one = _cards().cards[0]

    def made(title: str, **how: object) -> AssessedCard:
        return replace(one, card=replace(one.card, title=title, **how))

    given = (
        made("brief", is_brief=True, tone=Tone.CRIT), made("not evaluable", tone=Tone.QUIET),
        made("alarm", tone=Tone.CRIT), made("reminder", is_prompt=True, tone=Tone.WARN),
        made("watch", is_prompt=True, tone=Tone.CRIT), made("plain"),
    )  # fmt: skip
    shown = [card.card.title for card in replace(_cards(), cards=given).on_page(CardPage.RECOVERY)]
    assert shown == ["watch", "reminder", "alarm", "plain", "not evaluable", "brief"]


def test_that_a_brief_card_is_its_outcome_alone_and_says_the_rest_when_pointed_at(page: RecoveryPage) -> None:
    view = _cards()
    brief = replace(view.cards[0].card, is_brief=True, why="As published: 1 of 3")
    page.show_cards(replace(view, cards=(replace(view.cards[0], card=brief),)))
    card = page.cards.card_of("ir")
    assert card is not None
    assert [label.text() for label in card.findChildren(QLabel) if not label.isHidden() and label.text()] == [
        brief.title, brief.outcome
    ]  # fmt: skip
    assert card.toolTip() == f"{brief.subtitle}\nAs published: 1 of 3"
    assert card.accessibleDescription().startswith(brief.subtitle)


def test_that_a_row_of_the_inputs_leads_to_its_cell(page: RecoveryPage, qtbot: QtBot) -> None:
    page.open_details("ir")
    table = page.findChild(QTableView, "inputs")
    row = next(n for n in range(table.model().rowCount()) if table.model().index(n, 3).data() == "250/µL")
    table.selectRow(row)
    table.setFocus()
    with qtbot.waitSignal(page.input_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [InputPlace(Place.VISIT, 1)]
    given = next(n for n in range(table.model().rowCount()) if table.model().index(n, 3).data() == "IVIG")
    with qtbot.waitSignal(page.input_opened) as opened:
        table.clicked.emit(table.model().index(given, 2))
    assert opened.args == [InputPlace(Place.EVENT, 1)]


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
    page.open_details("ir")
    page.clear()
    assert _text(page, "summary") == ""
    assert page.findChild(AssessmentInputsModel).rowCount() == 0
    assert page.findChild(QLabel, "criteria").text() == ""
    for part in (page.cards, page.chips):
        for widget in part.findChildren(QWidget):
            said = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
            said.append(widget.text() if isinstance(widget, QLabel | QPushButton) else "")
            assert said == ["", "", "", ""], type(widget).__name__


def test_that_tab_leads_from_the_controls_to_the_figure_before_the_card(page: RecoveryPage) -> None:
    names, at = [], page.findChild(QPushButton, "lanes_button")
    assert at is not None
    while "card_ir" not in names:
        at = at.nextInFocusChain()
        if (
            at.isVisible()
            and at.focusPolicy() & Qt.FocusPolicy.TabFocus
            and at.focusProxy() is None
            and not page.controls.isAncestorOf(at)
        ):
            names.append("figure" if at is page.figure_view else at.objectName())
    assert names == ["figure", "card_ir"]


def test_that_a_long_heading_of_the_assessments_goes_on_below_instead_of_being_cut(
    page: RecoveryPage, view: Callable[..., RecoveryView], qtbot: QtBot
) -> None:
    page.show_recovery(replace(view(), as_of="30 September 2026, at noon"))
    label = next(one for one in page.findChildren(QLabel) if one.text().startswith("last entry"))
    qtbot.waitUntil(lambda: label.width() >= label.sizeHint().width())
    assert label.geometry().right() <= label.parentWidget().width()
