"""The threshold a lane is read against: of its criterion, else the clinical limit of a blood count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.figures.recovery_series import Series
from analytics.figures.scale import LogScale, ValueScale
from analytics.figures.spec import Fact, FactKind
from analytics.rules.criterion_course import CriterionCourse
from analytics.rules.rule_data import rule_data
from analytics.summary import limit_text
from analytics.wording import Wording


@dataclass(frozen=True, slots=True)
class Threshold:
    """One dashed line of a lane.

    Attributes:
        at: in the unit of the leading series.
        label: at the gutter; *text*: what it is and its source; *source*: that alone.
    """

    at: float
    label: str
    text: str
    source: str

    def place(self, scale: ValueScale) -> float:
        """Return its height; *any at all* is the line between the scale and the strip of none."""
        if isinstance(scale, LogScale) and self.at <= 0:
            return scale.strip_top
        return scale.place(self.at)


def threshold_of(
    series: Series, courses: Mapping[str, CriterionCourse], wording: Wording
) -> Threshold | None:
    """Return what *series* is read against; None where neither a criterion nor a source gives anything."""
    course = courses.get(series.analyte)
    if course is not None:
        return _of_criterion(course, wording)
    entry = rule_data("blood_count_limits").get(series.analyte)
    if not isinstance(entry, dict):
        return None
    return Threshold(entry["at"], wording.number(entry["at"]), entry["source"], entry["source"])


def _of_criterion(course: CriterionCourse, wording: Wording) -> Threshold:
    limit = limit_text(course, wording)
    criterion = next(
        entry
        for entry in rule_data("immune_reconstitution")["criterion"]
        if entry["code"] == course.criterion
    )
    above = wording.above.format(limit=limit)
    is_own = course.threshold != criterion["above"]
    source = wording.own_threshold if is_own else criterion["source"]
    # of B cells any counts, so its line is said as what lies above it
    label = above if course.criterion == "b_cells" else limit
    return Threshold(course.threshold, label, f"{above} · {source}", source)


def threshold_facts(
    drawn: Sequence[Series], courses: Mapping[str, CriterionCourse], wording: Wording
) -> list[Fact]:
    """Return the thresholds that the one line of a lane is: its own, and of a series divided onto it."""
    found = [(one, threshold_of(one, courses, wording)) for one in drawn]
    leading = found[0][1]
    return [
        Fact(FactKind.THRESHOLD, one.analyte, threshold.source, threshold.text, threshold.at)
        for one, threshold in found
        if threshold is not None and leading is not None and threshold.at / one.divisor == leading.at
    ]
