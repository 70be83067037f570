"""One small analysis with everything a table can hold, and names that files stumble over."""

from datetime import UTC, datetime

import pytest

from analytics.charts.chart import Pick
from analytics.cohort.views.analysis_view import AnalysisView, Column, Fact, NumberTable, TableRow
from analytics.cohort.views.cells import (
    CountCell,
    EstimateCell,
    NoneCell,
    NumberCell,
    PCell,
    QuartilesCell,
    Scale,
    ShareCell,
    TextCell,
)
from analytics.cohort.views.cohort_words import CohortWords
from analytics.statistics.estimability import Reason, not_estimable
from analytics.wording import Wording
from app.cohort_files.file_facts import FileFacts

FORMULA = '=HYPERLINK("http://x")'
RATIO = EstimateCell(0.28, 0.14, 0.56, Scale.RATIO)


@pytest.fixture
def facts() -> FileFacts:
    made = datetime(2026, 11, 20, 14, 2, tzinfo=UTC)
    return FileFacts(made, Wording(), CohortWords(), is_synthetic=True)


@pytest.fixture
def view() -> AnalysisView:
    columns = (
        Column("name", ""),
        Column("first", "value", "4-1BB, n = 41", is_number=True),
        Column("second", "value", "CD28z, n = 64", is_number=True),
        Column("p", "p", is_number=True),
    )
    rows = (
        TableRow(
            (TextCell('Müller, "Łódź"'), NoneCell(), NoneCell(), PCell(0.0002, "Fisher")), is_heading=True
        ),
        TableRow((TextCell(FORMULA), ShareCell(14, 41), ShareCell(0, 64), NoneCell()), is_indented=True),
        TableRow(
            (TextCell("LDH"), QuartilesCell(256, 206, 328, 40), NumberCell(4.0, "g/L"), PCell(0.5, "MW"))
        ),
        TableRow(
            (TextCell("at 12 months"), EstimateCell(0.617, 0.47, 0.77, Scale.PROBABILITY), RATIO, NoneCell())
        ),
        TableRow(
            (
                TextCell("median"),
                EstimateCell(None, 8.0, None, Scale.MONTHS),
                NoneCell(not_estimable(Reason.NO_EVENTS)),
                NoneCell(),
            )
        ),
        TableRow((TextCell("patients"), CountCell(1284), CountCell(64), NoneCell())),
    )
    return AnalysisView(
        "recovery",
        "th",
        "CD4 T cells above 200/µL",
        "Cumulative incidence; progression competes",
        None,
        (NumberTable("table", "Cumulative incidence: %/all [a]", columns, rows, ("SHR: see methods.",)),),
        facts=(Fact("Fine-Gray, CD28z vs 4-1BB", RATIO), Fact(FORMULA, PCell(0.0004, "Gray"))),
        warnings=("Groups were not randomised.",),
        reading=("It answers “if relapse-free”.",),
        sources=(("Estimator", "Aalen-Johansen"), ("Records", "105 patients")),
        everybody=Pick("all", tuple(range(105))),
        left_out=(Pick("no group", (901, 902)),),
    )
