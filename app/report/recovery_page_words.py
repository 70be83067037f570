"""The words of the recovery page, each one translatable; names in braces are facts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryPageWords:
    """English unless the application fills them."""

    born: str = "{name}, born {date}, No. {number}"
    unborn: str = "{name}, No. {number}"
    nameless: str = "No. {number}"
    treated: str = "Follow-up after CD19 CAR T cells ({product}, infused {date})"
    treated_without_date: str = "Follow-up after CD19 CAR T cells ({product})"
    untreated: str = "No infusion recorded; day 0 is {origin}"
    no_origin: str = "not known"
    of_several: str = ", infusion {place} of {count}"
    to_day: str = ": recorded up to day {day}"
    synthetic: str = "Synthetic data: this patient is invented"
    title: str = "Recovery, No. {number}"
    immune_reconstitution: str = "Immune reconstitution"
    outcome: str = "{met} of {all}"
    not_evaluable: str = "not evaluable"
    as_published: str = "As published, immunoglobulin ignored: {met} of {all}."
    caveats: str = "To keep in mind: {caveats}"
    criterion: str = "Criterion"
    threshold: str = "Met if"
    now: str = "Now"
    last_value: str = "Last value"
    first_met: str = "First met"
    remark: str = "Remark"
    value_on: str = "{value} on {date} {day}"
    value_on_day: str = "{value} on day {day}"
    value_at: str = "{value}, {date}"
    not_met: str = "not met"
    cd4: str = "CD4 T cells"
    b_cells: str = "B cells (CD19)"
    igg: str = "IgG"
    day_in_brackets: str = "(day {day})"
    no_infusion: str = "not evaluable: no infusion to count from"
    never_measured: str = "not evaluable: never measured after infusion"
    only_bound: str = "not evaluable: the laboratory gave only a bound"
    under_immunoglobulin: str = "not evaluable: measured only under immunoglobulin"
    ended_early: str = "no sample before the count ended on day {day}"
    lost_again: str = "not met at the last sample that counts"
    under_ivig: str = "first met under immunoglobulin"
    ended: str = "counted up to day {day}; the last value is later"
    partial_date: str = "a partial date could change this"
    figure: str = "Recovery"
    caption: str = (
        "{title}. Dashed lines are the thresholds; filled is met, two rails not met, hatched confounded by "
        "immunoglobulin, dotted not measured; hollow points are bounds, partial dates, IgG under "
        "immunoglobulin, counts under G-CSF or after a transfusion; thin bars at the right are coloured "
        "where the reference range lies; what follows the end of the course is faded."
    )
    plain_caption: str = (
        "{title}. Dashed lines are the thresholds; hollow points are bounds or partial dates."
    )
    settings: str = "Settings: {settings}. Source: {source}. Rule ir, version {version}."
    preset: str = "preset {name}"
    switches: str = (
        "baseline {baseline}, confirmation {confirm} (interval {confirm_interval_days} days), "
        "immunoglobulin {immunoglobulin} ({immunoglobulin_window_days} days), a sample holds "
        "{holds_days_in_first_year} days in the first year and {holds_days_later} later"
    )
    own_settings: str = "the centre's own"
    page: str = "Page {page} of {pages}"
    printed: str = "Printed {date}"
    no_device: str = "Not a medical device"
