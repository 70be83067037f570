"""No two rows of a table, in print no two of a paper, carry the same estimates: one was copied."""

from collections.abc import Iterator, Sequence

from analytics.cohort.lint.finding import Finding, Severity, Speech
from analytics.cohort.lint.statement import Statement
from analytics.cohort.views.cells import Scale

NAME = "duplicate"

Numbers = tuple[tuple[float, float, float], ...]


def check(statements: Sequence[Statement], say: Speech) -> Iterator[Finding]:
    """Find rows of other names with the same estimates and intervals; rows of one curve may be equal."""
    first: dict[tuple[str, Numbers, tuple[float, ...]], Statement] = {}
    for one in statements:
        numbers = _telling(one)
        if not numbers or one.at is not None or _is_curve(one):
            continue
        key = one.table, numbers, tuple(test.p.value for test in one.tests)
        other = first.setdefault(key, one)
        if other is not one and (other.name, other.where) != (one.name, one.where):
            said = say.words.same_numbers.format(other=other.where)
            yield Finding(Severity.WARNING, NAME, one.where, said)


def _is_curve(one: Statement) -> bool:
    """Whether a row of ours holds points of curves, which small groups may well share."""
    return not one.is_printed and all(e.scale is Scale.PROBABILITY for e in one.estimates)


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
