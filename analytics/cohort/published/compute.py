"""Computes every published number from a cohort, each analysis once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analytics.cohort.analysis_book import answers
from analytics.cohort.population import Population
from analytics.cohort.published import count_readers, curve_readers, table_readers
from analytics.cohort.published.own_value import OwnValue, nothing
from analytics.cohort.published.published_list import published_numbers
from analytics.cohort.published.published_number import PublishedNumber
from analytics.cohort.question import Question

READERS: Mapping[str, Callable[[Any, Mapping[str, Any]], OwnValue]] = {
    "share": table_readers.share,
    "median": table_readers.median,
    "p": table_readers.row_p,
    "level_median": table_readers.level_median,
    "level_p": table_readers.level_p,
    "unknown": table_readers.unknown,
    "group_size": table_readers.group_size,
    "combination": table_readers.combination,
    "at": curve_readers.at_time,
    "median_time": curve_readers.median_time,
    "test": curve_readers.test_p,
    "hazard": curve_readers.group_hazard,
    "factor": curve_readers.factor,
    "patients": count_readers.patients,
    "deaths": count_readers.deaths,
    "group_events": count_readers.group_events,
    "alive": count_readers.alive,
    "days_to_recovery": count_readers.days_to_recovery,
    "onset": count_readers.onset,
}
"""How a number is read out of the answer to a question, by the word of the lists."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A published number beside what the cohort gives."""

    published: PublishedNumber
    own: OwnValue


def compared(cohort: Population, numbers: Iterable[PublishedNumber] | None = None) -> tuple[Compared, ...]:
    """Return each of *numbers* (of both papers) beside that of *cohort*.

    An analysis that several numbers ask is made once.
    """
    made: dict[Question, Mapping[str, object]] = {}
    return tuple(
        Compared(one, _own(cohort, one, made))
        for one in (published_numbers() if numbers is None else numbers)
    )


def _own(cohort: Population, number: PublishedNumber, made: dict[Question, Mapping[str, object]]) -> OwnValue:
    how = number.how
    if how is None:
        return nothing(number.why_not)
    if not cohort.members:
        return nothing("nobody is in the cohort")
    found = made.get(how.question)
    if found is None:
        found = made[how.question] = answers(cohort, how.question)
    return READERS[how.read](found[how.part] if how.part else next(iter(found.values())), how.given)
