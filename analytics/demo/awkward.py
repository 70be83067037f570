"""The awkward cases of the demo clinic: at fixed places among its first 64 patients.

| place | case                | what                                                                        |
|-------|---------------------|-----------------------------------------------------------------------------|
| 3     | number_with_zeros   | patient number ``007``                                                      |
| 4     | number_without      | patient number ``7``, somebody else                                         |
| 6     | immunoglobulin      | IgG over 4 g/L thirty days after immunoglobulin: met or confounded          |
| 9     | missing_values      | CD4, CD19, IgG, ANC … without a value, one for each reason                  |
| 12    | below_limit         | ANC ``<0.1``; CD19 ``<1`` of a laboratory that does not say what it means   |
| 15    | partial_dates       | birth ``YYYY-MM``, an infection ``YYYY``, an indication ``YYYY-MM``         |
| 18    | second_infusion     | progression, then CAR T cells again                                         |
| 21    | panel_change        | the first panel did not cover a gene that the second one finds              |
| 24    | failed_sample       | a sample without a result between two with one                              |
| 27    | early_death         | dead on day 9, neutropenic                                                  |
| 30    | one_visit           | infused last week: one visit, one day of results                            |
| 33    | no_sequencing       | no sample for sequencing ever                                               |
| 36    | long_name           | family and given name of a hundred letters together                         |
| 39    | name_with_marks     | umlaut, apostrophe, hyphen                                                  |
| 42    | fifteen_years       | infused fifteen years ago, seen ever since                                  |
| 45    | leap_day            | infused on 29 February                                                      |
| 48    | other_units         | a laboratory with IgG in mg/dL, Hb in g/L, CRP in mg/dL                     |
| 51    | two_on_one_day      | CD4 and ANC measured twice on one day                                       |
| 54    | recovery_lost       | CD4 met on the second week, under the threshold again from day 60           |
| 57    | no_results          | treated, never measured                                                     |
| 60    | myeloid_neoplasm    | t-MN with a TP53 clone that grows from 4 % to 38 %                          |

Places count from 1, as in the patient numbers (``2024-006``).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from analytics.demo import awkward_plans, awkward_records, awkward_results
from analytics.demo.plan import Period, Plan, plan_patient
from analytics.demo.record import record_of
from analytics.records.patient_record import PatientRecord


@dataclass(frozen=True, slots=True)
class AwkwardCase:
    """One case: how its plan is drawn, and what is changed in the record made of it."""

    name: str
    plan: Callable[[int, int, Period], Plan] = plan_patient
    change: Callable[[PatientRecord, Plan], PatientRecord] | None = None


AWKWARD: Mapping[int, AwkwardCase] = MappingProxyType(
    {
        3: AwkwardCase("number_with_zeros", change=awkward_records.number_with_zeros),
        4: AwkwardCase("number_without", change=awkward_records.number_without),
        6: AwkwardCase("immunoglobulin", awkward_plans.immunoglobulin, awkward_records.immunoglobulin),
        9: AwkwardCase("missing_values", awkward_plans.uneventful, awkward_results.missing_values),
        12: AwkwardCase("below_limit", awkward_plans.neutropenic, awkward_results.below_limit),
        15: AwkwardCase("partial_dates", change=awkward_records.partial_dates),
        18: AwkwardCase("second_infusion", awkward_plans.relapsed, awkward_records.second_infusion),
        21: AwkwardCase("panel_change", awkward_plans.uneventful, awkward_records.panel_change),
        24: AwkwardCase("failed_sample", awkward_plans.uneventful, awkward_records.failed_sample),
        27: AwkwardCase("early_death", awkward_plans.early_death),
        30: AwkwardCase("one_visit", awkward_plans.one_visit, awkward_records.one_visit),
        33: AwkwardCase("no_sequencing", change=awkward_records.no_sequencing),
        36: AwkwardCase("long_name", change=awkward_records.long_name),
        39: AwkwardCase("name_with_marks", change=awkward_records.name_with_marks),
        42: AwkwardCase("fifteen_years", awkward_plans.fifteen_years),
        45: AwkwardCase("leap_day", awkward_plans.leap_day),
        48: AwkwardCase("other_units", awkward_plans.uneventful, awkward_results.other_units),
        51: AwkwardCase("two_on_one_day", awkward_plans.uneventful, awkward_results.two_on_one_day),
        54: AwkwardCase("recovery_lost", awkward_plans.recovery_lost, awkward_results.recovery_lost),
        57: AwkwardCase("no_results", awkward_plans.uneventful, awkward_results.no_results),
        60: AwkwardCase("myeloid_neoplasm", awkward_plans.myeloid_neoplasm, awkward_records.growing_clone),
    }
)


def awkward_record(
    seed: int, index: int, period: Period, results_per_patient: int | None
) -> PatientRecord | None:
    """Return the record of the awkward case at place *index* + 1, or None where there is none."""
    case = AWKWARD.get(index + 1)
    if case is None:
        return None
    plan = case.plan(seed, index, period)
    record = record_of(plan, results_per_patient)
    return record if case.change is None else case.change(record, plan)
