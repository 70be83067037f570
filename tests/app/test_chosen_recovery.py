"""What a user chose to see is remembered, holds nothing of a patient, and never breaks a start."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from analytics.figures.recovery_choices import (
    STANDARD_LANES,
    LaneChoice,
    RecoveryChoices,
    ZeroChoice,
)
from app.chosen_recovery import as_text, from_text
from app.settings import UserSettings

CHOSEN = RecoveryChoices(
    axis="log_day",
    lanes=(
        LaneChoice("LDH", is_log=True, share=1.5),
        LaneChoice("igg", is_shown=False),
        LaneChoice("t_cells"),
        LaneChoice("counts", is_log=False),
        LaneChoice("b_cells"),
    ),
    has_ranges=False,
    has_cohort=False,
)


def test_that_choices_come_back_as_they_were(tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    UserSettings(store).recovery = CHOSEN
    store.sync()
    again = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert UserSettings(again).recovery == CHOSEN


def test_that_the_day_0_of_a_patient_is_not_remembered() -> None:
    chosen = RecoveryChoices(zero=ZeroChoice("event", 4711))
    assert "4711" not in as_text(chosen)
    assert from_text(as_text(chosen)).zero is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"axis": "sideways", "lanes": {"a": 1}, "ranges": 1, "cohort": null}',
        '{"axis": ["linear"], "lanes": [[], [1, true, null, 1], ["", true, null, 1], ["igg", 1, null, 1]]}',
        '{"lanes": [["igg", true, null, NaN], ["igg", true, "yes", 1], ["igg", true, null, true]]}',
    ],
)
def test_that_a_broken_text_is_no_choice(text: str) -> None:
    assert from_text(text) == RecoveryChoices()


def test_that_a_lane_is_remembered_once_within_limits_and_none_of_the_standard_ones_is_lost() -> None:
    lanes = from_text('{"lanes": [["LDH", true, null, 99], ["LDH", false, null, 0.001]]}').lanes
    assert lanes[0] == LaneChoice("LDH", is_shown=False, share=0.5)
    assert tuple(lane.key for lane in lanes[1:]) == STANDARD_LANES
