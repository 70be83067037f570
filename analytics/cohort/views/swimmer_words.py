"""The words of the swimmer plot."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SwimmerWords:
    """Titles, states, marks and sentences; names in braces are facts."""

    title: str = "Course of every patient"
    title_grouped: str = "Course of every patient, by {field}"
    subtitle: str = (
        "From infusion to death or last contact, longest first; a response holds until the next one"
    )
    subtitle_sorted: str = (
        "From infusion to death or last contact, by {field}; a response holds until the next"
    )
    month_axis: str = "months after infusion"
    patient_axis: str = "patient"
    nobody: str = "Nobody with a known end of follow-up."
    not_assessed: str = "not assessed yet"
    cr: str = "CR"
    pr: str = "PR"
    sd: str = "SD"
    pd: str = "PD, relapse"
    th: str = "CD4 criterion first met"
    b: str = "B-cell criterion first met"
    igg: str = "IgG criterion first met"
    next_therapy: str = "next-line treatment"
    severe_infection: str = "severe infection"
    tmn: str = "t-MN"
    death: str = "death"
    ongoing: str = "An arrow at the end of a bar: alive at last contact."
    goes_on: str = (
        "An arrow at the edge: cut there; patients followed longer: {n}, the longest for {longest} months."
    )
    says_segment: str = "{number}: {state}, day {first} to {last}"
    says_mark: str = "{number}: {what}, day {day}"
    pick_patient: str = "patient {running} of the plot"
    cut: str = "The first {n} of {all} patients are drawn; the table has them all."
    running: str = (
        "Patients are numbered in the order of the bars; files hold this number only, not that of the clinic."
    )
    undated: str = "{n} happenings have no known day and are not drawn."
    criteria: str = (
        "A criterion counts where it was first met before progression, next-line treatment or death."
    )

    table: str = "Courses, in the order of the bars"
    patient: str = "patient"
    group: str = "group"
    followed: str = "followed, months"
    end: str = "end"
    died: str = "died"
    alive: str = "alive"
    last_state: str = "last known response"
    responses: str = "responses, day"
    first: str = "{what}, day"
    infections: str = "severe infections, day"
    days_of: str = "{what} {day}"
    records: str = "Records"
    records_of: str = "{n} patients, {deaths} deaths"
    rule: str = "Recovery"
    source: str = "Source"
    source_is: str = "the records as entered; definitions 1.2, 1.6, 9"
    unknown: str = "–"
