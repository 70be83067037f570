"""Gray's test: whether the cumulative incidence of one cause is equal in k groups."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analytics.statistics.estimability import OK, Reason, Status, not_estimable
from analytics.statistics.group_counts import GroupCounts, group_counts
from analytics.statistics.group_rows import stratum_rows
from analytics.statistics.groups_to_compare import groups_to_compare
from analytics.statistics.quadratic_test import NO_TEST, ChiSquare, quadratic_test
from analytics.statistics.survival_data import SurvivalData

Array = NDArray[np.float64]

_USED_UP = 1e-9
"""Where less than this is left of a probability, nothing is."""


@dataclass(frozen=True, slots=True, eq=False)
class GrayTest:
    """A comparison of k groups in one cause.

    Attributes:
        cause: the event code compared; all others but 0 compete.
        groups: shape (k,), names.
        n: shape (k,), rows.
        score: shape (k,), events of the cause more than expected.
        covariance: shape (k, k), of *score*.
        test: df is one less than the number of groups that were ever at risk of the cause.
        status: not estimable with fewer than two groups, an empty one, without an event of the cause, or
            (``too_few``) where each event found one group only, or where so few are left that the incidence
            which all groups would share comes to more than 1.
    """

    cause: int
    groups: tuple[str, ...]
    n: NDArray[np.int64]
    score: Array
    covariance: Array
    test: ChiSquare
    status: Status


def gray_test(data: SurvivalData, cause: int) -> GrayTest:
    """Test whether the cumulative incidence of *cause* is equal in all groups.

    Args:
        data: n rows with groups. Strata are compared each within itself.
        cause: event code, 1 … k.

    Raises:
        ValueError: rows without groups, or with late entry, for which this test is not made.

    Source:
        Gray 1988, Ann Stat 16:1141, with rho = 0; both parts of the covariance are corrected for ties as
        that of the log-rank test is. Equal to R cmprsk 2.2-11, ``cuminc(...)$Tests``.
    """
    names, n, status = groups_to_compare(data)
    score, covariance = np.zeros(len(names)), np.zeros((len(names), len(names)))
    if status.ok and not (data.event == cause).any():
        status = not_estimable(Reason.NO_EVENTS, str(cause))
    test, exhausted = NO_TEST, False
    if status.ok:
        for _, rows in stratum_rows(data):
            part = _Stratum.of(group_counts(rows, len(names), cause))
            score, covariance = score + part.score(), covariance + part.covariance()
            exhausted = exhausted or part.exhausted()
        test = NO_TEST if exhausted else quadratic_test(score, covariance)
        status = OK if test.df else not_estimable(Reason.TOO_FEW, str(cause))
    return GrayTest(cause, names, n, score, covariance, test, status)


@dataclass(frozen=True, slots=True, eq=False)
class _Stratum:
    """What the test is made of at the m times with an event; all of shape (m, k) unless said.

    Attributes:
        before: S_r(t−), survival of any event.
        after: S_r(t).
        weight: y_r(t) / S_r(t−), 0 where the group has nobody left; Gray's h.
        cause_free: 1 − F_r(t−), not yet had the cause.
        jump: shape (m,), of F⁰, the incidence that all groups share under the hypothesis.
        shared_before / shared_after: shape (m,), 1 − F⁰ just before and at each time.
    """

    counts: GroupCounts
    before: Array
    after: Array
    weight: Array
    cause_free: Array
    jump: Array
    shared_before: Array
    shared_after: Array

    @classmethod
    def of(cls, counts: GroupCounts) -> "_Stratum":
        at_risk = np.maximum(counts.n_risk, 1)
        after = np.cumprod(1 - counts.n_event / at_risk, axis=0, dtype=np.float64)
        before = _just_before(after, 1.0)
        weight = counts.n_risk / np.where(counts.n_risk > 0, before, 1)
        incidence = np.cumsum(before * counts.n_cause / at_risk, axis=0)
        jump = counts.n_cause.sum(axis=1) / weight.sum(axis=1)
        shared_after = 1 - np.cumsum(jump)
        return cls(
            counts=counts,
            before=before,
            after=after,
            weight=weight,
            cause_free=1 - _just_before(incidence, 0.0),
            jump=jump,
            shared_before=_just_before(shared_after[:, None], 1.0)[:, 0],
            shared_after=shared_after,
        )

    def exhausted(self) -> bool:
        """Return whether the shared incidence is used up while there still are groups to compare."""
        compared = (self.jump > 0) & ((self.weight > 0).sum(axis=1) > 1)
        return bool((compared & (self.shared_before < _USED_UP)).any())

    def score(self) -> Array:
        """Return events of the cause less those expected, shape (k,)."""
        risk = self.weight * self.cause_free
        expected = self.counts.n_cause.sum(axis=1) @ (risk / risk.sum(axis=1)[:, None])
        return np.asarray(self.counts.n_cause.sum(axis=0) - expected, dtype=np.float64)

    def covariance(self) -> Array:
        """Return the covariance of the scores, shape (k, k): what the chance of each group r adds up to."""
        k = self.weight.shape[1]
        return np.asarray(sum(self._from_group(r) for r in range(k)), dtype=np.float64)

    def _from_group(self, r: int) -> Array:
        at_risk, alive = self.weight[:, r] > 0, self.after[:, r] > 0
        own = np.zeros(self.weight.shape[1])
        own[r] = 1
        # what one more event of group r does to each score at once, and through the curve from then on
        now = (own - self.weight / self.weight.sum(axis=1)[:, None]) * self.weight[:, [r]]
        hazard = self.jump / np.maximum(self.shared_before, _USED_UP)
        gains = now * hazard[:, None]
        later = np.cumsum(gains[::-1], axis=0)[::-1] - gains
        ratio = np.where(alive, self.shared_after / np.where(alive, self.after[:, r], 1), 0.0)[:, None]
        by_cause = now + np.where(alive[:, None], (1 - ratio) * later, 0.0)
        by_others = ratio * later
        inverse = np.where(at_risk, 1 / np.where(at_risk, self.weight[:, r], 1), 0.0)
        chance_cause = inverse * self.jump * self._untied_cause(r)
        chance_others = inverse**2 * self._untied_others(r)
        from_cause = (by_cause * chance_cause[:, None]).T @ by_cause
        from_others = (by_others * chance_others[:, None]).T @ by_others
        return np.asarray(from_cause + from_others, dtype=np.float64)

    def _untied_cause(self, r: int) -> Array:
        """Return the share of variance that ties leave: all groups together, as if on group r's scale."""
        tied = np.maximum(self.counts.n_cause.sum(axis=1) - 1, 0)
        pooled = self.weight.sum(axis=1) * self.before[:, r] - 1
        left = 1 - tied / np.where((tied > 0) & (self.weight[:, r] > 0), pooled, np.inf)
        return np.asarray(left, dtype=np.float64)

    def _untied_others(self, r: int) -> Array:
        """Return competing events of group r, each with the share of variance that their ties leave."""
        others = self.counts.n_event[:, r] - self.counts.n_cause[:, r]
        return others * (1 - (others - 1) / np.maximum(self.counts.n_risk[:, r] - 1, 1))


def _just_before(at: Array, start: float) -> Array:
    """Return the values that held just before each time."""
    return np.vstack([np.full((1, at.shape[1]), start), at[:-1]])
