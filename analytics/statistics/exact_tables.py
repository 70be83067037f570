"""How likely are all tables with given margins that are no more likely than the one observed.

The tables with given margins are far too many to look at one by one. Here each is cut between two columns:
the left halves and the right halves are listed, halves alike are counted together, and every left half finds
by bisection which right halves complete it to a table unlikely enough. Halves that are unlikely enough
however they are completed, which most are, need not be told apart any further.
"""

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.partial_tables import PartialTables

MOST_WORK = 10_000_000
"""Partial tables looked at in one step before giving up: a few seconds."""
SAME_LIKELIHOOD = 1e-7
"""Log probabilities this close are equal; what separates them is rounding (R's tolerance for 2 × 2)."""
_BATCH = 1_000_000


class TooManyTables(Exception):
    """The tables with these margins are too many to be counted."""


@dataclass(frozen=True, slots=True, eq=False)
class _Margins:
    """What all tables compared have in common.

    Attributes:
        rows: shape (r,), row sums, ascending.
        log_share: shape (r,), of the row sums' shares of all.
        places: shape (r − 1,), place value of each row but the last in a code; the last follows from them.
        log_factorial: shape (n + 1,).
        threshold: the largest log probability that counts as no more likely.
    """

    rows: NDArray[np.int64]
    log_share: NDArray[np.float64]
    places: NDArray[np.int64]
    log_factorial: NDArray[np.float64]
    threshold: float = field(default=0.0)

    def log_multinomial(self, columns: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the log probability of *columns*, shape (m, r), drawn with the shares of the rows.

        Given the margins, its sum over the columns differs from that of the table by a constant.
        """
        cells = columns * self.log_share - self.log_factorial[columns]
        result: NDArray[np.float64] = cells.sum(axis=1) + self.log_factorial[columns.sum(axis=1)]
        return result


def exact_table_p(counts: NDArray[np.int64]) -> float:
    """Return the probability of all tables with the margins of *counts* that are no more likely than it.

    Args:
        counts: shape (r, c), at least 2 × 2, no row and no column of it empty.

    Raises:
        TooManyTables: more than ``MOST_WORK`` partial tables would have to be looked at.

    Source:
        Freeman & Halton 1951, Biometrika 38:141. Same p as the network algorithm of Mehta & Patel 1983
        (JASA 78:427), which R's ``fisher.test`` uses, found another way.
    """
    table = counts if counts.shape[0] <= counts.shape[1] else counts.T
    table = table[np.argsort(table.sum(axis=1), kind="stable")]
    margins = _margins(table)
    left, right = _cut(table.sum(axis=0).tolist(), len(table))
    unlikely = _completed(_list(left, right, margins), _list(right, left, margins), margins)
    return min(1.0, unlikely / _all_tables(margins))


def _margins(table: NDArray[np.int64]) -> _Margins:
    rows = table.sum(axis=1)
    bases = [2 * int(row) + 1 for row in rows[:-1]]  # a column added to what fits carries into no other row
    if math.prod(bases) > PartialTables.MOST_CODES:
        raise TooManyTables
    places = np.cumprod([1, *bases[:-1]])
    log_factorial = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, int(rows.sum()) + 1)))])
    margins = _Margins(rows, np.log(rows / rows.sum()), places, log_factorial)
    observed = float(margins.log_multinomial(table.T).sum())
    return _Margins(rows, margins.log_share, places, log_factorial, observed + SAME_LIKELIHOOD)


def _all_tables(margins: _Margins) -> float:
    """Return the sum over all tables: the probability that the rows come out as they did."""
    return math.exp(float(margins.log_multinomial(margins.rows[None])[0]))


def _cut(columns: list[int], n_rows: int) -> tuple[list[int], list[int]]:
    """Return the column sums in two parts with about equally many partial tables, short columns first."""
    parts: tuple[list[int], list[int]] = ([], [])
    work = [0.0, 0.0]
    for column in sorted(columns, reverse=True):
        side = 0 if work[0] <= work[1] else 1
        parts[side].append(column)
        work[side] += math.log(math.comb(column + n_rows - 1, n_rows - 1))
    return sorted(parts[0]), sorted(parts[1])


def _list(columns: list[int], others: list[int], margins: _Margins) -> PartialTables:
    """Return all ways to fill *columns* that some way to fill the *others* completes."""
    listed = PartialTables.empty()
    for done, column in enumerate(columns, start=1):
        filling = _fillings(column, margins)
        if len(listed) * len(filling) > MOST_WORK:
            raise TooManyTables
        size = max(1, _BATCH // len(filling))
        left = [*columns[done:], *others]
        batches = [
            _extended(listed.part(begin, begin + size), filling, left, margins)
            for begin in range(0, len(listed), size)
        ]
        listed = batches[0] if len(batches) == 1 else PartialTables.joined(batches).merged()
    return listed


def _fillings(column: int, margins: _Margins) -> PartialTables:
    """Return every way to spread the *column* patients of one column over the rows."""
    if math.comb(column + len(margins.rows) - 1, len(margins.rows) - 1) > MOST_WORK:
        raise TooManyTables
    cells = np.zeros((1, 0), dtype=np.int64)
    for most in margins.rows[:-1].tolist():
        room = np.minimum(column - cells.sum(axis=1), most) + 1
        count = np.arange(int(room.sum())) - np.repeat(np.cumsum(room) - room, room)
        cells = np.column_stack([np.repeat(cells, room, axis=0), count])
    last = column - cells.sum(axis=1)
    cells = np.column_stack([cells, last])[last <= margins.rows[-1]]
    log_probability = margins.log_multinomial(cells)
    return PartialTables(cells[:, :-1] @ margins.places, log_probability, np.exp(log_probability))


def _extended(
    listed: PartialTables, filling: PartialTables, left: list[int], margins: _Margins
) -> PartialTables:
    """Add one column to every partial table; those sure to be unlikely enough are made alike."""
    code = np.add.outer(listed.code, filling.code).ravel()
    fits, best = _completion(code, left, margins)
    at = np.flatnonzero(fits)
    which, how = np.divmod(at, len(filling))
    log_probability = listed.log_probability[which] + filling.log_probability[how]
    log_probability[log_probability + best[at] <= margins.threshold] = PartialTables.SURE
    return PartialTables(code[at], log_probability, listed.mass[which] * filling.mass[how]).merged()


def _completion(
    code: NDArray[np.int64], left: list[int], margins: _Margins
) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Return which partial tables the columns *left* can complete, and a log probability that none exceeds.

    The bound spreads what each row still needs evenly over the columns: log x! is convex in x.
    """
    needed, columns = sum(left), len(left)
    fits = np.ones(len(code), dtype=bool)
    best = np.full(len(code), sum(float(margins.log_factorial[column]) for column in left))
    last = np.full(len(code), needed, dtype=np.int64)
    rest = code
    for row, (total, share) in enumerate(zip(margins.rows.tolist(), margins.log_share.tolist(), strict=True)):
        if row < len(margins.places):
            rest, filled = np.divmod(rest, 2 * total + 1)
            need = total - filled
            last -= need
        else:
            need = last
        fits &= (need >= 0) & (need <= min(needed, total))
        term = [n * share - columns * math.lgamma(n / columns + 1) for n in range(total + 1)]
        best += np.array(term)[np.clip(need, 0, total)]
    return fits, best


def _completed(left: PartialTables, right: PartialTables, margins: _Margins) -> float:
    """Return the total probability of the tables whose log probability is at most the threshold."""
    whole = int(margins.rows[:-1] @ margins.places)
    begin = np.searchsorted(right.code, whole - left.code, side="left")
    end = np.searchsorted(right.code, whole - left.code, side="right")
    firsts = np.flatnonzero(np.concatenate([[True], np.diff(left.code) != 0]))
    unlikely = 0.0
    for first, last in zip(firsts.tolist(), [*firsts[1:].tolist(), len(left)], strict=True):
        span = slice(int(begin[first]), int(end[first]))
        cumulated = np.concatenate([[0.0], np.cumsum(right.mass[span])])
        allowed = margins.threshold - left.log_probability[first:last]
        up_to = np.searchsorted(right.log_probability[span], allowed, side="right")
        unlikely += float(left.mass[first:last] @ cumulated[up_to])
    return unlikely
