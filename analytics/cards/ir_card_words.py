"""What the card of immune reconstitution says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class IrCardWords:
    """The texts of this card; names in braces are facts."""

    title: str = "Immune reconstitution"
    aware: str = "Stock 2025, IVIG-aware"
    ignored: str = "Stock 2025, IVIG ignored"
    changed: str = "{reading}, changed by the clinic"
    short_source: str = "Stock 2025"
    outcome: str = "{met} of {all}"
    criterion: str = "{criterion} > {limit}"
    published: str = "As published: {met} of {all}"
    under_immunoglobulin_only: str = "under IVIG only"
    not_measured: str = "not measured"
    not_met: str = "not met"
    with_immunoglobulin: str = "{day}, IVIG"
    lost: str = "{day}, lost"
    again: str = "{day}, again {since}"
    rule_met: str = "Met: {criteria}, in a sample from day 1 on."
    rule_any: str = "The first sample above counts."
    rule_after_low: str = "A sample above counts only after one at or below the limit."
    rule_sustained: str = "A second sample at least {n} days later must be above, with none below between."
    rule_aware: str = "IgG within {n} days after immunoglobulin is not evaluable."
    rule_ignored: str = "Immunoglobulin given is ignored."
    rule_end: str = "Nothing counts after progression, the next therapy, death or the last contact."
    rule_groups: str = "Good: two or three criteria ever met; poor: none or one."
