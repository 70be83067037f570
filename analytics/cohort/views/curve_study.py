"""What one analysis gives to be shown as curves; from it come figure, tables, picks and sentences."""

from dataclasses import dataclass

from analytics.charts.chart import Plot
from analytics.cohort.analyses.account import Account
from analytics.cohort.analyses.timed_rows import TimedRows
from analytics.cohort.views.analysis_view import Fact, NumberTable
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.rules.months import DAYS_PER_MONTH
from analytics.statistics.survival_data import CENSORED


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """How times are told.

    Attributes:
        days: how many days one unit of the axis is.
        title: of the axis, with its unit.
        chip: of the cursor; *x* in braces stands for the number.
        column: heading of the times in a table.
        at: how a time is said in a sentence; *n* in braces stands for the number.
        end: where the axis ends at the latest, in days; None: as far as there are patients.
        usual: where it ends unless the reader chooses, in its unit; None: as far as enough are followed.
    """

    title: str
    chip: str
    column: str
    at: str
    days: float = DAYS_PER_MONTH
    end: float | None = None
    usual: float | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """A row of the numbers below the curves: how many of a group had one of *causes* before."""

    name: str
    causes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Tests, ratios and medians: a table, and the same numbers as lines beside the figure."""

    table: NumberTable
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CurveStudy:
    """One analysis.

    Attributes:
        main / others: curves in the order of the groups; the others are drawn thin.
        happened: rows below the curves beside who is at risk.
        heading: of the values at the times; *level* in braces stands for that of the intervals.
        is_survival: the axis ends at 100 %.
        ticks: event codes that are ticks on the curves: who was last seen without the event.
        ticks_are: what the ticks are, in words; empty: the censored.
        plots: further ones, below the curves.
        tables: further ones, after curves, steps and comparison.
        reading: sentences of its own, before the cautions of the account.
        sources: (what, of what).
    """

    analysis: str
    part: str
    title: str
    subtitle: str
    account: Account
    rows: TimedRows
    axis: TimeAxis
    main: tuple[DrawnCurve, ...]
    others: tuple[DrawnCurve, ...] = ()
    happened: tuple[Happened, ...] = ()
    heading: str
    is_survival: bool = False
    comparison: Comparison
    ticks: tuple[int, ...] = (CENSORED,)
    ticks_are: str = ""
    plots: tuple[Plot, ...] = ()
    tables: tuple[NumberTable, ...] = ()
    reading: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
