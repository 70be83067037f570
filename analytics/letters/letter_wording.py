"""The words of a letter that stand in no template: names, dates in full, table heads, lines of events."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWording:
    """One language, complete; names in braces are facts. Nothing here holds a digit.

    Attributes:
        long_months / long_date / first_day: ``24 October 2023``; the first of a month has its own word.
        diseases, products, sites, drugs: what records write in English or as a code → this language;
            what is not in here is printed as it was written.
        plain: analyte code → what it is, in a sentence for patients.
        part_names: key of a block, table or figure → what it is called where letters are written.
    """

    # dates and times
    long_months: tuple[str, ...]
    long_date: str
    long_month: str
    first_day: str
    date_and_day: str
    day_and_month: str
    from_to: str
    from_to_in_month: str
    with_days: str
    on_one_day: str
    ongoing_since: str
    in_years: str
    in_months: str
    in_one_month: str
    in_days: str
    in_one_day: str
    issued_on: str

    # who
    mr: str
    ms: str
    mr_object: str
    ms_object: str
    nameless: str
    subject: str
    subject_unborn: str
    subject_nameless: str
    salutation_mr: str
    salutation_ms: str
    salutation_doctor: str
    salutation_other: str
    salutation_patient: str
    salutation_patient_mr: str
    salutation_patient_ms: str
    salutation_nameless: str
    titles_mr: tuple[str, ...]
    titles_ms: tuple[str, ...]
    titles_doctor: tuple[str, ...]
    copies: str

    # sources
    source_typed: str
    source_file: str
    source_record: str
    source_rule: str
    source_schedule: str
    source_catalogue: str

    # the course
    responses: Mapping[str, str]
    methods: Mapping[str, str]
    causes: Mapping[str, str]
    choices: Mapping[str, str]
    sites: Mapping[str, str]
    drugs: Mapping[str, str]
    organisms: Mapping[str, str]
    diseases: Mapping[str, str]
    products: Mapping[str, str]
    happening: str
    graded: str
    detailed: str
    times: str
    last_on: str
    last_and: str
    groups: Mapping[str, str]
    undated: str
    blasts: str
    dose_gy: str
    car_t: str

    # values
    value: str
    value_per: str
    changed: str
    range_between: str
    range_below: str
    range_above: str

    # tables, figures
    values_title: str
    values_name: str
    values_unit: str
    values_reference: str
    values_course: str
    values_course_undated: str
    values_change: str
    values_note: str
    values_days: str
    values_day: str
    values_immunoglobulin: str
    assessments_name: str
    assessments_source: str
    assessments_outcome: str
    assessments_beside: str
    immunoglobulin_aware: str
    immunoglobulin_ignored: str
    own_settings: str
    within_bounds: str
    still_open: str
    not_evaluable: str
    variants_name: str
    variants_more: str
    variants_other_samples: str
    recovery_title: str
    recovery_caption: str
    clones_title: str
    clones_caption: str

    # open points
    never_measured: str
    only_bounds: str
    bounds_of_none: str
    under_immunoglobulin: str
    partial_date: str
    undated_immunoglobulin: str
    no_infusion_date: str

    # the letter's edges
    synthetic: str
    draft: str
    issued: str
    issued_plain: str
    state: str
    corrects: str
    page_of: str
    legend: str
    legend_clones: str
    patient_line: str
    title: Mapping[str, str]
    keywords: tuple[str, ...]
    part_names: Mapping[str, str]
    kind_names: Mapping[str, str]
    plain: Mapping[str, str]
    plain_names: Mapping[str, str]
