"""What the card of the state at progression says."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressionStateCardWords:
    """The texts of this card; names in braces are facts."""

    title_relapse: str = "State at relapse"
    title_progression: str = "State at progression"
    subtitle: str = "{date} · Stock 2025"
    early: str = "early"
    late: str = "late"
    open: str = "early or late"
    short_source: str = "Stock 2025"
    value: str = "{name} {value}"
    none: str = "{name} –"
    separator: str = " · "
    same_day: str = "same day"
    before: str = "{n} d before"
    after: str = "{n} d after"
    from_to: str = "{low} to {high} d"
    why: str = "{n} of {all} values within {days} d"
    tip: str = "{name}: {value}, {date}."
    tip_median: str = "Median in Stock 2025: {all}; early {early}, late {late}."
    names: Mapping[str, str] = field(
        default_factory=lambda: {
            "PLT": "Plt",
            "HGB": "Hb",
            "LDH": "LDH",
            "CD4_CD8": "CD4/CD8",
            "CD19": "B",
            "NK": "NK",
        }
    )
    rule_window: str = (
        "Of each value the one nearest to progression, at most {days} days from it, after the infusion."
    )
    rule_until_next_therapy: str = "Values after the start of the next therapy do not count."
    rule_up_to_progression: str = "Values after progression do not count."
    rule_before_or_after: str = "Values before and after progression count alike."
    rule_early: str = "Early: up to day {n}; late: after it."
    caveats: tuple[str, ...] = (
        "Stock 2025 does not say how near to progression a value has to be; the days are our proposal.",
        "The medians are of other patients; they are no reference range.",
    )
