"""The words of the population: who is in, and of everybody else why not."""

from dataclasses import dataclass

from analytics.cohort.population import Exclusion


@dataclass(frozen=True, slots=True, kw_only=True)
class PopulationWords:
    """Texts of the flow and its tables; names in braces are facts. The reasons stand by their code."""

    title: str = "Who is in the cohort"
    subtitle: str = "Of {all} patients on record {n} are in"
    on_record: str = "Patients on record"
    left_out: str = "Not in the cohort"
    in_cohort: str = "In the cohort"
    count: str = "n = {n}"
    unknown_domain: str = "domain not known"
    unknown_product: str = "product not known"
    branch_product: str = "{product}: {n}"
    further_products: str = "further products: {n}"
    nobody: str = "Nobody on record yet."
    reasons_title: str = "Why patients are not in"
    reason: str = "Reason"
    patients: str = "Patients"
    share: str = "of all on record"
    total_out: str = "All who are not in"
    groups_title: str = "Co-stimulatory domain and product"
    group: str = "Domain and product"
    share_in: str = "of the cohort"
    total_in: str = "All who are in"
    first_reason: str = "Each patient is counted once, for the first reason in this order."
    index: str = (
        "Day 0 is the index infusion: the one chosen in the record, else the first CAR T-cell infusion."
    )
    infused: str = "Infused"
    infused_from: str = "from {date}"
    infused_to: str = "to {date}"
    infused_ever: str = "at any time"
    known_to: str = "Date of infusion known to"
    day: str = "the day"
    month: str = "the month"
    criteria_read: str = "Recovery criteria read"
    published: str = "as published"
    clinical: str = "clinically"
    clinic: str = "as the clinic set them"
    date_rule: str = "Partial dates placed"
    earliest: str = "at the earliest day"
    middle: str = "in the middle"
    latest: str = "at the latest day"

    no_car_t_infusion: str = "no CAR T-cell infusion"
    no_infusion_date: str = "date of infusion not known"
    partial_infusion_date: str = "date of infusion known only in part"
    outside_period: str = "infused outside the period"
    consent_withdrawn: str = "consent withdrawn"
    investigational_product: str = "investigational product"
    domain_unknown: str = "co-stimulatory domain not known"
    no_follow_up: str = "nothing recorded after day 0"


def exclusion_words(reason: Exclusion, words: PopulationWords) -> str:
    """Return why a patient is not in the cohort."""
    return str(getattr(words, reason.value))
