"""What the card of ICAHT says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class IcahtCardWords:
    """The words of the card, English unless a language's file says otherwise."""

    title: str = "Early ICAHT"
    short_source: str = "Rejeski 2023"
    late: str = "Late ICAHT: {grade}"
    late_until: str = "Late ICAHT: {grade}, until day {day}"
    late_single: str = "Late ICAHT: {grade}, single value on day {day}"
    late_ended: str = "Late ICAHT: not gradable, the course ended on day {day}"
    late_not_yet: str = "Late ICAHT: from day {day} on"
    late_unmeasured: str = "Late ICAHT: not gradable, no value from day {first} on"
    never_recovered: str = "Grade 4: low from day {start} to the last day, day {last}"
    early_table: str = (
        "Early, day 0 to {last}: ANC ≤ 500/µL on 1–6 days is grade 1, 7–13 days grade 2, 14 days or more "
        "grade 3, all 31 days grade 4; ANC ≤ 100/µL on 7–13 days is grade 3, 14 days or more grade 4."
    )
    override: str = (
        "A run that begins by day {day} and lasts to the last day is grade 4: never recovered, or died or "
        "was lost while neutropenic."
    )
    not_gradable_if_ended: str = (
        "After death, loss or progression before day {day} the early grade is not given."
    )
    rounded_every_day: str = (
        "Every count is rounded to the nearest 10/µL, as the method does: 505 counts as 500."
    )
    rounded_interpolated: str = "Interpolated counts are rounded to the nearest 10/µL, measured ones are not."
    rounded_never: str = "No count is rounded."
    late_table: str = (
        "Late, from day {first} to {last} or progression, next therapy or the end of follow-up: "
        "ANC ≤ 1500/µL is grade 1, ≤ 1000 grade 2, ≤ 500 grade 3, ≤ 100 grade 4."
    )
    late_table_open: str = (
        "Late, from day {first} to progression, next therapy or the end of follow-up: "
        "ANC ≤ 1500/µL is grade 1, ≤ 1000 grade 2, ≤ 500 grade 3, ≤ 100 grade 4."
    )
    by_lowest: str = (
        "Of the two lowest days both have to be ≤ 1500/µL; the lowest gives the grade. A single value is "
        "graded and marked."
    )
    by_both: str = "The two lowest days both have to reach the grade. A single value is graded and marked."
    caveats: tuple[str, ...] = (
        "The consensus asks for neutropenia that is not transient; its footnote was not read in the paper.",
        "Anaemia and platelets are not part of this grade.",
    )
    long_window: str = (
        "Beyond day 100 the two late values may lie far apart; the method’s authors advise a limit, "
        "which is not set here."
    )
