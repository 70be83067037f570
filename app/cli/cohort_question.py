"""What a call of ``aftercart cohort`` asks, checked: each wrong word is one sentence."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from analytics.cohort.question import Question


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
