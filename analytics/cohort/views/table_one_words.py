"""The words of Table 1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOneWords:
    """Titles and headings; names in braces are facts."""

    title: str = "Characteristics of the patients"
    title_by: str = "Characteristics by {field}"
    subtitle: str = "What was known before the infusion"
    course_title: str = "Course after the infusion"
    course_title_by: str = "Course by {field}"
    course_subtitle: str = "Toxicity, response and recovery"
    before: str = "Before the infusion"
    laboratory: str = "Laboratory values before lymphodepletion"
    toxicity: str = "Toxicity and its treatment"
    response: str = "Response"
    recovery: str = "Immune reconstitution, ever"
    tmn: str = "Myeloid neoplasm"
    reading: str = (
        "A p value says how easily chance alone makes such a difference, not how large it is: the SMD says"
        " that. Above 0.1 in size is usually called meaningful. Many rows are tested, and p is not corrected"
        " for that."
    )
    nobody: str = "Nobody is in the table."
    source: str = "Table 1 of Gazeau 2025 and of Stock 2025"
    course_source: str = "Table 1 and Fig. 3 of Stock 2025, Table 1 of Gazeau 2025"
