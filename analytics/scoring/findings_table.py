"""CRS, ICANS and infections by a table: one row one event, a column for every finding of its kind."""

from collections.abc import Mapping

from analytics.catalogue import catalogue
from analytics.events.event_grade import REASON, event_grade, sum_of_ice_items
from analytics.records.event import Detail
from analytics.records.patient_record import DaySpan
from analytics.rules.assessment import Assessment
from analytics.scoring.score_table import ColumnKind, RowRefused, Score, ScoreColumn, ScoreRow, ScoreTable
from analytics.terms.event_kind import SET_SIGN, DetailField, DetailType
from analytics.terms.names import fold_name

_KINDS = {
    DetailType.NUMBER: ColumnKind.NUMBER,
    DetailType.CHOICE: ColumnKind.CHOICE,
    DetailType.FLAG: ColumnKind.FLAG,
    DetailType.TEXT: ColumnKind.TEXT,
    DetailType.SET: ColumnKind.TEXT,
}
_SIGNS = {SET_SIGN, ",", ";", "/", "|", "&"}
_SYNONYMS = {
    "temperature": ("temp", "temperature_celsius"),
    "fever_treated": ("antipyretic", "treated"),
    "vasopressors": ("vasopressor", "pressors"),
    "oxygen": ("o2", "o2_device", "oxygen_device"),
    "oxygen_flow": ("o2_flow", "flow"),
    "ice": ("ice_score",),
    "pressure_signs": ("icp", "icp_signs"),
    "imaging": ("edema", "oedema"),
    "organ_support": ("life_threatening",),
    "admission": ("admitted", "hospitalisation", "hospitalization"),
    "fatal": ("death",),
}
_OTHER_WORDS = {
    "oxygen": {
        "room air": "none",
        "nasal cannula": "cannula",
        "mask": "facemask",
        "ventilation": "intubation",
    },
    "hypotension": {"fluids": "no_vasopressor", "no vasopressor": "no_vasopressor"},
    "treatment": {"iv": "intravenous", "po": "oral"},
    "consciousness": {"awake": "spontaneous"},
}
_DAY = ScoreColumn(
    "day", ColumnKind.WHOLE, "day of onset from the infusion, for the window", low=-36525, high=36525
)


def findings_table(kind: str, about: str, *, has_day: bool = False) -> ScoreTable:
    """Return the table of the events of *kind*; its columns are the details such an event may carry."""
    fields = tuple(field for field in catalogue().event_kinds[kind].details if field.name != REASON)
    columns = tuple(_column(field) for field in fields)
    return ScoreTable(
        rule=kind,
        about=about,
        columns=((_DAY, *columns) if has_day else columns),
        score=_score(kind, fields),
    )


def _column(field: DetailField) -> ScoreColumn:
    about = field.called("en")
    if field.unit is not None:
        about = f"{about}, {field.unit}"
    if field.type is DetailType.FLAG:
        about = f"{about} (0, 1)"
    if field.choices:
        between = f" {SET_SIGN} " if field.type is DetailType.SET else ", "
        about = f"{about}: {between.join(field.choices)}"
    kind = ColumnKind.WHOLE if field.is_whole else _KINDS[field.type]
    is_choice = field.type is DetailType.CHOICE
    return ScoreColumn(
        field.name,
        kind,
        about,
        choices=_words(field) if is_choice else None,
        synonyms=_SYNONYMS.get(field.name, ()),
        low=field.low,
        high=field.high,
        units={field.unit: 1.0} if field.unit is not None else None,
    )


def _words(field: DetailField) -> Mapping[str, str]:
    """Return every word for a choice of *field*: its code, its names, and what else is accepted."""
    words = {choice: choice for choice in field.choices}
    return words | dict(field.words) | _OTHER_WORDS.get(field.name, {})


def _score(kind: str, fields: tuple[DetailField, ...]) -> Score:
    def score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
        row = rows[0]
        details = {field.name: said for field in fields if (said := _detail(field, row)) is not None}
        _check(kind, details)
        day = row.get("day")
        onset = DaySpan(day, day) if isinstance(day, int) else None
        answer = event_grade(kind, details, onset=onset, settings=settings)
        if answer is None:
            raise TypeError(f"there is no table for {kind}")
        return answer

    return score


def _check(kind: str, details: Mapping[str, Detail]) -> None:
    """Refuse findings that contradict each other, as the form of an event does.

    Raises:
        RowRefused: they do.
    """
    total = sum_of_ice_items(details) if kind == "icans" else None
    if total is not None and details.get("ice", total) != total:
        raise RowRefused(f"The items of the ICE score add up to {total}, not to {details['ice']:g}.")
    if details.get("vasopressors") and details.get("hypotension", "vasopressor") != "vasopressor":
        raise RowRefused("A vasopressor is named, but hypotension says that none was needed.")
    if "oxygen_flow" in details and details.get("oxygen", "none") == "none":
        raise RowRefused("There is an oxygen flow, but no oxygen.")
    if details.get("seizure") == "none" and details.get("seizure_minutes"):
        raise RowRefused("A seizure has a length, but there was none.")


def _detail(field: DetailField, row: ScoreRow) -> Detail | None:
    cell = row[field.name]
    if isinstance(cell, str) and field.type is DetailType.SET:
        return _set(field, cell)
    if isinstance(cell, bool | str):
        return cell
    return float(cell) if isinstance(cell, int | float) else None


def _set(field: DetailField, text: str) -> str | None:
    """Return the members of a set that *text* names, whatever stands between them; ``none`` names none."""
    known = {fold_name(word): choice for word, choice in _words(field).items()}
    for sign in _SIGNS:
        text = text.replace(sign, "\n")
    named = [fold_name(word) for word in text.split("\n") if word.strip()]
    if named in (["none"], ["0"]):
        return None
    unknown = [word for word in named if word not in known]
    if unknown:
        raise RowRefused(f"{field.name}: {', '.join(unknown)} is none of {', '.join(field.choices)}.")
    return SET_SIGN.join(sorted({known[word] for word in named})) or None
