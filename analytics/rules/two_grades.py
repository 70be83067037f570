"""The answer of a rule that gives an early and a late grade: how far both are known, and what they lack."""

from dataclasses import dataclass
from typing import Protocol

from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches

NOT_GRADABLE = "not gradable"


class GradedWindow(Protocol):
    """One of the two grades."""

    @property
    def grade(self) -> int | None:
        """None: not gradable."""

    @property
    def status(self) -> Status:
        """How far it is known."""

    @property
    def reason(self) -> Reason | None:
        """Why it is not certain."""

    @property
    def is_open(self) -> bool:
        """Whether days of its window are still to come."""


class TwoGrades(Protocol):
    """Both grades: the details of the answer."""

    @property
    def early(self) -> GradedWindow:
        """Of the early window."""

    @property
    def late(self) -> GradedWindow:
        """Of the late window."""


@dataclass(frozen=True, slots=True)
class RuleOfTwoGrades:
    """The rule that answers.

    Attributes:
        name / data: of the rule; of its data file.
        analyte: whose counts are graded.
    """

    name: str
    data: str
    analyte: str


def two_grades_answer(
    rule: RuleOfTwoGrades,
    details: TwoGrades,
    chosen: Switches,
    *,
    inputs: tuple[Input, ...] = (),
    undated: tuple[str, ...] = (),
    as_of: int | None = None,
) -> Assessment:
    """Return what *rule* answers.

    Args:
        rule: which one.
        details: both grades.
        chosen: switches of the clinic.
        inputs: what was read.
        undated: words of ``Wanted`` for dates that are lacking.
        as_of: the day the record was read up to.
    """
    data, (status, reason) = rule_data(rule.data), standing_of(details.early, details.late)
    return Assessment(
        rule=rule.name,
        version=str(data["version"]),
        outcome=outcome_of(details.early, details.late),
        status=status,
        reason=reason,
        inputs=inputs,
        missing=missing_of(details.early, details.late, rule.analyte, undated),
        source=str(data["source"]),
        as_of=as_of,
        settings=chosen.as_pairs(),
        details=details,
        value=value_of(details.early),
    )


def outcome_of(early: GradedWindow, late: GradedWindow) -> str | None:
    """Return both grades as one text (``early 3, late 2``); None where there is neither."""
    if early.grade is None and late.grade is None:
        return None
    return f"early {_word(early.grade)}, late {_word(late.grade)}"


def value_of(early: GradedWindow) -> float | None:
    """Return the number of the answer: the early grade."""
    return None if early.grade is None else float(early.grade)


def standing_of(early: GradedWindow, late: GradedWindow) -> tuple[Status, Reason | None]:
    """Return how far both are known; where the late window never came, the early grade is all there is."""
    if early.status is Status.NOT_EVALUABLE and late.status is Status.NOT_EVALUABLE:
        return Status.NOT_EVALUABLE, early.reason
    never_came = late.status is Status.NOT_EVALUABLE and late.reason is Reason.ENDED_EARLY
    parts = (early,) if never_came else (early, late)
    if all(part.status is Status.COMPLETE for part in parts):
        return Status.COMPLETE, None
    return Status.BOUNDED, next(part.reason for part in parts if part.status is not Status.COMPLETE)


def missing_of(
    early: GradedWindow, late: GradedWindow, analyte: str, undated: tuple[str, ...]
) -> tuple[str, ...]:
    """Name what is missing: dates that could change a grade, and counts where more of them would help."""
    if standing_of(early, late)[0] is Status.COMPLETE:
        return ()
    wants = _wants_counts(early) or _wants_counts(late)
    return (*undated, *((analyte,) if wants else ()))


def _word(grade: int | None) -> str:
    return NOT_GRADABLE if grade is None else str(grade)


def _wants_counts(part: GradedWindow) -> bool:
    if part.reason is Reason.ENDED_EARLY:
        return part.is_open
    return part.reason in (Reason.NOT_MEASURED, Reason.TOO_FEW_SAMPLES)
