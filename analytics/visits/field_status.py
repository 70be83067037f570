"""How far a typed text is on its way to being stored, by what was found at it."""

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import problem
from analytics.visits.entry_sheet import CellStatus
from analytics.visits.visit_draft import TypedText


def status_of(typed: TypedText, findings: tuple[Finding, ...]) -> CellStatus:
    """Say how far a text is; one that is still being typed is neither refused nor asked about."""
    weights = {finding.weight for finding in findings}
    if typed.is_entered and Weight.REFUSED in weights:
        return CellStatus.REFUSED
    if typed.is_entered and Weight.ASKED in weights and not typed.reason:
        return CellStatus.ASKED
    return CellStatus.TYPED


def said_of(typed: TypedText, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return what is said of a text, worst first; of half a number only what helps to read it."""
    if typed.is_entered:
        return tuple(sorted(findings, key=lambda finding: list(Weight).index(finding.weight)))
    return tuple(finding for finding in findings if finding.weight is Weight.NOTED)


def changed_meanwhile(stored: str, typed: str) -> Finding:
    """Say that what was typed over is not what is stored by now, and offer what is."""
    if not stored:
        return Finding(problem("gone_meanwhile", text=typed), Weight.ASKED)
    return Finding(problem("changed_meanwhile", text=typed, stored=stored), Weight.ASKED, stored)
