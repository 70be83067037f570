"""Reads what a table says about one variant in one sample: a fraction, or one of the four states."""

import re
from dataclasses import dataclass, replace

from analytics.entry.call_states import state_of
from analytics.entry.number_text import DecimalSign
from analytics.entry.problem import Problem, problem
from analytics.entry.result_text import read_result_text
from analytics.entry.result_words import fold
from analytics.records.result import Censored, Comparator, Measured, Missing, NotDetected
from analytics.records.variant_call import CallState

_TWO_MEANINGS = {"nd", "n", "na"}
_PERCENT_SIGN = re.compile(r"\s*%\Z")


@dataclass(frozen=True, slots=True)
class Reads:
    """Reads of the variant, and reads in all; None where the row does not say."""

    variant: int | None = None
    total: int | None = None

    @property
    def fraction(self) -> float | None:
        """The VAF they make, in as many digits as anybody reads."""
        if self.variant is None or not self.total:
            return None
        return float(f"{self.variant / self.total:.12g}")


@dataclass(frozen=True, slots=True)
class CallText:
    """A state, with a VAF from 0 to 1 where it is detected.

    Attributes:
        text: what it was read from, where that is not the cell of the VAF.
        origin: where a VAF comes from, as in ``VariantCall.vaf_origin``.
    """

    state: CallState
    vaf_fraction: float | None = None
    remarks: tuple[Problem, ...] = ()
    text: str | None = None
    origin: str = "reported"

    def with_remarks(self, *remarks: Problem) -> "CallText":
        """Return the same with more remarks."""
        return replace(self, remarks=(*self.remarks, *remarks))


def read_vaf(text: str, *, is_percent: bool, decimal: DecimalSign) -> CallText | Problem:
    """Read *text* as a VAF or a state.

    Args:
        text: not empty.
        is_percent: the column is in per cent; else a number above 1 is refused, never divided by a guess.
        decimal: the decimal sign of the file.
    """
    state = state_of(text)
    if state is not None:
        return CallText(state)
    if fold(text) in _TWO_MEANINGS:
        return problem("nd_has_two_meanings", text=text)
    bare, signs = _PERCENT_SIGN.subn("", text)
    said = read_result_text(bare, decimal=decimal)
    if isinstance(said, Problem):
        return said
    by = 100.0 if is_percent or signs else 1.0
    match said.outcome:
        case Missing():
            return CallText(CallState.NO_SAMPLE, remarks=said.remarks)
        case NotDetected():
            return CallText(CallState.NOT_DETECTED)
        case Censored(comparator=Comparator.BELOW | Comparator.AT_MOST, limit=limit) if 0 < limit / by <= 1:
            return CallText(CallState.NOT_DETECTED, remarks=said.remarks)
        case Measured(value=0.0):
            return CallText(CallState.NOT_DETECTED, remarks=(problem("zero_is_not_detected", text=text),))
        case Measured(value=value) if 0 < value / by <= 1:
            # Divided as decimal numbers are read: 4.4 % is 0.044, not 0.044000000000000004.
            return CallText(
                CallState.DETECTED, value if by == 1.0 else float(f"{value / by:.12g}"), said.remarks
            )
        case Measured(value=value) if by == 1.0 and 1 < value <= 100:
            return problem("percent_or_fraction", text=text)
        case _:
            return problem("not_a_vaf", text=text)
