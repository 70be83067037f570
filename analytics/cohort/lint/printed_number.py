"""A number as it stands on paper: it may be any that is rounded to it."""

from dataclasses import dataclass

_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Printed:
    """One number.

    Attributes:
        decimals: as printed; None: known exactly.
    """

    value: float
    decimals: int | None = None

    @property
    def half(self) -> float:
        """How far the number meant may lie from the one printed."""
        return 0.0 if self.decimals is None else 0.5 * 10.0**-self.decimals

    @property
    def low(self) -> float:
        """The smallest number that is printed so."""
        return self.value - self.half

    @property
    def high(self) -> float:
        """The largest number that is printed so."""
        return self.value + self.half

    def may_be(self, value: float) -> bool:
        """Whether *value* is printed so, halves rounded either way."""
        return abs(value - self.value) <= self.half + _SAME * max(1.0, abs(value))

    def may_exceed(self, other: "Printed") -> bool:
        """Whether the number meant may be as large as *other*'s, or larger."""
        return self.high >= other.low - _SAME * max(1.0, abs(self.value))
