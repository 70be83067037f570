"""What the card of infections says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class InfectionCardWords:
    """The texts of this card; names in braces are facts."""

    title: str = "Infections"
    subtitle: str = "day 0 to {day}, Stock 2025"
    short_source: str = "Stock 2025"
    none: str = "none"
    severe: str = "of them {n} severe"
    one_severe: str = "severe"
    named: str = "{day} {what}"
    no_day: str = "day not known"
    what: str = "{organism}, {site}"
    unnamed: str = "infection"
    grade_not_known: str = "grade not known"
    between: str = "{low} to {high}"
    perhaps: str = "perhaps in the window"
    fever_alone: str = "perhaps fever alone"
    others: str = "{n} not counted: before day 0 or after day {day}."
    more: str = "{n} more in the window."
    said: str = "{count} counted, {severe} severe"
    said_worst: str = "{count} counted, {severe} severe, worst grade {worst}"
    none_in_window: str = "none in the window"
    rule: tuple[str, ...] = (
        "1 mild: no treatment; 2 moderate: oral treatment; 3 severe: intravenous treatment or admission; "
        "4 life-threatening; 5 fatal. Severe: grade 3 or worse.",
        "Counted from day 0 to day {day}; infections before the infusion and fever alone are none.",
        "The same organism and site again within {repeat} days is the same infection.",
    )
    caveats: tuple[str, ...] = (
        "What makes a grade is recalled (after Hill 2018), not read in the paper.",
        "Stock 2025 counts to day 100, Hill 2018 and Rejeski 2022 to day 90.",
        "The days within which a second entry is the same infection are our proposal.",
        "Without an entry nothing is said: none cannot be told from not entered.",
    )
