"""What the card of CAR-HEMATOTOX says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CarHematotoxCardWords:
    """The texts of this card; names in braces are facts."""

    title: str = "CAR-HEMATOTOX"
    short_source: str = "Rejeski 2021"
    before: str = "before lymphodepletion"
    before_on: str = "before lymphodepletion, {date}"
    before_between: str = "before lymphodepletion, {first} to {last}"
    low: str = "low"
    high: str = "high"
    hb: str = "Hb"
    crp: str = "CRP"
    ferritin: str = "Ferritin"
    item: str = "{name} {value}"
    several: str = " / "
    no_point: str = "{items}: 0"
    separator: str = " · "
    point_tip: str = "{value}: {points} of {most} point"
    points_tip: str = "{value}: {points} of {most} points"
    not_measured_one_tip: str = "{name} not measured {time}: {points} of {most} point"
    not_measured_tip: str = "{name} not measured {time}: {points} of {most} points"
    two_cut_offs_low: str = (
        "{name}: 0 points above {upper}, 1 point from {lower} to {upper}, 2 points below {lower}."
    )
    two_cut_offs_high: str = (
        "{name}: 0 points below {lower}, 1 point from {lower} to {upper}, 2 points above {upper}."
    )
    point_below: str = "{name}: 1 point below {limit}, 0 points at {limit} and above."
    point_up_to: str = "{name}: 1 point at {limit} and below, 0 points above."
    point_above: str = "{name}: 1 point above {limit}, 0 points at {limit} and below."
    point_from: str = "{name}: 1 point at {limit} and above, 0 points below."
    categories: str = "Low: 0 or 1 point; high: 2 to 7."
    window: str = (
        "The latest value from {n} days before the start of lymphodepletion to its first day counts."
    )
    window_either: str = (
        "The latest value from {n} days before the start of lymphodepletion to its first day counts; "
        "where there is none, the first of the {n} days after."
    )
    caveats: tuple[str, ...] = (
        "The cut-offs are recalled, not read in Rejeski 2021; a public implementation has the same.",
        "In the pooled validation, for severe neutropenia of 14 days or more: AUC 0.89, sensitivity 89 %, "
        "specificity 68 %.",
        "Which side of the start the 3 days lie on is our proposal (Stock 2025 does not say).",
        "A value of the first day counts at any hour: the time of the first dose is not recorded.",
    )
