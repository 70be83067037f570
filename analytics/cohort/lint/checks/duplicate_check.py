"""No two rows of a table, in print no two of a paper, carry the same estimates: one was copied."""

from collections.abc import Iterator, Sequence

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.statement import Estimated, Statement
from analytics.cohort.views.cells import Scale

NAME = "duplicate"
_OF_CURVES = (Scale.PROBABILITY, Scale.DIFFERENCE)
_SMALL = 100.0
"""Whole numbers below it repeat by chance."""

Numbers = tuple[tuple[float, float, float], ...]


def check(statements: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    """Find rows of other names with the same estimates and intervals; rows of one curve may be equal."""
    first: dict[tuple[str, Numbers, tuple[float, ...]], Statement] = {}
    for one in statements:
        numbers = _telling(one)
        if not numbers or one.at is not None or _may_be_equal(one):
            continue
        key = one.table, numbers, tuple(test.p.value for test in one.tests)
        other = first.setdefault(key, one)
        if other is not one and not _is_same_row(one, other):
            said = say.words.same_numbers.format(other=other.where)
            yield Finding(Severity.WARNING, NAME, one.where, said)


def _is_same_row(one: Statement, other: Statement) -> bool:
    """Whether both say one thing; of a row of ours also for two groups, one of which may hold everybody."""
    if (one.part, one.name) != (other.part, other.name):
        return False
    return one.where == other.where or not (one.is_printed or other.is_printed)


def _may_be_equal(one: Statement) -> bool:
    """Whether rows of ours share their numbers without a slip.

    Points of curves of small groups do, so do differences of groups without an event from the same other one,
    and quartiles of small whole numbers (lines of therapy, points of a score, weeks of seven days).
    """
    if one.is_printed:
        return False
    return all(e.scale in _OF_CURVES or (e.scale is None and _is_whole(e)) for e in one.estimates)


def _is_whole(one: Estimated) -> bool:
    told = [number.value for number in (one.value, one.lower, one.upper) if number is not None]
    return all((4.0 * number).is_integer() and abs(number) < _SMALL for number in told)


def _telling(one: Statement) -> Numbers:
    """Return the estimates of a row if they are so particular that chance hardly repeats them."""
    found = []
    for estimate in one.estimates:
        if estimate.value is None or estimate.lower is None or estimate.upper is None:
            return ()
        found.append((estimate.value.value, estimate.lower.value, estimate.upper.value))
    digits = {f"{abs(number):g}" for three in found for number in three}
    is_particular = sum(len(text.replace(".", "").strip("0")) for text in digits) >= 5
    return tuple(found) if is_particular else ()
