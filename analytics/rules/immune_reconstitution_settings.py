"""The switches of the immune reconstitution rule, and the presets they come in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from analytics.rules.rule_data import rule_data

PREFIX = "ir."
"""Keys of these settings in the clinic's file begin with it."""


class Baseline(StrEnum):
    """Whether a value that never fell counts as a recovery."""

    ANY = "any"
    AFTER_LOW = "after_low"


class Confirm(StrEnum):
    """Whether one sample above the threshold is enough."""

    FIRST = "first"
    SUSTAINED = "sustained"


class Immunoglobulin(StrEnum):
    """What an IgG after given immunoglobulin is worth."""

    IGNORED = "ignored"
    AWARE = "aware"


@dataclass(frozen=True, slots=True)
class IrSettings:
    """Everything that can change the outcome of the rule (definitions §1.1, §1.7, §1.7b).

    Attributes:
        cd4_above_per_ul / b_cells_above_per_ul / igg_above_g_per_l: thresholds, exceeded strictly.
        immunoglobulin_window_days: how long after a dose an IgG is confounded.
        confirm_interval_days: least distance of the confirming sample.
        holds_days_in_first_year / holds_days_later: how long a sample speaks for the days after it.
    """

    baseline: Baseline = Baseline.ANY
    confirm: Confirm = Confirm.FIRST
    immunoglobulin: Immunoglobulin = Immunoglobulin.AWARE
    cd4_above_per_ul: float = 200.0
    b_cells_above_per_ul: float = 0.0
    igg_above_g_per_l: float = 4.0
    immunoglobulin_window_days: int = 60
    confirm_interval_days: int = 28
    holds_days_in_first_year: int = 120
    holds_days_later: int = 240

    def as_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return (key, value) pairs as the clinic's file and an Assessment keep them."""
        return tuple((PREFIX + f.name, str(getattr(self, f.name))) for f in fields(self))

    @property
    def preset(self) -> str | None:
        """``published`` or ``clinical`` where the switches and thresholds are exactly its own, else None."""
        return next((name for name in ("published", "clinical") if preset(name) == self), None)


def preset(name: str) -> IrSettings:
    """Return the preset *name* with the thresholds and windows of ``resources/rules``."""
    data = rule_data("immune_reconstitution")
    above = {criterion["code"]: criterion["above"] for criterion in data["criterion"]}
    switches = data["preset"][name]
    return IrSettings(
        baseline=Baseline(switches["baseline"]),
        confirm=Confirm(switches["confirm"]),
        immunoglobulin=Immunoglobulin(switches["immunoglobulin"]),
        cd4_above_per_ul=above["cd4"],
        b_cells_above_per_ul=above["b_cells"],
        igg_above_g_per_l=above["igg"],
        immunoglobulin_window_days=data["immunoglobulin"]["window_days"],
        confirm_interval_days=data["confirmation"]["interval_days"],
        holds_days_in_first_year=data["holding"]["days_before"],
        holds_days_later=data["holding"]["days_after"],
    )


def is_own_reading(pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether *pairs* of an Assessment say anything else than a preset, however immunoglobulin is taken."""
    told = dict(pairs) | {f"{PREFIX}immunoglobulin": ""}
    presets = (dict(preset(name).as_pairs()) for name in ("published", "clinical"))
    return all(told != known | {f"{PREFIX}immunoglobulin": ""} for known in presets)


def settings_from(stored: Mapping[str, str]) -> IrSettings:
    """Return the clinical preset with what the clinic's file says otherwise (keys ``ir.…``).

    Raises:
        ValueError: a stored value is not one the switch knows.
    """
    base = preset("clinical")
    known = {f.name: type(getattr(base, f.name)) for f in fields(base)}
    chosen = {
        name: kind(stored[PREFIX + name])
        for name, kind in known.items()
        if stored.get(PREFIX + name) is not None
    }
    return replace(base, **chosen)
