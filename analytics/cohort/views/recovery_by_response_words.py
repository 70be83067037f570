"""The words of recovery by response: which criteria came together, and how many in which group."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryByResponseWords:
    """Titles, axes and headings; names in braces are facts."""

    title: str = "Which criteria were met, and how many"
    subtitle: str = "By {field}; ever met before progression, next therapy or death"
    together: str = "Criteria met together"
    patients_axis: str = "patients"
    bar: str = "{n} ({percent} %)"
    set_row: str = "{name} {n}"
    numbers: str = "Number of criteria met, by {field}"
    share_axis: str = "share of the group, %"
    group_row: str = "{name}, n = {n}"
    says: str = "{what}: {n} of {all} ({percent} %)"
    what: str = "{group}, {level}"
    legend: str = "{level} criteria"
    none_met: str = "none of the three"
    joined: str = " + "
    combinations: str = "Combinations of criteria"
    combination: str = "Exactly these criteria"
    patients: str = "Patients"
    share: str = "of all"
    total: str = "All combinations"
    table: str = "Recovery by {field}"
    test: str = "{what} by group: {test}"
    nobody: str = "No patient whose group is known."
    reading_sets: str = "Each patient is in one bar: the criteria met, and no other. The bars add up to all."
    reading_ever: str = (
        "Recovery counts whenever it came, so groups that lived longer without progression had more time for"
        " it: this describes, it does not compare chances."
    )
    source: str = "Fig. 3B, 3D and 3E of Stock 2025"
