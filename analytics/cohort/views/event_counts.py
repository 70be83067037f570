"""What became of how many: events, what competed, and who was last seen without either."""

from analytics.charts.chart import Pick
from analytics.cohort.views.analysis_view import Column, NumberTable, TableRow
from analytics.cohort.views.cells import CountCell, ShareCell, TextCell
from analytics.cohort.views.curve_picks import patients_of, patients_with
from analytics.cohort.views.curve_study import CurveStudy, Happened
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.survival_data import CENSORED


def event_counts(study: CurveStudy, context: ViewContext) -> NumberTable:
    """Return a line a group and one of all; the shares of a line add up to everybody of it."""
    words = context.words.curves
    ends = _ends(study, context)
    keys = [f"end_{place}" for place in range(1, len(ends) + 1)]
    columns = (
        Column("group", words.group),
        Column("n", words.n, is_number=True),
        *(Column(key, end.name, is_number=True) for key, end in zip(keys, ends, strict=True)),
    )
    groups = {one.group: one.name for one in study.main}
    picked = [
        (name, patients_of(study.rows, group), [_with(study, group, end) for end in ends])
        for group, name in groups.items()
    ]
    if len(picked) > 1:
        everybody = tuple(patient for _, patients, _ in picked for patient in patients)
        together = [tuple(p for _, _, shares in picked for p in shares[place]) for place in range(len(ends))]
        picked.append((words.all_groups, everybody, together))
    rows = tuple(_row(name, patients, shares, keys, ends) for name, patients, shares in picked)
    return NumberTable("events", words.events_table, columns, rows)


def _ends(study: CurveStudy, context: ViewContext) -> tuple[Happened, ...]:
    """Return the events of *study*, then the censored unless they are one of them."""
    if any(CENSORED in one.causes for one in study.happened):
        return study.happened
    return (*study.happened, Happened(context.words.curves.censored, (CENSORED,)))


def _with(study: CurveStudy, group: str, end: Happened) -> tuple[int, ...]:
    return patients_with(study.rows, group, end.causes)


def _row(
    name: str,
    patients: tuple[int, ...],
    shares: list[tuple[int, ...]],
    keys: list[str],
    ends: tuple[Happened, ...],
) -> TableRow:
    cells = tuple(ShareCell(len(one), len(patients)) for one in shares)
    picks = tuple(
        (key, Pick(f"{name}: {end.name}", one)) for key, end, one in zip(keys, ends, shares, strict=True)
    )
    own = ("n", Pick(name, patients))
    return TableRow((TextCell(name), CountCell(len(patients)), *cells), picks=(own, *picks))
