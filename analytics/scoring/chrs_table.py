"""The clonal haematopoiesis risk score by a table: one row one patient, eight items."""

from collections.abc import Mapping

from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome
from analytics.rules.assessment import Assessment, Reason
from analytics.rules.chip import RULE as CHIP
from analytics.rules.chrs import ChrsInputs, is_contradictory
from analytics.rules.chrs_answer import Chrs, not_scored, scored
from analytics.rules.comparison import is_below
from analytics.rules.rule_data import rule_data
from analytics.scoring.risk_columns import flag, number, word
from analytics.scoring.score_table import ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable

_AS_FRACTION = {"%": 0.01, "1": 1.0}


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    row = rows[0]
    age, n, vaf = number(row, "age"), number(row, "n_mutations"), number(row, "max_vaf")
    given = ChrsInputs(
        single_dnmt3a=flag(row, "single_dnmt3a"),
        high_risk=flag(row, "high_risk"),
        n_mutations=None if n is None else int(n),
        max_vaf=vaf,
        rdw=_outcome(row, "rdw"),
        mcv=_outcome(row, "mcv"),
        status=word(row, "status"),
        age_years=None if age is None else (age, age),
    )
    if is_contradictory(given):
        raise RowRefused("a single DNMT3A mutation cannot stand beside another one or a high-risk gene")
    least = float(rule_data(CHIP)["vaf"]["from"])
    if n == 0 or (vaf is not None and is_below(vaf, least)):
        return not_scored(Chrs(given), Reason.OUTSIDE_SCOPE, settings)
    answer = scored(Chrs(given), settings)
    score = answer.details.score if isinstance(answer.details, Chrs) else None
    open_items = score.open_items if score is not None else ()
    return scored(Chrs(given), settings, missing=open_items)  # items bear the names of the columns


def _outcome(row: ScoreRow, name: str) -> Outcome | None:
    cell = row[name]
    return cell if isinstance(cell, Measured | Censored | NotDetected | Missing) else None


TABLE = ScoreTable(
    rule="chrs",
    about=(
        "Clonal haematopoiesis risk score, 7.5 to 15.5 points: low up to 9.5, intermediate 10 to 12, high "
        "from 12.5. No score without a mutation or with a VAF below 0.02, which is no CHIP."
    ),
    columns=(
        ScoreColumn("age", ColumnKind.NUMBER, "age in years", low=0.0, high=130.0),
        ScoreColumn("n_mutations", ColumnKind.WHOLE, "number of mutations", low=0.0, high=1000.0),
        ScoreColumn("single_dnmt3a", ColumnKind.FLAG, "exactly one mutation, and it is in DNMT3A: yes or no"),
        ScoreColumn("high_risk", ColumnKind.FLAG, "a mutation in a gene of high risk: yes or no"),
        ScoreColumn(
            "max_vaf", ColumnKind.NUMBER, "largest VAF, a fraction; max_vaf [%] in per cent",
            low=0.0, high=1.0, units=_AS_FRACTION,
        ),
        ScoreColumn("rdw", ColumnKind.ANALYTE, "RDW-CV, %", analyte="RDW"),
        ScoreColumn("mcv", ColumnKind.ANALYTE, "MCV, fL", analyte="MCV"),
        ScoreColumn(
            "status", ColumnKind.CHOICE, "CHIP or CCUS", choices={"CHIP": "chip", "CCUS": "ccus"},
        ),
    ),
    score=_score,
)  # fmt: skip
