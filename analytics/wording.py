"""The words and signs that figures and reports are written with; English unless the application fills them.

Analytics knows neither ``tr`` nor a locale: ``app/language.py`` hands over a ``Wording`` in the reader's
language. Every attribute that is a text is one translatable sentence; names in braces are facts.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_UNITS = {
    "/uL": "/µL",
    "10*9/L": "10⁹/L",
    "10*12/L": "10¹²/L",
    "ug/L": "µg/L",
    "umol/L": "µmol/L",
    "mL/min/{1.73_m2}": "mL/min/1.73 m²",
}


@lru_cache(maxsize=4096)
def _written(value: float, decimals: int | None, decimal_sign: str, group_sign: str) -> str:
    """Write *value*; a figure says the same number at its point, beside its lane and in its table."""
    text = f"{abs(value):.{6 if decimals is None else decimals}f}"
    if decimals is None:
        text = text.rstrip("0").rstrip(".")
    whole, _, fraction = text.partition(".")
    if len(whole) > 3:
        head = len(whole) % 3 or 3
        whole = group_sign.join([whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))])
    sign = "−" if value < 0 and text.strip("0.") else ""
    return sign + whole + (decimal_sign + fraction if fraction else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One language: how numbers and dates are written, and what things are called."""

    language: str = "en"
    decimal_sign: str = "."
    group_sign: str = ","
    months: tuple[str, ...] = _MONTHS
    date_pattern: str = "{day} {month} {year}"
    month_pattern: str = "{month} {year}"
    day_month_pattern: str = "{day} {month}"

    # analytes and criteria
    cd4: str = "CD4"
    cd8: str = "CD8"
    cd19: str = "B cells"
    nk: str = "NK"
    igg: str = "IgG"
    iga: str = "IgA"
    igm: str = "IgM"
    cd3: str = "CD3"
    anc: str = "ANC"
    platelets: str = "Platelets"
    platelets_short: str = "Plt"
    counts: str = "Counts"
    t_cells: str = "T cells"
    b_and_nk: str = "B & NK"
    immunoglobulins: str = "Immuno-\nglobulins"
    above: str = "> {limit}"

    # time
    day: str = "day {day}"
    first_days: str = "first {n} days"
    years: str = "years"
    days: str = "days"
    months_zone: str = "months"
    log_days: str = "days, log scale"
    before: str = "before"
    month_tick: str = "{n} mo"
    year_tick: str = "{n} y"
    day_zero: str = "Day 0 = {date}"
    day_zero_infusion: str = "Day 0 = infusion"
    day_zero_of: str = "Day 0 = {event}, {date}"
    day_zero_of_undated: str = "Day 0 = {event}"
    origin_on_day: str = "{origin} = day {day}"
    earliest_day: str = "earliest day it can be"
    no_calendar: str = "no dates: day of the infusion not known"
    at_the_cursor: str = "At the cursor"
    last_values: str = "Last values"
    on_day: str = "day {day}"

    # states of a criterion
    met: str = "met"
    met_on: str = "met {day}"
    not_met: str = "not met"
    indeterminate: str = "not certain"
    confounded: str = "confounded"
    not_measured: str = "not measured"
    not_counted: str = "not counted"
    then_not_counted: str = "then not counted"
    not_counted_after_progression: str = "not counted after progression"
    not_counted_after_relapse: str = "not counted after relapse"
    not_counted_after_therapy: str = "not counted after next therapy"
    not_counted_after_death: str = "not counted after death"
    since: str = "since {day}"
    met_on_after_infusion: str = "met {day} after infusion"
    since_after_infusion: str = "since {day} after infusion"
    day_after_infusion: str = "day {day} after infusion"
    under_ivig: str = "under IVIG"
    ivig_window: str = "IVIG + {n} d"
    under_gcsf: str = "under G-CSF"
    gcsf_that_day: str = "G-CSF given that day"
    after_transfusion: str = "after transfusion"
    within_days_of_platelets: str = "within {n} days of a platelet transfusion"
    red_cells_that_day: str = "red cells transfused that day"
    none: str = "none"
    not_detected: str = "not detected"

    # thresholds and bands
    own_threshold: str = "the clinic's own threshold"
    reference: str = "reference"
    reference_of: str = "{name}: reference {range} {unit}"
    between: str = "{low}–{high}"
    default_range: str = "default range, not the laboratory's: {source}"
    cohort: str = "cohort {domain}"
    cohort_of: str = "{name}: cohort {domain}"
    patients: str = "n = {n}"

    # events
    events: str = "Events"
    course: str = "Course"
    toxicity: str = "CRS · ICANS"
    treatment: str = "Treatment"
    infections: str = "Infections"
    ivig: str = "IVIG"
    infusion: str = "infusion"
    second_infusion: str = "second infusion"
    next_therapy: str = "next therapy"
    relapse: str = "relapse"
    progression: str = "progression"
    death: str = "death"
    t_mn: str = "t-MN"
    lymphodepletion: str = "LD"
    ongoing: str = "ongoing"
    transfusions: str = "Transfusions"
    transfusion: str = "transfusion"
    platelets_given: str = "platelets"
    red_cells_given: str = "red cells"
    product_unknown: str = "product unknown"
    care: str = "Care"
    inpatient: str = "inpatient"
    intensive_care: str = "intensive care"
    doses: str = "{n} doses, last on {day}"
    one_dose: str = "1 dose"
    crs: str = "CRS"
    icans: str = "ICANS"
    gcsf: str = "G-CSF"
    radiotherapy: str = "radiotherapy"
    infection: str = "infection"
    steroids: str = "steroids"
    tocilizumab: str = "tocilizumab"
    stem_cell_boost: str = "stem-cell boost"
    iec_hs: str = "IEC-HS"

    # figures
    figure_title: str = "Recovery of CD4 T cells, B cells and IgG with the criteria of immune reconstitution"

    clones_title: str = "Variant allele fractions over time, with the detection limit of every sample"
    vaf: str = "VAF"
    per_cent: str = "%"
    per_cent_log: str = "%, log"
    per_cent_logit: str = "%, logit"
    chip: str = "CHIP ≥ {limit}"
    vaf_value: str = "{n} %"
    below: str = "< {limit}"
    not_detected_below: str = "not detected (< {limit})"
    not_detected_unknown: str = "not detected, limit unknown"
    detection_limit: str = "detection limit"
    not_covered: str = "not covered"
    no_result: str = "no result"
    failed: str = "failed"
    implied_by_panel: str = "no call; the panel covers the gene"
    whole_gene: str = "whole gene"
    samples: str = "samples"
    blood: str = "blood"
    marrow: str = "marrow"
    apheresis: str = "apheresis"
    other_material: str = "other material"
    unknown_material: str = "material unknown"
    limit_of: str = "limit {limit}"
    limit_unknown: str = "limit unknown"
    depth_of: str = "{n}×"
    reads_of: str = "{alt} of {all} reads"
    age: str = "age {n}"
    age_axis: str = "Age in years, day 0 = {date}"

    # patients beside each other
    compare_title: str = "Recovery of {n} patients beside each other, from the infusion of each on"
    day_zero_of_each: str = "Day 0 = infusion of each"
    followed_to: str = "followed to day {day}"
    last_response_was: str = "last response {response}"
    criteria_met: str = "{n} of {all} criteria met"
    not_evaluable: str = "{n} not evaluable"
    happened_on: str = "{what} {day}"
    not_on_this_axis: str = "no infusion known: not drawn"
    nobody_on_this_axis: str = (
        "None of these patients has a known infusion: there is no day 0 to compare from."
    )

    # empty states
    no_sequencing: str = "No NGS sample yet. Add one (Ctrl+Shift+S), or import a table of variants."
    no_variant: str = "No variant in any sample."
    paired_title: str = "Variant allele fractions before the infusion and after it, with detection limits"
    before_infusion: str = "before infusion"
    last_sample: str = "last sample"
    at_tmn: str = "at t-MN"
    fates: str = "variants"
    retained: str = "{n} retained"
    lost: str = "{n} lost"
    new: str = "{n} new"
    not_comparable: str = "{n} not comparable"
    no_pair_axis: str = "Before and after need the date of the infusion."
    no_sample_before: str = "No sample with a result before the infusion, so nothing to compare with."
    no_sample_after: str = "No sample with a result after the infusion yet."
    no_sample_at_tmn: str = "No sample with a result within {n} days of the diagnosis of t-MN."
    fish_title: str = "Clones inside one another over time, as their parentage was set"
    fish_lane: str = "Cells"
    fish_unit: str = "share"
    fish_last: str = "Last shares"
    fish_within_error: str = "{text} (Within the error of the reads.)"
    fish_whole: str = "100 % of cells"
    fish_assumption: str = (
        "Width: twice the VAF, right for a heterozygous variant without loss or gain of the gene."
    )
    fish_over_all: str = "On {day} the founders add up to {total}, more than all cells."
    fish_over_parent: str = "On {day} what arose in {parent} adds up to {total}, more than its {room}."
    fish_left_out: str = "{n} samples are hidden or without an exact date."
    fish_no_parents: str = (
        "Parentage not set. Press Parentage and say which clones are founders and which arose in another."
    )
    fish_faulty: str = "The parentage is no tree: press Parentage and mend it."
    fish_two_samples: str = "A band needs two days whose samples say how much there was."
    samples_hidden: str = "{n} of {all} samples hidden by the material filter."
    one_sample: str = "One sample so far; lines begin with the second."
    no_axis_clones: str = "No day 0: the dates of these samples cannot be placed without an infusion date."
    no_samples: str = "No CD4, B-cell or IgG result yet. Enter or import results to see the recovery."
    blood_counts_only: str = "Blood counts only; none of the three criteria measured."
    other_results_only: str = "Other results only; none of the three criteria measured."
    one_visit: str = "One visit so far; lines begin with the second."
    no_axis: str = "No day 0: the dates of these results cannot be placed without an infusion date."

    def inside(self, name: str) -> str:
        """Return *name* as it stands inside a sentence; abbreviations and German nouns keep their capital."""
        if self.language == "de" or name[1:2] == "-" or not name[1:].split(" ", 1)[0].islower():
            return name
        return name[0].lower() + name[1:]

    def number(self, value: float, decimals: int | None = None) -> str:
        """Write *value* with the language's signs and a true minus; trailing zeros go without *decimals*."""
        return _written(value, decimals, self.decimal_sign, self.group_sign)

    def day_number(self, day: int) -> str:
        """Write a day relative to day 0: ``+272``, ``0``, ``−4``."""
        return f"+{self.number(day)}" if day > 0 else self.number(day)

    def day_and_month(self, day: date) -> str:
        """Write a date whose year stands beside it."""
        return self.day_month_pattern.format(**self._parts(day))

    def _parts(self, day: date | CalendarDate) -> dict[str, str | int]:
        month = self.months[day.month - 1] if day.month else ""
        return {"year": day.year, "month": month, "month_number": day.month or 0, "day": day.day or 0}

    def date(self, day: date | CalendarDate) -> str:
        """Write a date, as far as it is known."""
        if not day.month:
            return str(day.year)
        return (self.date_pattern if day.day else self.month_pattern).format(**self._parts(day))

    def time_point(self, at: TimePoint) -> str:
        """Write a point in time as its source gave it."""
        return self.date(at) if isinstance(at, CalendarDate) else self._relative(at)

    def _relative(self, at: RelativeTime) -> str:
        return at.entered or self.day.format(day=self.day_number(at.days))

    def unit(self, code: str) -> str:
        """Write a stored unit the way it is printed (``/uL`` is ``/µL``)."""
        return _UNITS.get(code, code)
