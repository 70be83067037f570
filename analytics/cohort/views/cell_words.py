"""The words that stand in cells where there is no number, or beside one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CellWords:
    """What a cell says in words; names in braces are facts."""

    not_reached: str = "not reached"
    open_end: str = "no end"
    no_interval: str = "–"
    no_interval_note: str = "(–): no interval, because nobody, or everybody, has had the event by then."
    no_limits: str = "no limit reached"
    nothing: str = "–"
    not_estimable: str = "not estimable: {why}"
    months: str = "months"
    points: str = "points"
    of: str = "{count}/{of}"
    one_group: str = "one group only"
    no_events: str = "no event"
    constant_covariate: str = "the same value in everybody"
    empty_group: str = "an empty group"
    not_observed: str = "nobody observed so long"
    separation: str = "all events on one side"
    collinear: str = "one follows from the others"
    not_converged: str = "no maximum was found"
    too_few: str = "too few patients"
    too_large: str = "too many tables to count"
