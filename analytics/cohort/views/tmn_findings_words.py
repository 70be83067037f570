"""The words of what was found at the diagnosis of a t-MN."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TmnFindingsWords:
    """Titles, headings and sentences; names in braces are facts."""

    title: str = "What was found at the diagnosis of t-MN"
    subtitle: str = "By {field}"
    blood: str = "Patient, blood and marrow"
    risk: str = "Risk and karyotype"
    mutations: str = "Mutations at diagnosis"
    before: str = "Before the infusion, and what stayed"
    nobody: str = "Nobody has a t-MN on record."
    nearest: str = "The value nearest to the diagnosis counts, within the days of the setting."
    sequenced: str = (
        "Genes: of those who were sequenced with a panel that says something; who was not is missing."
    )
    few: str = "{n} patients: with so few, a difference is hard to show and easy to imagine."
    source: str = "t-MN characteristics and clonal evolution of Gazeau 2025"
