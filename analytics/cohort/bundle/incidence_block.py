"""Cumulative incidence asked of R's ``cmprsk``: curves, Gray's test, differences at one time."""

from collections.abc import Iterable, Sequence

import numpy as np

from analytics.cohort.bundle.bundle_plan import EXACT, FITTED, Block, Expected, key
from analytics.cohort.bundle.r_text import r_text
from analytics.cohort.bundle.timed_frame import TimedFrame
from analytics.figures.figure_csv import safe
from analytics.statistics.cumulative_incidence import IncidenceCurve
from analytics.statistics.gray_test import GrayTest
from analytics.statistics.incidence_difference import IncidenceDifference

FAMILY = "incidence"
_EDGE = 1e-12
"""F may come out a hair beside 0 and 1, where there is no interval."""


def incidence_block(
    name: str,
    curves: Sequence[IncidenceCurve],
    frame: TimedFrame,
    event: str = 'numbers("event")',
    group: str = "",
) -> Block:
    """Ask for *curves* at every one of their times; *event* is an R expression."""
    causes = sorted({curve.cause for curve in curves})
    if not causes:
        return Block(FAMILY, (), ())
    vector = f"c({', '.join(map(str, causes))})"
    call = f'incidence({r_text(name)}, numbers("time_days"), {event}, {group or frame.group}, {vector})'
    return Block(FAMILY, (call,), tuple(_expected(name, curves)))


def _expected(name: str, curves: Iterable[IncidenceCurve]) -> Iterable[Expected]:
    for curve in curves:
        steps = curve.steps
        is_inside = (steps.estimate > _EDGE) & (steps.estimate < 1 - _EDGE)
        lower, upper = (np.where(is_inside, limit, np.nan) for limit in (steps.lower, steps.upper))
        columns = {"estimate": steps.estimate, "variance": steps.variance, "lower": lower, "upper": upper}
        for place, time in enumerate(steps.time.tolist()):
            for what, column in columns.items():
                yield Expected(
                    key(name, safe(curve.group), curve.cause, time, what), float(column[place]), EXACT
                )


def gray_block(name: str, test: GrayTest | None, frame: TimedFrame) -> Block:
    """Ask for Gray's test, where there is one."""
    if test is None or not test.status.ok or not is_gray_of_r(test):
        return Block(FAMILY, (), ())
    call = f'gray({r_text(name)}, numbers("time_days"), numbers("event"), {frame.group}, {test.cause})'
    numbers = {"statistic": test.test.statistic, "df": float(test.test.df), "p": test.test.p}
    found = (Expected(key(name, test.cause, what), value, FITTED) for what, value in numbers.items())
    return Block(FAMILY, (call,), tuple(found))


def is_gray_of_r(test: GrayTest) -> bool:
    """Whether R's ``cmprsk`` has this test: it gives up where a group was never at risk of the cause."""
    return test.test.df == len(test.groups) - 1


def difference_block(name: str, differences: Sequence[IncidenceDifference], frame: TimedFrame) -> Block:
    """Ask for the differences that could be estimated."""
    calls, expected = [], []
    for one in differences:
        if one.status.ok:
            groups = f"{r_text(safe(one.group))}, {r_text(safe(one.reference))}"
            calls.append(
                f'difference({r_text(name)}, numbers("time_days"), numbers("event"), {frame.group}, '
                f"{one.cause}, {groups}, {one.time!r})"
            )
            place = key(name, safe(one.group), one.cause, one.time)
            expected.append(Expected(key(place, "estimate"), one.estimate))
            expected.append(Expected(key(place, "std_error"), one.std_error))
    return Block(FAMILY, tuple(calls), tuple(expected))
