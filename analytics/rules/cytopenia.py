"""Whether blood counts are below the limits by which CCUS is told from CHIP (definitions §7.1)."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.records.patient import Sex
from analytics.records.result import Outcome
from analytics.rules.comparison import Truth, is_below
from analytics.rules.possible_points import possible_points
from analytics.rules.rule_data import rule_data

LINEAGES = ("HGB", "ANC", "PLT")


@dataclass(frozen=True, slots=True)
class Cytopenia:
    """What the counts say.

    Attributes:
        low: the lineages (analyte codes) that are below their limit.
        unknown: those that may be: not measured, only a bound known, or the sex that the limit depends on.
        needs_sex: whether the haemoglobin cannot be judged without the sex.
    """

    low: tuple[str, ...]
    unknown: tuple[str, ...]
    needs_sex: bool = False

    @property
    def truth(self) -> Truth:
        """Whether there is a cytopenia."""
        if self.low:
            return Truth.MET
        return Truth.INDETERMINATE if self.unknown else Truth.NOT_MET


def cytopenia(counts: Mapping[str, Outcome | None], sex: Sex | None) -> Cytopenia:
    """Return which lineages of *counts* (stored units) are low."""
    answers = {lineage: is_low(lineage, counts.get(lineage), sex) for lineage in LINEAGES}
    unknown = tuple(lineage for lineage, answer in answers.items() if answer in (None, Truth.INDETERMINATE))
    needs_sex = sex is None and "HGB" in unknown and counts.get("HGB") is not None
    return Cytopenia(tuple(one for one, answer in answers.items() if answer is Truth.MET), unknown, needs_sex)


def is_low(lineage: str, outcome: Outcome | None, sex: Sex | None) -> Truth | None:
    """Return whether *outcome* lies below the limit of *lineage*; None: there is no value.

    Without the sex a haemoglobin between the limits of women and of men is neither.
    """
    if outcome is None:
        return None
    limits = _limits(lineage, sex)
    answers = {_is_below(outcome, limit) for limit in limits}
    return answers.pop() if len(answers) == 1 else Truth.INDETERMINATE


def _is_below(outcome: Outcome, limit: float) -> Truth | None:
    span = possible_points(outcome, lambda value: float(is_below(value, limit)), (limit,))
    if span is None:
        return None
    if not span.is_exact:
        return Truth.INDETERMINATE
    return Truth.MET if span.low == 1.0 else Truth.NOT_MET


def _limits(lineage: str, sex: Sex | None) -> tuple[float, ...]:
    data = rule_data("chip")["cytopenia"]
    if lineage != "HGB":
        return (float(data[lineage.lower()]),)
    men, women = float(data["hgb_men"]), float(data["hgb_women"])
    return {Sex.MALE: (men,), Sex.FEMALE: (women,), None: (women, men)}[sex]
