"""Where the numbers of a view of curves come from."""

from analytics.cohort.views.view_context import ViewContext
from analytics.rules.rule_data import rule_data
from analytics.statistics.survival_interval import ConfidenceType

Sources = tuple[tuple[str, str], ...]


def incidence_sources(context: ViewContext, rule: str, reading: str, paper: str) -> Sources:
    """Return the sources of a cumulative incidence.

    Args:
        context: language and words.
        rule: name of the data of the rule that says when the event is.
        reading: how that rule was read; empty: there is one way only.
        paper: what it reproduces.
    """
    words = context.words.curves
    return _sources(context, rule, reading, words.aalen_johansen, words.equal_cmprsk, paper)


def survival_sources(context: ViewContext, conf_type: ConfidenceType, paper: str) -> Sources:
    """Return the sources of a Kaplan–Meier curve of an end point."""
    words = context.words.curves
    estimator = words.kaplan_meier.format(scale=conf_type)
    return _sources(context, "endpoints", "", estimator, words.equal_survival, paper)


def follow_up_sources(context: ViewContext, conf_type: ConfidenceType, paper: str) -> Sources:
    """Return the sources of a reverse Kaplan–Meier curve."""
    words = context.words.curves
    return _sources(
        context, "endpoints", "", words.reverse.format(scale=conf_type), words.equal_survival, paper
    )


def _sources(
    context: ViewContext, rule: str, reading: str, estimator: str, compared: str, paper: str
) -> Sources:
    words = context.words.curves
    told = words.rule_version.format(rule=getattr(words, f"rule_{rule}"), version=rule_data(rule)["version"])
    return (
        (words.rule, f"{told}, {reading}" if reading else told),
        (words.estimator, estimator),
        (words.compared, compared),
        (words.paper, paper),
    )
