"""What the card of the end points says."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointsCardWords:
    """The texts of this card; names in braces are facts."""

    title: str = "End points"
    subtitle: str = "from the infusion; Gazeau 2025, Stock 2025"
    short_source: str = "Gazeau 2025, Stock 2025"
    alive: str = "alive"
    died: str = "died"
    unknown: str = "not certain"
    os: str = "Overall survival"
    pfs: str = "Progression-free survival"
    relapse: str = "Progression or relapse"
    nrm: str = "Non-relapse mortality"
    tmn: str = "t-MN"
    response: str = "Best response"
    months: str = "{n} mo"
    months_between: str = "{low}–{high} mo"
    at_least_months: str = "from {low} mo"
    censored: str = "no event, {time}"
    event: str = "{cause}, {time}"
    competing: str = "{cause} came first"
    at_one_month: str = "{best}, at 1 month {first}"
    not_assessed: str = "not assessed"
    tip: str = "{name}: {what}, day {days}."
    part: str = "{name}: {what}"
    on_day: str = "day {n}"
    one_of: str = " or "
    causes: Mapping[str, str] = field(
        default_factory=lambda: {
            "last_contact": "last contact",
            "next_therapy": "next therapy",
            "progression": "progression",
            "death": "death",
            "tmn": "t-MN",
            "infection": "infection",
            "other": "another cause",
            "unknown": "cause not known",
        }
    )
    rule: tuple[str, ...] = (
        "The first event decides; progression and death on one day are a progression, a t-MN of the day of "
        "death is a t-MN.",
        "Non-relapse mortality is death without progression; progression competes with it. A t-MN competes "
        "with progression and death.",
    )
    rule_infection: str = "A death of an infection after the onset of a t-MN is counted as one of the t-MN."
    rule_infection_own: str = "A death of an infection is counted as such, also after the onset of a t-MN."
    rule_censored: str = "A next therapy without progression ends progression-free survival as censored."
    rule_ignored: str = "A next therapy without progression changes nothing in progression-free survival."
    rule_counted: str = "A next therapy without progression is an event of progression-free survival."
    caveats: tuple[str, ...] = (
        "One minus Kaplan-Meier overestimates where events compete: use cumulative incidence.",
    )
