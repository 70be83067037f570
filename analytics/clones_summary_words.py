"""The sentences of the summary of a patient's clones; English unless the application fills them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClonesSummaryWording:
    """The sentences, each one translatable text; names in braces are facts."""

    # where a value comes from
    in_blood: str = "in blood"
    in_marrow: str = "in marrow"
    in_apheresis: str = "in the apheresis product"
    in_other: str = "in other material"
    in_unknown: str = "in a sample of unknown material"
    value: str = "{value} {place} ({day})"
    value_at_tmn: str = "{value} {place} at t-MN ({day})"
    sample: str = "{material}, {day}"

    # one variant
    rose: str = "{variant} rose from {first} to {last}"
    fell: str = "{variant} fell from {first} to {last}"
    two_values: str = "{variant}: {first}, then {last}."
    between: str = "{variant}: {highest}; before and after it not detected ({first}, {last})."
    one_value: str = "{variant}: {value}; no second sample to compare with."
    fold_in: str = "{fold} in {time}"
    doubling: str = "doubling time {time}"
    then_last: str = "then {value}"

    # several variants between the same two samples
    all_rose: str = "{variants} rose ({first} → {last})."
    all_fell: str = "{variants} fell ({first} → {last})."
    all_unchanged: str = "{variants} unchanged within error ({first} → {last})."
    others: str = "Also detected: {variants}."

    # what no sample says
    nothing_detected: str = "No variant was detected in {n} samples."
    nothing_detected_in_one: str = "No variant was detected in the one sample ({sample})."
    not_covered: str = "The panel of {days} did not cover {genes}."
    not_all_covered: str = "{n} samples did not cover all of {genes}."
    no_result: str = "No result: {samples}."

    # numbers and lists
    days: str = "{n} days"
    months: str = "{n} months"
    years: str = "{n} years"
    interval: str = "{value} (95 % interval {low}–{high})"
    from_on: str = "{value} (95 % interval from {low})"
    comma: str = ", "
    last_and: str = " and "
    n_others: str = "{n} others"
