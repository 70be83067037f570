"""End points by a table: one row one patient in dates or in days, or long rows of what happened."""

from collections.abc import Iterable, Mapping

from analytics.catalogue import catalogue
from analytics.records.event import Event
from analytics.records.ids import EventId, TreatmentId
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from analytics.rules.assessment import Assessment
from analytics.rules.endpoints.assess_end_points import assess_endpoints
from analytics.scoring.course_rows import NEXT_LINE, PATIENT, day_column
from analytics.scoring.score_table import Cell, ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable

RULE = "endpoints"
_DEATH, _TMN, _RESPONSE = "death", "tmn", "response"
_SINGLE = {
    "progression": "progression or relapse",
    NEXT_LINE: "start of the next therapy",
    _TMN: "diagnosis of the t-MN",
    _DEATH: "death",
    "last_contact": "last contact",
    _RESPONSE: "response assessment",
}
_DETAILS = {_DEATH: ("cause", "cause"), _TMN: ("tmn_type", "type"), _RESPONSE: ("response", "response")}
_OTHER_NAMES = {
    "progression": ("relapse",),
    NEXT_LINE: ("next_therapy",),
    "last_contact": ("last_follow_up", "last_fu"),
}
_EVENTS = {
    "progression": "progression",
    "relapse": "progression",
    "PD": "progression",
    NEXT_LINE: NEXT_LINE,
    "next_therapy": NEXT_LINE,
    "t-MN": _TMN,
    "tmn": _TMN,
    "death": _DEATH,
    "died": _DEATH,
    "last_contact": "last_contact",
    "last_follow_up": "last_contact",
    "last_fu": "last_contact",
}
_Happened = tuple[str, TimePoint | None, str | None]


def _in_dates(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    row = rows[0]
    infusion = row["infusion_date"]
    if not isinstance(infusion, CalendarDate):
        raise RowRefused("There is no infusion date to count from.")
    return _assessed(infusion, _of_wide_row(row, "_date"), settings)


def _in_days(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    return _assessed(RelativeTime(0), _of_wide_row(rows[0], "_day"), settings)


def _in_long_rows(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    found: list[_Happened] = []
    for row in rows:
        at, word, response = _time(row["day"]), row["event"], row["response"]
        if isinstance(word, str):
            found.append((word, at, _detail(row, word)))
        if isinstance(response, str):
            if at is None:
                raise RowRefused(f"The response {response} has no day.")
            found.append((_RESPONSE, at, response))
    return _assessed(RelativeTime(0), found, settings)


def _of_wide_row(row: ScoreRow, ending: str) -> Iterable[_Happened]:
    """Yield what the row says has happened; what is told of without a time has none."""
    for kind in _SINGLE:
        at, detail = _time(row[kind + ending]), _detail(row, kind)
        if at is not None or (detail is not None and kind != _RESPONSE):
            yield kind, at, detail


def _time(cell: Cell) -> TimePoint | None:
    if isinstance(cell, CalendarDate):
        return cell
    return RelativeTime(cell) if isinstance(cell, int) else None


def _detail(row: ScoreRow, kind: str) -> str | None:
    name, _ = _DETAILS.get(kind, ("", ""))
    said = row.get(name)
    return said if isinstance(said, str) else None


def _assessed(infusion: TimePoint, happened: Iterable[_Happened], settings: Mapping[str, str]) -> Assessment:
    """Return the answer for a record made of what happened."""
    therapies = [Treatment(TreatmentId(1), PATIENT, infusion=infusion, is_index=True)]
    events = []
    for number, (kind, at, detail) in enumerate(happened, start=1):
        if kind == NEXT_LINE:
            other = TherapyKind.OTHER_SYSTEMIC
            therapies.append(Treatment(TreatmentId(number + 1), PATIENT, other, infusion=at))
            continue
        said = ((_DETAILS[kind][1], detail),) if detail is not None and kind in _DETAILS else ()
        events.append(Event(EventId(number), PATIENT, kind, at, details=said))
    record = PatientRecord(Patient(PATIENT, "", ""), tuple(therapies), events=tuple(events))
    return assess_endpoints(record, None, settings)


def _others(kind: str, ending: str) -> tuple[str, ...]:
    """Return other heads of the column of *kind*."""
    names = (kind, *_OTHER_NAMES.get(kind, ()))
    bare = () if kind == _RESPONSE else names  # "response" is what was answered
    return (*bare, *(f"{name}{ending}" for name in names[1:]))


def _choices(kind: str, field: str) -> Mapping[str, str]:
    found = catalogue().event_kinds[kind].field(field)
    if found is None:
        raise KeyError(field)
    return dict(found.words) | {choice: choice for choice in found.choices}


def _said() -> tuple[ScoreColumn, ...]:
    """Return the columns beside the times."""
    response = ScoreColumn(
        "response", ColumnKind.CHOICE, "CR, PR, SD or PD", choices=_choices(_RESPONSE, "response")
    )
    return (
        ScoreColumn("cause", ColumnKind.CHOICE, "cause of death", choices=_choices(_DEATH, "cause")),
        ScoreColumn("tmn_type", ColumnKind.CHOICE, "AML, MDS or MDS/MPN", choices=_choices(_TMN, "type")),
        response,
    )


_DAYS = ScoreTable(
    rule=RULE,
    about="The same in days from the infusion.",
    columns=(
        *(
            ScoreColumn(
                f"{kind}_day",
                ColumnKind.WHOLE,
                f"{about}, in days from the infusion",
                synonyms=_others(kind, "_day"),
                low=-36525,
                high=36525,
            )
            for kind, about in _SINGLE.items()
        ),
        *_said(),
    ),
    score=_in_days,
)
_LONG = ScoreTable(
    rule=RULE,
    about="The same as long rows of what happened.",
    columns=(
        day_column("day from the infusion of the event or response"),
        ScoreColumn(
            "event", ColumnKind.CHOICE, "progression, next_line, t-MN, death, last_contact", choices=_EVENTS
        ),
        *_said(),
    ),
    score=_in_long_rows,
    is_long=True,
)
TABLE = ScoreTable(
    rule=RULE,
    about=(
        "End points: OS, PFS, relapse, non-relapse mortality with its cause, t-MN, follow-up, response; "
        "dates may be partial."
    ),
    columns=(
        ScoreColumn("infusion_date", ColumnKind.DATE, "day 0", is_needed=True),
        *(
            ScoreColumn(
                f"{kind}_date",
                ColumnKind.DATE,
                f"date of {about}; empty: none",
                synonyms=_others(kind, "_date"),
            )
            for kind, about in _SINGLE.items()
        ),
        *_said(),
    ),
    score=_in_dates,
    forms=(_LONG, _DAYS),
)
