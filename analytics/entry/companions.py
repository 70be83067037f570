"""Whether another value of the same visit changed alike, so that a change is no surprise."""

from collections.abc import Mapping

from analytics.entry.expectation import spread_of
from analytics.entry.value_history import PastValue, ValueHistory
from analytics.records.result import Measured, Outcome
from analytics.records.time_point import TimePoint
from analytics.rules.rule_data import rule_data


def changed_alike(
    analyte: str,
    value: float,
    last: PastValue,
    visit: Mapping[str, Outcome],
    history: ValueHistory,
    at: TimePoint | None,
) -> bool:
    """Whether a companion of *analyte* changed as much from its own last value as *value* from *last*.

    Args:
        analyte: what was typed.
        value: in the stored unit.
        last: the patient's value of it that is nearest in time.
        visit: the other values of the visit.
        history: where the companion's last value is found.
        at: when the sample was collected.
    """
    step = _step(analyte, last.middle, value)
    rule = rule_data("entry_checks")
    most_apart = rule["alike"]["apart"] * abs(step)
    for name in rule["companions"].get(analyte, ()):
        companion, sign = name.removeprefix("-"), -1 if name.startswith("-") else 1
        outcome = visit.get(companion)
        before = history.near(companion, at, count=2)
        earlier = next((past for past in before if past.at != at), None)
        if not isinstance(outcome, Measured) or earlier is None:
            continue
        if abs(step - sign * _step(companion, earlier.middle, outcome.value)) <= most_apart:
            return True
    return False


def _step(analyte: str, before: float, after: float) -> float:
    spread = spread_of(analyte)
    return spread.log(after) - spread.log(before)
