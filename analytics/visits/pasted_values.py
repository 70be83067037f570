"""What a pasted block would do to a visit: line by line, before anything is stored."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from analytics.entry.finding import Finding, Weight
from analytics.entry.pasted_block import PastedBlock, PastedLine
from analytics.records.result import Outcome, Result


class PasteStatus(StrEnum):
    """What becomes of one line."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    ASKED = "asked"
    """It goes into its field and waits there for an answer."""
    REFUSED = "refused"
    LEFT_OUT = "left_out"
    """The line names no analyte."""


class Reading(Protocol):
    """What reading one text of a cell answers (``analytics/entry/cell_reading.py``)."""

    @property
    def outcome(self) -> Outcome | None:
        """The value in the stored unit."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found."""


@dataclass(frozen=True, slots=True)
class PastedValue:
    """One line with what becomes of it.

    Attributes:
        outcome: as it would be stored, in the stored unit.
        before: what the visit has now.
        findings: worst first; of a refused line at least one.
    """

    line: PastedLine
    status: PasteStatus
    outcome: Outcome | None = None
    before: Result | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def goes_in(self) -> bool:
        """Whether its text goes into the field of its analyte."""
        return self.status in (PasteStatus.NEW, PasteStatus.CHANGED, PasteStatus.ASKED)


def pasted_values(
    block: PastedBlock, read: Callable[[str, str], Reading], stored: Mapping[str, Result]
) -> tuple[PastedValue, ...]:
    """Return what becomes of every line of *block*.

    Args:
        block: as read from the clipboard.
        read: reads (analyte, text) as its field would.
        stored: the results of the visit by analyte.
    """
    return tuple(_value(line, read, stored) for line in block.lines)


def _value(
    line: PastedLine, read: Callable[[str, str], Reading], stored: Mapping[str, Result]
) -> PastedValue:
    if line.analyte is None:
        return PastedValue(line, PasteStatus.LEFT_OUT)
    before = stored.get(line.analyte)
    if line.problem is not None:
        return PastedValue(
            line, PasteStatus.REFUSED, before=before, findings=(Finding(line.problem, Weight.REFUSED),)
        )
    reading = read(line.analyte, line.value)
    outcome, findings = reading.outcome, reading.findings
    weights = {finding.weight for finding in findings}
    if outcome is None or Weight.REFUSED in weights:
        status = PasteStatus.REFUSED
    elif before is not None and before.outcome == outcome:
        status = PasteStatus.UNCHANGED
    elif Weight.ASKED in weights:
        status = PasteStatus.ASKED
    else:
        status = PasteStatus.NEW if before is None else PasteStatus.CHANGED
    return PastedValue(line, status, outcome, before, findings)
