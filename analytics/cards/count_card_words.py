"""What the cards of rules on daily counts share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CountCardWords:
    """Words of ICAHT, T-ICAHT and neutrophil recovery."""

    days: str = "{n} days"
    no_days: str = "0 days"
    one_day: str = "1 day"
    at_most: str = "{name} ≤ {limit} ×{unit}"
    below: str = "{name} < {limit} ×{unit}"
    window: str = "day {first}–{last} · {source}"
    sampled: str = "{observed} days measured"
    sampled_value: str = "{interpolated} interpolated"
    gaps_row: str = "{missing} days without a value"
    gaps_value: str = "{observed} measured"
    sampled_tip: str = (
        "Of {all} days {observed} have a measured value, {interpolated} one from their neighbours, "
        "{missing} none."
    )
    days_tip: str = (
        "{what}: {counted} counted; longest run {longest}, all runs together {cumulative}, low on {days}."
    )
    not_gradable: str = "not gradable"
    both: str = "early {early}, late {late}"
    grade: str = "grade {grade}"
    so_far: str = "so far"
    still_open: str = "So far: known to day {day}; the window ends on day {last}."
    gaps: str = "{n} days have no value: the grade may be higher."
    interpolation: str = (
        "The lowest value of each day counts. Up to {n} days without a value are filled with a straight "
        "line between their neighbours, or with the nearest value at the ends; longer gaps stay empty."
    )
    neighbours: str = (
        "The lowest value of each day counts. Days without a value get the mean of the values before and "
        "after, however long the gap."
    )
    joining: str = "Runs of low days with at most {n} days between them count as one, those days included."
    longest_run: str = "The longest run counts, not the sum of all."
    all_runs: str = "All runs count together."
    under_gcsf: str = "Values under G-CSF count as measured."
