"""CHIP, CCUS or neither by a table: one row one mutation, the counts beside one of them or all."""

from collections.abc import Mapping

from analytics.records.patient import Sex
from analytics.records.result import Censored, Measured, NotDetected
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.chip import RULE, ChipInputs, ChipStatus, chip_finding
from analytics.rules.chip_of_record import Chip, finding_standing
from analytics.rules.comparison import is_below
from analytics.rules.lasting_cytopenia import DAYS_PER_MONTH
from analytics.rules.rule_data import rule_data
from analytics.rules.sample_mutations import Mutation
from analytics.rules.switches import switches
from analytics.rules.wanted import Wanted
from analytics.scoring.missing_columns import by_columns
from analytics.scoring.risk_columns import ANC, HB, PLATELETS, number, word
from analytics.scoring.score_table import Cell, ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable

_AS_FRACTION = {"%": 0.01, "1": 1.0}
_COUNTS = {"HGB": "hb", "ANC": "anc", "PLT": "platelets"}
_COLUMNS: dict[str, tuple[str, ...]] = {
    Wanted.SAMPLE: ("gene", "vaf"),
    Wanted.CHIP_STATUS: ("status",),
    Wanted.DETECTION_LIMIT: ("detection_limit",),
}
_OF_PATIENT = ("sex", "day", "cytopenia_days", "status", "detection_limit", *_COUNTS.values())


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    row = {name: _one(rows, name) for name in _OF_PATIENT}
    mutations = tuple(
        Mutation(gene, word(one, "change") or "", number(one, "vaf"))
        for one in rows
        if (gene := word(one, "gene")) is not None and number(one, "vaf") != 0.0
    )
    limit, day, sex = number(row, "detection_limit"), number(row, "day"), word(row, "sex")
    if limit is None and any(number(one, "vaf") is not None for one in rows):
        limit = float(rule_data(RULE)["vaf"]["from"])
    given = ChipInputs(
        mutations=tuple(dict.fromkeys(mutations)),
        limit_fraction=limit,
        sex=Sex(sex) if sex is not None else None,
        counts={
            code: cell
            for code, name in _COUNTS.items()
            if isinstance(cell := row[name], Measured | Censored | NotDetected)
        },
        is_persistent=_is_persistent(number(row, "cytopenia_days")),
        day=None if day is None else int(day),
        after_car_t=day is not None,
    )
    return by_columns(_answer(given, word(row, "status"), settings), _COLUMNS)


def _answer(given: ChipInputs, judged: str | None, settings: Mapping[str, str]) -> Assessment:
    chosen, data = switches(RULE, settings), rule_data(RULE)
    finding = chip_finding(given, chosen)
    said = ChipStatus(judged) if judged is not None else finding.status
    status, reason, missing = finding_standing(finding)
    if judged is not None:
        status, reason, missing = Status.COMPLETE, None, ()
    elif not given.mutations and given.limit_fraction is None:
        status, reason, missing = Status.NOT_EVALUABLE, Reason.NOT_MEASURED, (Wanted.SAMPLE,)
    return Assessment(
        rule=RULE,
        version=data["version"],
        outcome=None if status is Status.NOT_EVALUABLE or said is None else said.value,
        status=status,
        reason=reason,
        inputs=(),
        missing=missing,
        source=data["source"],
        as_of=None,
        settings=chosen.as_pairs(),
        details=Chip(said, finding.status, "", None, None, given.day, given.limit_fraction, finding),
    )


def _is_persistent(days: float | None) -> bool | None:
    if days is None:
        return None
    return not is_below(days, float(rule_data(RULE)["persistence"]["months"]) * DAYS_PER_MONTH)


def _one(rows: tuple[ScoreRow, ...], name: str) -> Cell:
    """Return what the rows of a patient say in a column that all share.

    Raises:
        RowRefused: they differ.
    """
    said = {cell for row in rows if (cell := row[name]) is not None}
    if len(said) > 1:
        raise RowRefused(f"the rows of this patient differ in {name}")
    return said.pop() if said else None


TABLE = ScoreTable(
    rule="chip",
    about=(
        "CHIP, CCUS or neither of the mutations of one sample; without detection_limit what is listed is "
        "taken as all there was. A cytopenia before day 100 is never called CCUS: then status is asked for."
    ),
    columns=(
        ScoreColumn("gene", ColumnKind.TEXT, "symbol of the gene; empty: no mutation was found"),
        ScoreColumn("change", ColumnKind.TEXT, "change, to tell two mutations of a gene apart"),
        ScoreColumn(
            "vaf", ColumnKind.NUMBER, "VAF, a fraction; vaf [%] in per cent",
            low=0.0, high=1.0, units=_AS_FRACTION,
        ),
        ScoreColumn(
            "detection_limit", ColumnKind.NUMBER, "smallest VAF the sample could show, a fraction",
            low=0.0, high=1.0, units=_AS_FRACTION,
        ),
        ScoreColumn(
            "sex", ColumnKind.CHOICE, "sex: male or female",
            choices={"male": "male", "female": "female", "M": "male", "F": "female"},
        ),
        HB,
        ANC,
        PLATELETS,
        ScoreColumn(
            "cytopenia_days", ColumnKind.NUMBER, "days the cytopenia has lasted", low=0.0, high=36525.0,
        ),
        ScoreColumn(
            "day", ColumnKind.WHOLE, "day of the sample after the CAR T-cell infusion; empty: there was none",
            low=-36525, high=36525,
        ),
        ScoreColumn(
            "status", ColumnKind.CHOICE, "what a clinician says: CHIP, CCUS or neither",
            choices={"CHIP": "chip", "CCUS": "ccus", "neither": "neither"},
        ),
    ),
    score=_score,
    is_long=True,
)  # fmt: skip
