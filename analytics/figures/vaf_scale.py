"""Where a VAF lies on the clones figure: linear, logarithmic or logit, with room below for ▽."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from analytics.figures.scale import nice_step
from analytics.figures.spec import Axis, Tick, TickKind
from analytics.wording import Wording

VafScaleKind = Literal["linear", "log", "logit"]
CHIP_FRACTION = 0.02
_LEAST, _MOST = 1e-5, 0.999
_HEADROOM = 0.06
_LOG_TICKS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
_LOGIT_TICKS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 35, 50, 65, 80, 90, 95, 98, 99)
FIRST_SIGN_PT = 9.0
_FOOT_PT = 8.0


@dataclass(frozen=True, slots=True)
class VafScale:
    """Places fractions in axis units, and small signs in points below them.

    Attributes:
        low / high: the range of the axis.
        height_pt: of the lane at its least; a sign's distance in points is true at that height.
    """

    kind: VafScaleKind
    low: float
    high: float
    height_pt: float

    @property
    def units_per_pt(self) -> float:
        """How many axis units a point is."""
        return (self.high - self.low) / self.height_pt

    def place(self, fraction: float) -> float:
        """Return the height of *fraction*; the whole and nothing lie at the ends of what can be drawn."""
        return _place(self.kind, fraction)

    def below(self, fraction: float, distance_pt: float) -> float:
        """Return the height *distance_pt* below *fraction*."""
        return self.place(fraction) - distance_pt * self.units_per_pt

    def foot(self, distance_pt: float) -> float:
        """Return the height *distance_pt* above the lane's foot, for a sign without a limit."""
        return self.low + (_FOOT_PT + distance_pt) * self.units_per_pt


def vaf_scale(
    kind: VafScaleKind, fractions: Sequence[float], *, room_below_pt: float, height_pt: float
) -> VafScale:
    """Return the scale that shows all *fractions* and CHIP's limit, and *room_below_pt* under the lowest."""
    shown = [CHIP_FRACTION, *fractions]
    base = 0.0 if kind == "linear" else _place(kind, min(shown))
    top = _place(kind, max(shown))
    span = max(top - base, 4.0 if kind == "linear" else 0.9)
    share = (room_below_pt + _FOOT_PT) / height_pt
    whole = span * (1 + _HEADROOM) / (1 - share)
    return VafScale(kind, base - share * whole, base - share * whole + whole, height_pt)


def vaf_axis(scale: VafScale, wording: Wording) -> Axis:
    """Return the axis in per cent, with CHIP's limit as its threshold."""
    chip = scale.place(CHIP_FRACTION)
    label = wording.vaf_value.format(n=wording.number(100 * CHIP_FRACTION))
    near = 0.02 * (scale.high - scale.low)
    ticks = [
        Tick(scale.place(per_cent / 100), wording.number(per_cent))
        for per_cent in _per_cents(scale)
        if scale.low <= scale.place(per_cent / 100) <= scale.high
        and abs(scale.place(per_cent / 100) - chip) > near
    ]
    return Axis(scale.low, scale.high, (Tick(chip, label, TickKind.THRESHOLD), *reversed(ticks)))


def _per_cents(scale: VafScale) -> Sequence[float]:
    match scale.kind:
        case "linear":
            step = nice_step(scale.high / 5)
            return [n * step for n in range(int(min(scale.high, 100.0) // step) + 1)]
        case "log":
            return _LOG_TICKS
        case "logit":
            return _LOGIT_TICKS


def _place(kind: VafScaleKind, fraction: float) -> float:
    held = min(max(fraction, _LEAST), _MOST)
    match kind:
        case "linear":
            return 100 * fraction
        case "log":
            return math.log10(max(fraction, _LEAST))
        case "logit":
            return math.log(held / (1 - held))
