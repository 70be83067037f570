"""What the card of T-ICAHT says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlateletIcahtCardWords:
    """The words of the card, English unless a language's file says otherwise."""

    title: str = "Early T-ICAHT"
    window: str = "platelets, day {first}–{last} · {source}"
    short_source: str = "Rejeski 2025"
    late: str = "Late T-ICAHT: {grade}"
    late_ended: str = "Late T-ICAHT: not gradable, the course ended on day {day}"
    late_not_yet: str = "Late T-ICAHT: from day {day} on"
    late_unmeasured: str = "Late T-ICAHT: not gradable, fewer than two values from day {first} on"
    transfused: str = "Values after a transfusion"
    recovered: str = "≥ {limit} untransfused since"
    early_table: str = (
        "Early, day 0 to {last} or progression, next therapy or death: platelets {sign} 50 ×10⁹/L on 1–6 "
        "days is grade 1, 7 days or more grade 2; {sign} 20 on 1–13 days grade 3, 14 days or more grade 4."
    )
    late_table: str = (
        "Late, day {first} to {last} or progression, next therapy or death: two values {sign} 100 ×10⁹/L are "
        "grade 1, {sign} 50 grade 2, {sign} 20 grade 3; {sign} 20 for 14 days in a row is grade 4."
    )
    counted_transfused: str = "Values within 7 days of a platelet transfusion count as measured."
    left_out_transfused: str = (
        "Values within 7 days of a platelet transfusion count only where they are low all the same."
    )
    recovery: str = (
        "Recovery: the first of 3 days in a row ≥ 20 ×10⁹/L, without a transfusion on them and in the 7 days "
        "before."
    )
    caveats: tuple[str, ...] = (
        "The published table and its code differ (< or ≤, joining of runs, last day): see the settings.",
    )
