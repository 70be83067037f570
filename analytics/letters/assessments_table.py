"""The answers of the rules as a table, with what the paper's own reading says beside ours."""

from analytics.letters.document import PlainTable
from analytics.letters.pen import Pen
from analytics.rules.assessment import Assessment, Status
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.immune_reconstitution_settings import is_own_reading
from analytics.summary import SummaryWording, count_text

_SHARES = (0.28, 0.38, 0.17, 0.17)


def assessments_table(
    assessments: tuple[Assessment, ...], pen: Pen, summary: SummaryWording, *, key: str
) -> PlainTable | None:
    """Return one row a rule; None without any."""
    if not assessments:
        return None
    words = pen.words
    return PlainTable(
        key=key,
        title="",
        heads=(
            words.assessments_name,
            words.assessments_source,
            words.assessments_outcome,
            words.assessments_published,
        ),
        rows=tuple(_row(assessment, pen, summary) for assessment in assessments),
        aligned="llrr",
        shares=_SHARES,
        strong=2,
    )


def _row(assessment: Assessment, pen: Pen, summary: SummaryWording) -> tuple[str, ...]:
    words, details = pen.words, assessment.details
    if not isinstance(details, ImmuneReconstitution):
        is_open = assessment.status is Status.NOT_EVALUABLE or assessment.outcome is None
        outcome = words.not_evaluable if is_open else str(assessment.outcome)
        return (assessment.rule, short_source(assessment), outcome, "")
    is_aware = dict(assessment.settings).get("ir.immunoglobulin") == "aware"
    reading = words.immunoglobulin_aware if is_aware else words.immunoglobulin_ignored
    if is_own_reading(assessment.settings):
        reading = f"{reading}, {words.own_settings}"
    met, total = count_text(assessment, summary), pen.wording.number(len(details.criteria))
    published = words.outcome_of.format(met=pen.wording.number(details.published_met), all=total)
    return (
        words.immune_reconstitution,
        f"{short_source(assessment)}, {reading}",
        words.not_evaluable if met is None else words.outcome_of.format(met=met, all=total),
        "–" if met is None else published,
    )


def short_source(assessment: Assessment) -> str:
    """Return the paper a rule stands in, without what of it."""
    return assessment.source.split(";")[0].split(" (")[0].split(",")[0].strip()
