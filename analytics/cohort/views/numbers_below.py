"""The numbers under the curves of a study: who is at risk, and what happened to how many before."""

from analytics.charts.chart import BelowBlock, BelowRow
from analytics.cohort.views.curve_study import CurveStudy
from analytics.cohort.views.drawn_curve import DrawnCurve
from analytics.cohort.views.view_context import ViewContext
from analytics.statistics.risk_table import RiskRow, risk_table
from analytics.statistics.survival_data import CENSORED

BLOCKS_TO = 3
"""So many groups have a block of numbers each; of more there is one line a group."""


def numbers_below(
    study: CurveStudy, places: tuple[float, ...], context: ViewContext
) -> tuple[BelowBlock, ...]:
    """Return the numbers at *places* of the axis."""
    rows = {row.group: row for row in risk_table(study.rows.data, [at * study.axis.days for at in places])}
    heads = list({one.group: one for one in study.main if one.is_drawn}.values())
    if len(heads) > BLOCKS_TO:
        return (_one_block(study, heads, rows, places, context),)
    return tuple(_block(study, one, rows[one.group], places, context) for one in heads)


def _block(
    study: CurveStudy, one: DrawnCurve, row: RiskRow, places: tuple[float, ...], context: ViewContext
) -> BelowBlock:
    number = context.wording.number
    at_risk = tuple((at, number(n)) for at, n in zip(places, row.n_risk.tolist(), strict=True))
    happened = []
    for what in study.happened:
        counts = [_before(row, what.causes, place) for place in range(len(places))]
        happened.append(
            BelowRow(what.name, tuple((at, number(n)) for at, n in zip(places, counts, strict=True)))
        )
    stroke = one.stroke if study.rows.data.group is not None else None
    return BelowBlock(one.name, stroke, (BelowRow(context.words.curves.at_risk, at_risk, True), *happened))


def _one_block(
    study: CurveStudy,
    heads: list[DrawnCurve],
    rows: dict[str, RiskRow],
    places: tuple[float, ...],
    context: ViewContext,
) -> BelowBlock:
    """Return one line a group: at risk, in brackets with the event so far."""
    number, main = context.wording.number, study.happened[0]
    lines = []
    for one in heads:
        row = rows[one.group]
        told = tuple(
            (at, f"{number(int(row.n_risk[place]))} ({number(_before(row, main.causes, place))})")
            for place, at in enumerate(places)
        )
        lines.append(BelowRow(one.name, told))
    return BelowBlock(context.words.curves.at_risk_with.format(event=main.name), None, tuple(lines))


def _before(row: RiskRow, causes: tuple[int, ...], place: int) -> int:
    happened = {CENSORED: row.n_censor, **row.n_event}
    wanted = causes or tuple(row.n_event)
    return sum(int(happened[cause][place]) for cause in wanted if cause in happened)
