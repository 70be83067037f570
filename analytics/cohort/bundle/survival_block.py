"""Kaplan-Meier and the log-rank test asked of R's ``survival``."""

from collections.abc import Iterable, Sequence

from analytics.cohort.bundle.bundle_plan import FITTED, Block, Expected, key
from analytics.cohort.bundle.r_text import r_text
from analytics.cohort.bundle.timed_frame import TimedFrame
from analytics.figures.figure_csv import safe
from analytics.statistics.kaplan_meier import SurvivalCurve
from analytics.statistics.log_rank import LogRank

FAMILY = "survival"
ANY = 'as.numeric(numbers("event") > 0)'
FIRST = 'as.numeric(numbers("event") == 1)'
NONE = 'as.numeric(numbers("event") == 0)'


def survival_block(
    name: str, curves: Sequence[SurvivalCurve], frame: TimedFrame, event: str = ANY, group: str = ""
) -> Block:
    """Ask for *curves* at every one of their times, and their medians."""
    shown = [curve for curve in curves if curve.n]
    if not shown:
        return Block(FAMILY, (), ())
    call = (
        f'survival_curves({r_text(name)}, numbers("time_days"), {event}, {group or frame.group}, '
        f"{r_text(shown[0].conf_type)})"
    )
    return Block(FAMILY, (call,), tuple(_expected(name, shown)))


def _expected(name: str, curves: Iterable[SurvivalCurve]) -> Iterable[Expected]:
    for curve in curves:
        steps, group = curve.steps, safe(curve.group)
        columns = {
            "surv": steps.estimate,
            "std.err": steps.std_error,
            "lower": steps.lower,
            "upper": steps.upper,
        }
        for place, time in enumerate(steps.time.tolist()):
            for what, column in columns.items():
                yield Expected(key(name, group, time, what), float(column[place]))
        median = curve.median
        for what, value in (("estimate", median.estimate), ("lower", median.lower), ("upper", median.upper)):
            yield Expected(key(name, group, "median", what), value)


def log_rank_block(name: str, test: LogRank | None, frame: TimedFrame, event: str = ANY) -> Block:
    """Ask for the log-rank test, where there is one."""
    if test is None or not test.status.ok:
        return Block(FAMILY, (), ())
    call = f'log_rank({r_text(name)}, numbers("time_days"), {event}, {frame.group})'
    numbers = {"statistic": test.test.statistic, "p": test.test.p}
    return Block(
        FAMILY, (call,), tuple(Expected(key(name, what), value, FITTED) for what, value in numbers.items())
    )
