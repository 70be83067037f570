"""The words of what stands beside the numbers of an analysis: cautions, and why somebody is left out."""

from dataclasses import dataclass

from analytics.cohort.analyses.account import Caution, DropReason


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountWords:
    """Cautions, reasons and rules for partial dates by their value; names in braces are facts."""

    immortal_time: str = (
        "Immortal time: the groups were formed by what happened later. Who lived longer had more time to join"
        " one of them, so a difference is partly made by the grouping."
    )
    use_a_landmark: str = "Use a landmark."
    known_after_landmark: str = "Some of these groups could still change after this landmark."
    if_relapse_free: str = (
        "1 − Kaplan–Meier with competing events censored reads higher than what happens to patients; it"
        " answers “if relapse-free”."
    )
    not_randomised: str = "Groups were not randomised: product choice, disease and centre differ."
    outcome_dependent_matching: str = (
        "Cases were matched to others by the outcome itself, as in the paper: hazard ratios after matching"
        " describe that nested study, they are not those of the cohort."
    )
    unmeasured_count_as_not_met: str = "Patients without a sample count as not recovered."
    not_recorded_counts_as_none: str = (
        "A record cannot tell “none” from “not entered”: what is not recorded counts as none."
    )

    grades_of_recorded: str = (
        "A record cannot tell “none” from “not entered”. “Recorded” is of all patients, as in the papers: who"
        " has no event on record counts as none. Grades are of those who have one."
    )

    undated: str = "event without a known day or cause"
    no_group: str = "group not known"
    not_measured: str = "never measured"
    progressed_by_landmark: str = "progression by the landmark"
    died_by_landmark: str = "died by the landmark"
    not_observed_until_landmark: str = "not followed up to the landmark"
    no_tmn: str = "no t-MN"
    no_progression: str = "no progression or relapse"
    no_sample: str = "no sequencing sample with a result"

    everybody: str = "all {n} patients of the analysis"
    partial_dates: str = (
        "Patients with dates known only in part: {n}. These dates were placed by the rule “{rule}”."
    )
    dates_move: str = "Dates known only in part move numbers here, on other days they are: {numbers}."
    further: str = "{numbers}; and {n} more"
    under_some: str = "{number}, not estimable under each rule"
    earliest: str = "earliest day"
    middle: str = "middle"
    latest: str = "latest day"


def caution_words(caution: Caution, words: AccountWords) -> str:
    """Return the sentence of a warning."""
    return str(getattr(words, caution.value, caution.value))


def drop_words(reason: DropReason, words: AccountWords) -> str:
    """Return why a member is not in one analysis."""
    return str(getattr(words, reason.value, reason.value))
