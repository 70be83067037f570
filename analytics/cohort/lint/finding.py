"""What a check finds: how bad, where, and in words what."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from analytics.cohort.lint.lint_words import LintWords
from analytics.cohort.lint.printed_number import Printed
from analytics.wording import Wording


class Severity(StrEnum):
    """How bad; only an error stands in the way of an export."""

    ERROR = "error"
    """The numbers contradict each other."""
    WARNING = "warning"
    """They need an explanation that does not stand beside them."""
    NOTE = "note"
    """Worth a second look."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One slip.

    Attributes:
        check: name of the check, the same in every language.
        where: table, row and column in words.
        what: one sentence with the numbers.
    """

    severity: Severity
    check: str
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Speech:
    """The language findings are told in."""

    words: LintWords
    wording: Wording

    def number(self, value: float, decimals: int | None = None) -> str:
        """Write *value*; without *decimals* with at most three."""
        return self.wording.number(round(value, 3) if decimals is None else value, decimals)

    def printed(self, number: Printed) -> str:
        """Write a number as it was printed."""
        return self.number(number.value, number.decimals)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether an export has to be asked for explicitly."""
    return any(one.severity is Severity.ERROR for one in findings)
