"""Whether data can bear an answer at all, and if not, why not.

A result that cannot be estimated carries NaN in place of its numbers and a status that names the reason:
never a number that looks like a finding, and never a traceback.
"""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why nothing can be estimated; the words are those of the command line."""

    ONE_GROUP = "one_group"
    NO_EVENTS = "no_events"
    CONSTANT_COVARIATE = "constant_covariate"
    EMPTY_GROUP = "empty_group"
    NOT_OBSERVED = "not_observed"
    SEPARATION = "separation"
    COLLINEAR = "collinear"
    NOT_CONVERGED = "not_converged"
    TOO_FEW = "too_few"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class Status:
    """How it stands with one result.

    Attributes:
        reason: None where the numbers stand.
        about: which group, covariate or cause the reason speaks of; empty where it speaks of all the data.
    """

    reason: Reason | None = None
    about: str = ""

    @property
    def ok(self) -> bool:
        """True where the numbers stand."""
        return self.reason is None

    def __str__(self) -> str:
        return "ok" if self.ok else "not_estimable"


OK = Status()


def not_estimable(reason: Reason, about: str = "") -> Status:
    """Return the status of a result that does not exist, because of *reason*."""
    return Status(reason, about)
