"""What a call of ``aftercart cohort`` asks, checked: each wrong word is one sentence."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from analytics.cohort.cohort_member import RecoveryEnd
    from analytics.cohort.question import Question
    from analytics.statistics.survival_interval import ConfidenceType


def question_of(analysis: str, by: str | None, landmark: int | None, sort: str | None) -> "Question":
    """Return the question; every word of it is one the analysis knows."""
    from analytics.cohort.analysis_book import ANALYSES
    from analytics.cohort.member_fields import FIELDS
    from analytics.cohort.question import Question

    known = ANALYSES.get(analysis)
    if known is None:
        raise click.UsageError(
            f"There is no analysis {analysis}; there are {', '.join(ANALYSES)}, published."
        )
    if by is not None and by not in FIELDS:
        raise click.UsageError(f"There is no field {by}; there are {', '.join(FIELDS)}.")
    if by is not None and FIELDS[by].is_number:
        raise click.UsageError(f"{by} is a number and makes no groups.")
    if sort is not None and sort not in FIELDS:
        raise click.UsageError(f"There is no field {sort}; there are {', '.join(FIELDS)}.")
    for name, value in (("by", by), ("landmark", landmark), ("sort", sort)):
        if value is not None and name not in known.takes:
            raise click.UsageError(f"{analysis} takes no --{name}.")
    return Question(analysis=analysis, by=by, landmark=landmark, sort=sort)


def narrowed(
    question: "Question", part: str | None, competing: str | None, conf_type: "ConfidenceType | None"
) -> "Question":
    """Return *question* of one part, with its switches."""
    from analytics.cohort.analysis_book import ANALYSES

    known = ANALYSES[question.analysis]
    if part is not None:
        by_name = {name.lower(): name for name in known.parts}
        if part.lower() not in by_name:
            parts = ", ".join(known.parts) or "none"
            raise click.UsageError(f"{question.analysis} has no part {part}; there are {parts}.")
        question = replace(question, part=by_name[part.lower()])
    if competing is not None:
        if "competing" not in known.takes:
            raise click.UsageError(f"{question.analysis} takes no --competing.")
        question = replace(question, competing=_ends(competing))
    if conf_type is not None:
        if question.analysis != "survival":
            raise click.UsageError(f"{question.analysis} takes no --conf-type.")
        question = replace(question, conf_type=conf_type)
    return question


def _ends(text: str) -> "frozenset[RecoveryEnd]":
    from analytics.cohort.analyses.recovery import CODES

    names = [name.strip() for name in text.split(",") if name.strip()]
    known = {end.value: end for end in CODES}
    if names == ["none"]:
        return frozenset()
    wrong = [name for name in names if name not in known]
    if wrong or not names:
        raise click.UsageError(f"--competing {text}: there are {', '.join(known)}, or none.")
    return frozenset(known[name] for name in names)


def days_of(text: str | None) -> tuple[float, ...]:
    """Return the days of ``--at``; none where it was not given."""
    if text is None:
        return ()
    try:
        days = tuple(float(part) for part in text.split(","))
    except ValueError:
        days = (-1.0,)
    if not all(0 <= day < float("inf") for day in days):
        raise click.UsageError(f"--at {text} are no days.")
    return days
