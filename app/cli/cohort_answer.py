"""The answer of ``aftercart cohort`` as one document, with the band that partial dates leave open."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analytics.cohort.date_band import DateBand
    from analytics.cohort.question import Question

_LISTS = ("steps", "members", "patients", "bars")
"""Long where they are lists; of an infection ``patients`` is how many."""


def answer_document(question: "Question", at: tuple[float, ...], band: "DateBand") -> dict[str, Any]:
    """Return the population and the results of *question*, curves read *at* days."""
    from analytics.cohort.analysis_book import answers
    from app.cli.cohort_document import document, population_document

    sensitivity = None
    if band.is_open:
        sensitivity = {
            rule.value: _brief(document(answers(cohort, question), at)) | {"n": len(cohort.members)}
            for rule, cohort in band.under.items()
        }
    return {
        "analysis": question.analysis,
        "by": question.by,
        "landmark": question.landmark,
        "population": population_document(band),
        "results": document(answers(band.chosen, question), at),
        "sensitivity": sensitivity,
    }


def _brief(found: Any) -> Any:
    """Return *found* without single patients and steps."""
    if isinstance(found, list):
        return [_brief(one) for one in found]
    if isinstance(found, dict):
        left_out = ("account", "rows") if "account" in found else ()
        return {
            name: _brief(one)
            for name, one in found.items()
            if name not in left_out and not (name in _LISTS and isinstance(one, list | dict))
        }
    return found
