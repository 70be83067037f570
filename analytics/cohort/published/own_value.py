"""What a cohort gives for a published number: a value with what stands beside it, or why there is none."""

import math
from dataclasses import dataclass

_LEAST_P = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnValue:
    """One value.

    Attributes:
        estimate: in *unit*; None: there is none (a median not reached), or it is a count or a p value.
        lower / upper: what *spread* says; None: none, or without an end.
        spread: ``95% CI``, ``IQR``, ``range``; empty: none.
        count / of: patients; the per cent is of *of*.
        reason: why there is no value; empty: there is one.
    """

    estimate: float | None = None
    lower: float | None = None
    upper: float | None = None
    spread: str = ""
    count: int | None = None
    of: int | None = None
    p: float | None = None
    unit: str = ""
    decimals: int = 1
    reason: str = ""

    @property
    def text(self) -> str:
        """The value as a paper would print it."""
        if self.reason:
            return self.reason
        if self.p is not None:
            return f"p < {_LEAST_P}" if self.p < _LEAST_P else f"p = {self.p:.3f}"
        if self.count is not None:
            share = f"{self.count}/{self.of} ({100 * self.count / self.of:.1f} %)" if self.of else ""
            return share or str(self.count)
        return self._estimated()

    def _estimated(self) -> str:
        if self.estimate is None:
            main = "not reached"
        else:
            main = f"{self._number(self.estimate)}{' ' if self.unit else ''}{self.unit}"
        if not self.spread:
            return main
        if self.lower is None and self.upper is None:
            return f"{main} (no {self.spread})"
        return f"{main} ({self.spread} {self._number(self.lower)}–{self._number(self.upper)})"

    def _number(self, value: float | None) -> str:
        if value is None or not math.isfinite(value):
            return "not reached"
        return f"{value:.{self.decimals}f}".replace("-", "−")


def nothing(reason: str) -> OwnValue:
    """Return that there is no value, and why."""
    return OwnValue(reason=reason)


def number_or_none(value: float) -> float | None:
    """Return *value*; None where it is not a number."""
    return value if math.isfinite(value) else None
