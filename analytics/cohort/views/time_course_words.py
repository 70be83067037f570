"""The words of time courses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeCourseWords:
    """Titles, columns and sentences; names in braces are facts."""

    title: str = "{analyte} over time"
    title_grouped: str = "{analyte} over time, by {field}"
    of_medians: str = "Median and quartiles; counted until progression, next-line treatment or death"
    of_means: str = "Mean ± standard error; counted until progression, next-line treatment or death"
    value_axis: str = "{analyte}, {unit}"
    day_axis: str = "planned day after infusion (evenly spaced, not to scale)"
    at_risk: str = "at risk"
    measured: str = "measured"
    threshold: str = "recovery criterion, > {limit}{unit}"
    says_median: str = "{group}, day {day}: median {median} ({lower}–{upper}) {unit}, n = {n}"
    says_between: str = "{group}, day {day}: median between {low} and {high} {unit}, n = {n}"
    says_mean: str = "{group}, day {day}: mean {mean} ± {sem} {unit}, n = {n}"
    pick_measured: str = "{group}, measured around day {day}"
    too_many: str = "{n} groups: more than {most} cannot be told apart in a figure. The table has them all."
    nobody: str = "No value of {analyte} in any planned window."
    few_left_out: str = "Windows with fewer than {n} values of a group stand in the table only."
    no_means: str = (
        "No window of {n} values or more has a mean: some values are known only as a bound (< or >)."
    )
    stars: str = "* p < 0.05, ** p < 0.01 ({test}, each window by itself, not corrected for their number)"

    table: str = "{analyte} by planned window"
    beside: str = "Median (quartiles), {unit}"
    day: str = "day"
    window: str = "counts from–to"
    median: str = "median (quartiles), {unit}"
    mean: str = "mean, {unit}"
    sem: str = "standard error, {unit}"
    p: str = "p"
    between: str = "{low} to {high}"
    or_more: str = "{low} or more"
    quartiles: str = "{median} ({lower} – {upper})"
    bounds: str = "{bounded} of {n} only a bound"
    one_value: str = "one value"
    no_order: str = "bounds overlap"
    bound_note: str = (
        "A value reported as “< limit” lies between 0 and the limit. Where that leaves a quartile open, what"
        " it lies between is given; where any value is a bound, there is no mean. Nothing is replaced by half"
        " of a limit."
    )
    nearest: str = (
        "Of each patient the value nearest to the planned day counts, one in each window; partial dates stand"
        " where the rule puts them."
    )
    survivors: str = (
        "Who progresses, starts a next line or dies leaves the figure: later windows are of those who did"
        " well, so a rising line need not mean that anybody rises."
    )
    immunoglobulin: str = "An IgG under given immunoglobulin does not count."
    after_test: str = "{test}, day {day}"
    mann_whitney: str = "Mann–Whitney"
    kruskal_wallis: str = "Kruskal–Wallis"
    records: str = "Records"
    records_of: str = "{patients} patients, {values} values"
    windows: str = "Windows"
    proposed_windows: str = "Stock 2025, with proposed windows"
    estimator: str = "Estimator"
    estimator_is: str = "quartiles as R quantile, type 7; mean ± SD/√n"
    source: str = "Source"
    source_is: str = "Stock 2025, HemaSphere, Fig. 1, S3"
