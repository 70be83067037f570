"""How likely are all tables with given margins that are no more likely than the one observed.

They are all tables but those more likely, which are far fewer: p is 1 less their share. Still these are too
many to look at one by one, so each is cut between two columns. Left halves and right halves are listed,
halves alike counted together, those that no completion makes likely enough left out; then every left half
finds by bisection which right halves complete it to a more likely table.
"""

import math
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.partial_tables import PartialTables

MOST_WORK = 5_000_000
"""Partial tables looked at in one step before giving up: about a second; R's default gives up earlier."""
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

    Right to some 1e-12; of a smaller p only its size is.

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
    likelier = _completed(_list(left, right, margins), _list(right, left, margins), margins)
    every = math.exp(float(margins.log_multinomial(margins.rows[None])[0]))
    itself = math.exp(margins.threshold - SAME_LIKELIHOOD) / every
    return min(1.0, max(itself, 1 - likelier / every))  # what is left of rounding cannot undercut the table


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
    """Return all ways to fill *columns* that some way to fill the *others* may make a more likely table."""
    listed = PartialTables.empty()
    for done, column in enumerate(columns):
        left = [*columns[done + 1 :], *others]
        filling = _promising(_fillings(column, margins), [*columns[:done], *left], margins)
        if len(listed) * len(filling) > MOST_WORK:
            raise TooManyTables
        size = max(1, _BATCH // max(1, len(filling)))
        batches = [
            _promising(listed.part(begin, begin + size).crossed(filling), left, margins).merged()
            for begin in range(0, len(listed), size)
        ]
        listed = PartialTables.joined(batches).merged() if len(batches) > 1 else batches[0]
        if not len(listed):
            return listed
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


def _promising(tables: PartialTables, left: list[int], margins: _Margins) -> PartialTables:
    """Return those that the columns *left* can complete, and may complete to a more likely table."""
    fits, best = _completion(tables.code, left, margins)
    return tables.chosen(np.flatnonzero(fits & (tables.log_probability + best > margins.threshold)))


def _completion(
    code: NDArray[np.int64], left: list[int], margins: _Margins
) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Return which partial tables the columns *left* can complete, and a log probability that none exceeds.

    The bound is Lagrange's: for any s, log x! >= s·x − max over y of (s·y − log y!). With s the logarithm of
    the count expected in a cell, its linear part depends on the margins only. For one column it is exact.
    """
    needed = sum(left)
    fits = np.ones(len(code), dtype=bool)
    constant = sum(float(margins.log_factorial[c]) - c * math.log(c / needed) for c in left)
    best = np.full(len(code), constant)
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
        best += _row_bound(total, share, left, margins)[np.clip(need, 0, total)]
    return fits, best


def _row_bound(total: int, share: float, left: list[int], margins: _Margins) -> NDArray[np.float64]:
    """Return what one row contributes to the bound, by what it still needs, shape (total + 1,)."""
    need = np.arange(total + 1)
    log_need = np.log(np.maximum(need, 1))
    bound = need * (share - log_need)
    for column, times in Counter(left).items():
        expected = need * (column / sum(left))
        mode = np.floor(expected).astype(np.int64)
        bound += times * (mode * np.log(np.maximum(expected, 1)) - margins.log_factorial[mode])
    return bound


def _completed(left: PartialTables, right: PartialTables, margins: _Margins) -> float:
    """Return the total probability of the tables whose log probability is above the threshold."""
    whole = int(margins.rows[:-1] @ margins.places)
    begin = np.searchsorted(right.code, whole - left.code, side="left")
    end = np.searchsorted(right.code, whole - left.code, side="right")
    bounds = [*np.flatnonzero(np.diff(left.code, prepend=-1)).tolist(), len(left)]
    likelier = 0.0
    for first, last in pairwise(bounds):
        span = slice(int(begin[first]), int(end[first]))
        above = np.append(np.cumsum(right.mass[span][::-1])[::-1], 0.0)
        needed = margins.threshold - left.log_probability[first:last]
        least = np.searchsorted(right.log_probability[span], needed, side="right")
        likelier += float(left.mass[first:last] @ above[least])
    return likelier
