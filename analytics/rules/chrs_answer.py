"""What the clonal haematopoiesis risk score answers, from a record or from a table."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.chip import RULE as CHIP
from analytics.rules.chrs import RULE, ChrsInputs, ChrsScore, chrs_score
from analytics.rules.rule_data import rule_data
from analytics.rules.sample_mutations import Mutation
from analytics.rules.switches import switches


@dataclass(frozen=True, slots=True)
class Chrs:
    """Details of the Assessment.

    Attributes:
        given: the eight items as they went in.
        score: points of each item and the sum; None where there is no clone to score.
        mutations: those that count, the largest first.
        high_risk: the genes of high risk among them.
        other_genes: mutations in genes that do not count.
        judged_by: who said CHIP or CCUS; empty: nobody, or the event does not say who.
        is_judged: whether a clinician said it; else the data did.
        risk_10_years_percent: of the paper's people in the same group; they had no CAR T cells.
        sample_id / day: of the sample; None in a table.
        has_tmn: a myeloid neoplasm was known by then, so that there is no risk of one to tell.
    """

    given: ChrsInputs
    score: ChrsScore | None = None
    mutations: tuple[Mutation, ...] = ()
    high_risk: tuple[str, ...] = ()
    other_genes: tuple[Mutation, ...] = ()
    judged_by: str = ""
    is_judged: bool = False
    risk_10_years_percent: float | None = None
    sample_id: int | None = None
    day: int | None = None
    has_tmn: bool = False


def scored(
    details: Chrs,
    settings: Mapping[str, str],
    *,
    inputs: tuple[Input, ...] = (),
    missing: tuple[str, ...] = (),
    as_of: int | None = None,
) -> Assessment:
    """Return the answer for the items *details* were given; *missing* are those that are not known."""
    score = chrs_score(details.given, switches(RULE, settings))
    risks = rule_data(RULE)["categories"]["risk_10_years_percent"]
    risk = float(risks[score.category.value]) if score.category is not None else None
    is_exact = score.low == score.high
    status = Status.COMPLETE if is_exact else Status.BOUNDED if score.category else Status.NOT_EVALUABLE
    return _assessment(
        replace(details, score=score, risk_10_years_percent=risk),
        status,
        settings,
        outcome=score.category.value if score.category is not None else None,
        reason=None if is_exact else _why(details.given),
        inputs=inputs,
        missing=() if is_exact else missing,
        as_of=as_of,
        value=score.low if is_exact else None,
    )


def not_scored(
    details: Chrs,
    reason: Reason,
    settings: Mapping[str, str],
    *,
    inputs: tuple[Input, ...] = (),
    missing: tuple[str, ...] = (),
    as_of: int | None = None,
) -> Assessment:
    """Return that there is no score, and why."""
    return _assessment(
        details, Status.NOT_EVALUABLE, settings, reason=reason, inputs=inputs, missing=missing, as_of=as_of
    )


def _why(given: ChrsInputs) -> Reason:
    """Return why points are open: something was not measured, else only a bound is known."""
    items = (given.single_dnmt3a, given.high_risk, given.n_mutations, given.max_vaf, given.rdw, given.mcv)
    is_missing = any(item is None for item in (*items, given.status, given.age_years))
    return Reason.NOT_MEASURED if is_missing else Reason.CENSORED_VALUE


def _assessment(
    details: Chrs,
    status: Status,
    settings: Mapping[str, str],
    *,
    outcome: str | None = None,
    reason: Reason | None,
    inputs: tuple[Input, ...],
    missing: tuple[str, ...],
    as_of: int | None,
    value: float | None = None,
) -> Assessment:
    data = rule_data(RULE)
    chosen, of_chip = switches(RULE, settings), switches(CHIP, settings)
    return Assessment(
        rule=RULE,
        version=data["version"],
        outcome=outcome,
        status=status,
        reason=reason,
        inputs=inputs,
        missing=missing,
        source=data["source"],
        as_of=as_of,
        settings=(*chosen.as_pairs(), *of_chip.as_pairs()),
        details=details,
        value=value,
    )
