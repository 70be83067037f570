"""The thresholds by which slips and changes are told from ordinary values; all are AfterCART's proposals."""

from dataclasses import dataclass
from functools import cache

from analytics.rules.rule_data import rule_data


@dataclass(frozen=True, slots=True)
class SlipLimits:
    """The entries of ``[slip]`` in ``resources/rules/entry_checks.toml``; each is explained there."""

    ratio: float
    near_ratio: float
    near_factor: float
    digits: float
    digits_from: int
    change: float
    outside_usual: float
    values: int
    fading: float
    own_steps_from: int
    drift_days: float
    acute_from: float
    acute_to: float
    acute_times: float
    immunoglobulin_days: int
    source: str
    mark: str


@cache
def slip_limits() -> SlipLimits:
    """Return the thresholds, read once."""
    return SlipLimits(**rule_data("entry_checks")["slip"])
