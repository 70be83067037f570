"""When the platelets recovered: three days in a row without a transfusion (definitions §2.4)."""

from typing import Any

from analytics.catalogue import catalogue
from analytics.rules.comparison import below
from analytics.rules.count_course import CountCourse, earliest_of, placements
from analytics.rules.daily_counts import daily_counts
from analytics.rules.early_platelet_icaht import ANALYTE, RULE
from analytics.rules.rule_data import rule_data


def recovery_day(course: CountCourse) -> int | None:
    """Return the first of three days in a row with enough platelets, after a day with fewer.

    No platelets may have been transfused in the seven days before it or on the three days. Days between
    values are interpolated as for the grades.

    Returns:
        None where the platelets were never that low, or were not seen to recover, or it hangs on a bound or a
        partial date.
    """
    data: dict[str, Any] = rule_data(RULE)["recovery"]
    last_day = int(rule_data(RULE)["late"]["last_day"])
    known = course.known_until(last_day)
    ends = earliest_of(course.progression, course.next_therapy, course.last_follow_up, last_day=known)
    found = {
        _day({day: value.high if at_most else value.low for day, value in lowest.items()}, end, course, data)
        for lowest in placements(course.samples, last_day, highest=catalogue().analyte(ANALYTE).hard_high)
        or ()
        for end in ends
        for at_most in (True, False)
    }
    return found.pop() if len(found) == 1 else None


def _day(values: dict[int, float], end: int, course: CountCourse, data: dict[str, Any]) -> int | None:
    gap = int(rule_data(RULE)["early"]["interpolated_days"])
    counts = daily_counts(values, 0, end, max_gap=gap, carries_ends=False).values
    is_low = below(data["from"])
    enough = [value is not None and not is_low(value) for value in counts]
    low = [day for day, value in enumerate(counts) if value is not None and is_low(value)]
    if not low:
        return None
    in_a_row, before = int(data["days"]), int(data["untransfused_days"])
    for day in range(low[0] + 1, len(counts) - in_a_row + 1):
        is_transfused = any(day - before <= t < day + in_a_row for t in course.transfusions)
        if all(enough[day : day + in_a_row]) and not is_transfused:
            return day
    return None
