"""The row above a recovery says what holds and what is wanted, and is never cut."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from analytics.cohort.recovery_band import BandWindow, CohortBand
from analytics.figures.day_zero import ZeroOffer
from analytics.figures.recovery_choices import RecoveryChoices, ZeroChoice
from analytics.figures.recovery_lane_kinds import LaneOffer
from widgets.choice_box import ShortChoiceBox
from widgets.look import apply_look
from widgets.recovery_controls import Offers, RecoveryControls
from widgets.theme import load_theme

OFFERS = Offers(
    zeros=(
        ZeroOffer(None, "infusion · 24 Oct 2023"),
        ZeroOffer(ZeroChoice("event", 5), "relapse · 24 Jan 2025 (day +458)"),
    ),
    lanes=(LaneOffer("t_cells", "T cells", 9, can_be_log=True), LaneOffer("LDH", "LDH", 4, can_be_log=True)),
    domain="CD28z",
)
BAND = CohortBand("CD28z", 41, {"CD4": (BandWindow(90, 76, 104, 100.0, 50.0, 200.0, 12),)})


@pytest.fixture
def controls(qtbot: QtBot, looked: None) -> RecoveryControls:
    controls = RecoveryControls()
    qtbot.addWidget(controls)
    controls.show_choices(RecoveryChoices(), OFFERS)
    controls.show_band(BAND, is_pending=False)
    controls.resize(782, 40)
    controls.show()
    return controls


def _box(controls: RecoveryControls, name: str) -> ShortChoiceBox:
    return controls.findChild(ShortChoiceBox, name)


def test_that_an_axis_is_asked_for(controls: RecoveryControls, qtbot: QtBot) -> None:
    with qtbot.waitSignal(controls.chosen) as chosen:
        qtbot.mouseClick(controls.findChild(QToolButton, "segment_log_day"), Qt.MouseButton.LeftButton)
    assert chosen.args[0].axis == "log_day"


def test_that_an_axis_that_cannot_be_drawn_is_not_offered(controls: RecoveryControls) -> None:
    controls.show_choices(RecoveryChoices(), Offers(axes=("linear",)))
    assert not controls.findChild(QToolButton, "segment_calendar").isEnabled()
    assert controls.findChild(QToolButton, "segment_linear").isEnabled()


def test_that_day_0_is_asked_for_with_the_keys(controls: RecoveryControls, qtbot: QtBot) -> None:
    zero = _box(controls, "day_zero")
    assert zero.shown_text == "infusion"
    with qtbot.waitSignal(controls.chosen) as chosen:
        qtbot.keyClick(zero, Qt.Key.Key_Down)
    assert chosen.args[0].zero == ZeroChoice("event", 5)
    with qtbot.waitSignal(controls.chosen) as chosen:
        qtbot.keyClick(zero, Qt.Key.Key_Up)
    assert chosen.args[0].zero is None


def test_that_a_day_0_that_is_not_offered_any_more_is_shown_as_the_infusion(
    controls: RecoveryControls,
) -> None:
    controls.show_choices(RecoveryChoices(zero=ZeroChoice("event", 77)), OFFERS)
    assert _box(controls, "day_zero").shown_text == "infusion"


def test_that_the_band_says_its_cohort_and_can_be_hidden(controls: RecoveryControls, qtbot: QtBot) -> None:
    band = _box(controls, "cohort_band")
    assert band.currentText() == "CD28z, n = 41"
    with qtbot.waitSignal(controls.chosen) as chosen:
        qtbot.keyClick(band, Qt.Key.Key_Down)
    assert chosen.args[0].has_cohort is False


@pytest.mark.parametrize(
    ("offers", "band", "is_pending", "words"),
    [
        (OFFERS, None, True, "CD28z …"),
        (OFFERS, None, False, "none: under 5 with CD28z"),
        (OFFERS, CohortBand("CD28z", 4, {"CD4": ()}), False, "none: under 5 with CD28z"),
        (Offers(), None, False, "domain unknown"),
        (Offers(), None, True, "domain unknown"),
    ],
)
def test_that_a_missing_band_says_why(
    controls: RecoveryControls, offers: Offers, band: CohortBand | None, is_pending: bool, words: str
) -> None:
    controls.show_choices(RecoveryChoices(), offers)
    controls.show_band(band, is_pending=is_pending)
    assert _box(controls, "cohort_band").currentText() == words
    assert _box(controls, "cohort_band").isEnabled() == words.endswith("…")


def test_that_showing_announces_nothing(controls: RecoveryControls, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(controls.chosen):
        controls.show_choices(RecoveryChoices(axis="linear", has_cohort=False), OFFERS)
        controls.show_band(BAND, is_pending=False)
    assert _box(controls, "cohort_band").currentText() == "none"


def test_that_reset_brings_the_lanes_of_before_any_choice(controls: RecoveryControls, qtbot: QtBot) -> None:
    fresh = RecoveryChoices()
    controls.show_choices(RecoveryChoices(axis="linear", lanes=fresh.lanes[:1], has_ranges=False), OFFERS)
    with qtbot.waitSignal(controls.chosen) as chosen:
        controls.menu.reset_requested.emit()
    assert chosen.args[0] == RecoveryChoices(axis="linear")


def test_that_a_cleared_row_offers_no_event_of_a_patient(controls: RecoveryControls) -> None:
    controls.clear()
    assert _box(controls, "day_zero").count() == 0
    assert _box(controls, "day_zero").toolTip() == _box(controls, "cohort_band").toolTip() == ""


def _parts(controls: RecoveryControls) -> list[QWidget]:
    found = [controls.findChild(QPushButton, "lanes_button"), *controls.findChildren(ShortChoiceBox)]
    return [*found, *controls.findChildren(QToolButton)]


def _lie_inside_and_apart(controls: RecoveryControls) -> bool:
    boxes = [part.rect().translated(part.mapTo(controls, part.rect().topLeft())) for part in _parts(controls)]
    apart = not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])
    return apart and all(controls.rect().contains(box) for box in boxes)


@pytest.fixture
def long_words(controls: RecoveryControls) -> Callable[[], None]:
    def lengthen() -> None:
        """Make every text 1.4 times as long, as German would."""
        for part in _parts(controls):
            if isinstance(part, ShortChoiceBox):
                for row in range(part.count()):
                    part.setItemText(row, "W" * round(1.4 * len(part.itemText(row).partition(" · ")[0])))
            else:
                part.setText(part.text() + "W" * round(0.4 * len(part.text())))

    return lengthen


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("width", [1200, 782, 560, 400])
def test_that_the_row_wraps_and_cuts_nothing(
    controls: RecoveryControls, long_words: Callable[[], None], qapp: QApplication, width: int, zoom: int
) -> None:
    apply_look(qapp, load_theme("light"), zoom_percent=zoom)
    try:
        for lengthen in (lambda: None, long_words):
            lengthen()
            QApplication.processEvents()
            least = controls.layout().minimumSize().width()
            controls.resize(max(width, least), controls.layout().heightForWidth(max(width, least)))
            controls.layout().activate()
            assert _lie_inside_and_apart(controls)
            for button in controls.findChildren(QToolButton):
                assert button.width() >= button.minimumSizeHint().width()
    finally:
        apply_look(qapp, load_theme("light"))


def test_that_the_whole_row_is_one_line_on_a_small_screen(controls: RecoveryControls) -> None:
    """1366 pixels: what the list of patients and the assessments leave."""
    assert controls.layout().heightForWidth(782) < 40
