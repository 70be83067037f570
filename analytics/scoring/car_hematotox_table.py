"""CAR-HEMATOTOX by a table: one row one patient, five values before lymphodepletion."""

from collections.abc import Mapping

from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome
from analytics.rules.assessment import Assessment
from analytics.rules.car_hematotox import HematotoxValues, car_hematotox
from analytics.scoring.score_table import ColumnKind, ScoreColumn, ScoreRow, ScoreTable


def _value(name: str, analyte: str, about: str, *synonyms: str) -> ScoreColumn:
    return ScoreColumn(name, ColumnKind.ANALYTE, about, analyte=analyte, synonyms=synonyms)


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    row = rows[0]
    names = ("platelets", "anc", "hb", "crp", "ferritin")
    return car_hematotox(HematotoxValues(*(_outcome(row, name) for name in names)), settings)


def _outcome(row: ScoreRow, name: str) -> Outcome | None:
    cell = row[name]
    return cell if isinstance(cell, Measured | Censored | NotDetected | Missing) else None


TABLE = ScoreTable(
    rule="car-hematotox",
    about="CAR-HEMATOTOX (0 to 7 points; low 0 or 1, high 2 or more) of five values before lymphodepletion.",
    columns=(
        _value("platelets", "PLT", "platelets, 10*9/L unless the header names a unit", "plt"),
        _value("anc", "ANC", "neutrophils, 10*9/L unless the header names a unit: anc [/uL]"),
        _value("hb", "HGB", "haemoglobin, g/dL unless the header names a unit", "hgb", "haemoglobin"),
        _value("crp", "CRP", "C-reactive protein, mg/L unless the header names a unit: crp [mg/dL]"),
        _value("ferritin", "FERRITIN", "ferritin, ug/L (= ng/mL) unless the header names a unit"),
    ),
    score=_score,
)
