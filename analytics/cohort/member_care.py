"""What was done for a patient and found at a t-MN: the rows of the papers' tables beside the end points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Care:
    """Treatment around the infusion, and how the neutrophils came back; None where it is not known.

    Attributes:
        has_holding / bridging: between indication and apheresis; the bridging as entered, after it.
        recent_bendamustine: within nine months before the infusion.
        brain_to_vein_days / vein_to_vein_days: indication to apheresis, apheresis to infusion.
        got_tocilizumab / got_steroids / was_in_icu: True where recorded from day 0 on; a record cannot say
            *no*.
        phenotype: of the neutrophil recovery.
        severe_neutropenia_days: below 500/µL, days 0 to 60; only where it is exact.
        response_3_months: nearest to day 90, within 15 days.
        day_of_month_one / day_of_month_three: when the responses at one month and at three were assessed.
    """

    has_holding: bool | None = None
    bridging: str | None = None
    recent_bendamustine: bool | None = None
    brain_to_vein_days: int | None = None
    vein_to_vein_days: int | None = None
    got_tocilizumab: bool | None = None
    got_steroids: bool | None = None
    was_in_icu: bool | None = None
    phenotype: str | None = None
    severe_neutropenia_days: int | None = None
    response_3_months: str | None = None
    day_of_month_one: int | None = None
    day_of_month_three: int | None = None


@dataclass(frozen=True, slots=True)
class TmnFindings:
    """What was found at the diagnosis of a t-MN; None where it is not known.

    Attributes:
        values: (analyte, value in its stored unit) nearest to the diagnosis; only single, certain numbers.
        eln / ipss_r: risk where it is certain.
        has_chromosome_5 / has_chromosome_7: whether an abnormality names it.
        genes / genes_before: mutated at the t-MN, and before the infusion; None: not sequenced.
        tp53 / tp53_before: the largest VAF as a fraction.
    """

    age_years: float | None = None
    values: tuple[tuple[str, float], ...] = ()
    blasts_percent: float | None = None
    eln: str | None = None
    ipss_r: str | None = None
    is_abnormal: bool | None = None
    is_complex: bool | None = None
    is_monosomal: bool | None = None
    has_chromosome_5: bool | None = None
    has_chromosome_7: bool | None = None
    genes: tuple[str, ...] | None = None
    genes_before: tuple[str, ...] | None = None
    tp53: float | None = None
    tp53_before: float | None = None

    def value(self, analyte: str) -> float | None:
        """Return the value of *analyte* at the diagnosis."""
        return dict(self.values).get(analyte)
