"""The clinic's choices about its worklist (settings ``worklist.…``)."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.rules.rule_data import rule_data


@dataclass(frozen=True, slots=True)
class WorklistSettings:
    """After how many days an unsigned visit is asked about, and for how many a value is an alert."""

    unsigned_days: int
    alarm_days: int


def worklist_settings(stored: Mapping[str, str]) -> WorklistSettings:
    """Return the proposed days with what the clinic's file says otherwise; nonsense says nothing."""
    unsigned, alarm = (rule_data("worklist")[name] for name in ("unsigned", "alarm"))
    return WorklistSettings(
        unsigned_days=_days(stored.get(unsigned["setting"]), unsigned["after_days"]),
        alarm_days=_days(stored.get(alarm["setting"]), alarm["recent_days"]),
    )


def _days(text: str | None, proposed: int) -> int:
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 6 else proposed
