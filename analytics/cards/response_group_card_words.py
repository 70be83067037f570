"""What the card of the response group says."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseGroupCardWords:
    """The texts of this card; names in braces are facts."""

    title: str = "Response group"
    subtitle: str = "Stock 2025"
    short_source: str = "Stock 2025"
    groups: Mapping[str, str] = field(
        default_factory=lambda: {
            "refractory": "refractory",
            "early_relapse": "early relapse",
            "late_relapse": "late relapse",
            "sustained_response": "sustained response",
        }
    )
    best: str = "Best response"
    none_assessed: str = "none assessed"
    next_therapy: str = "The next therapy came without progression: the paper has no group for that."
    rule: tuple[str, ...] = (
        "Refractory: never a CR or PR of this therapy alone. Early relapse: after a CR or PR, progression or "
        "death up to day {day}. Late relapse: the same, later. Sustained response: neither so far.",
    )
    caveats: tuple[str, ...] = (
        "The groups of the paper overlap on death: the response before it decides, then its day "
        "(our proposal).",
    )
