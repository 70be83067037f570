"""What a user chose to see of every recovery, as the text it is remembered as: nothing of a patient."""

import json
from typing import Any, get_args

from analytics.figures.lane_changes import limited
from analytics.figures.recovery_choices import STANDARD_LANES, AxisKind, LaneChoice, RecoveryChoices

AXES: tuple[AxisKind, ...] = get_args(AxisKind)
_MOST_LANES, _MOST_LETTERS = 60, 40


def as_text(choices: RecoveryChoices) -> str:
    """Return *choices* without the day 0, which is an event of one patient."""
    return json.dumps(
        {
            "axis": choices.axis,
            "lanes": [[lane.key, lane.is_shown, lane.is_log, lane.share] for lane in choices.lanes],
            "ranges": choices.has_ranges,
            "cohort": choices.has_cohort,
        }
    )


def from_text(text: str) -> RecoveryChoices:
    """Return the choices that *text* remembers; whatever is broken in it is as without a choice."""
    fresh = RecoveryChoices()
    try:
        told = json.loads(text)
    except ValueError:
        return fresh
    if not isinstance(told, dict):
        return fresh
    axis, ranges, cohort = told.get("axis"), told.get("ranges"), told.get("cohort")
    return RecoveryChoices(
        axis=next((kind for kind in AXES if kind == axis), fresh.axis),
        lanes=_lanes(told.get("lanes")),
        has_ranges=ranges if isinstance(ranges, bool) else fresh.has_ranges,
        has_cohort=cohort if isinstance(cohort, bool) else fresh.has_cohort,
    )


def _lanes(told: object) -> tuple[LaneChoice, ...]:
    """Return the lanes that can be read, each once; a standard lane that is not told of comes last."""
    parts = told[:_MOST_LANES] if isinstance(told, list) else []
    lanes = {lane.key: lane for lane in map(_lane, parts) if lane is not None}
    return (*lanes.values(), *(LaneChoice(key) for key in STANDARD_LANES if key not in lanes))


def _lane(told: Any) -> LaneChoice | None:
    match told:
        case [str(key), bool(is_shown), bool() | None as is_log, int() | float() as share] if (
            0 < len(key) <= _MOST_LETTERS and not isinstance(share, bool) and share == share
        ):
            return LaneChoice(key, is_shown, is_log, limited(float(share)))
    return None
