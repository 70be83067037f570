"""The words of the state at progression."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StateAtProgressionWords:
    """Titles and sentences; names in braces are facts."""

    title: str = "Counts and lymphocytes at progression or relapse"
    subtitle: str = "Early (to day {day}) against late; median and quartiles"
    early: str = "early, to day {day}"
    late: str = "late, after day {day}"
    early_short: str = "early"
    late_short: str = "late"
    says: str = "{name}, {group}: {value}, n = {n}"
    nobody: str = "Nobody has a progression or relapse on a known day."
    nearest: str = (
        "The value nearest to the day of progression or relapse counts, within the days of the setting. Below"
        " a limit or not detected counts as 0; above a limit is missing."
    )
    selected: str = (
        "Early progression falls closer to lymphodepletion and to CAR T-cell expansion: the groups differ in"
        " time since the infusion, not only in their course."
    )
    source: str = "Table 2 of Stock 2025"
