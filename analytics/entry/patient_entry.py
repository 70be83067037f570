"""Judges a patient as entered, field by field, all problems at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from analytics.entry.date_checks import DateLimits, check_birth_date, check_treatment_dates
from analytics.entry.finding import Finding, Weight
from analytics.entry.patient_number import read_patient_number, unseen_sign
from analytics.entry.problem import Problem, problem
from analytics.records.patient import Addressee, Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, TimePoint

Found = tuple[tuple[str, Finding], ...]
"""Findings at the names of their fields."""
_NAMES = ("family_name", "given_name", "centre", "disease")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class PatientEntry:
    """What stands in the form; dates as read, None where nothing stands there.

    Attributes:
        infusion / product / disease: of the treatment that a new patient comes with.
        reason: why it stands, where something was asked.
    """

    number: str = ""
    family_name: str = ""
    given_name: str = ""
    birth_date: CalendarDate | None = None
    sex: Sex | None = None
    centre: str = ""
    language: str | None = None
    consent_from: CalendarDate | None = None
    consent_withdrawn_on: CalendarDate | None = None
    addressees: tuple[Addressee, ...] = ()
    infusion: CalendarDate | None = None
    product: str | None = None
    disease: str = ""
    reason: str = ""


def check_patient_entry(
    entry: PatientEntry, *, today: date, is_taken: bool, record: PatientRecord | None = None
) -> Found:
    """Judge *entry*.

    Args:
        entry: the form.
        today: the day on the reader's wall.
        is_taken: whether another patient has this number.
        record: of the patient who is edited; None: a new one.
    """
    found: list[tuple[str, Finding]] = []
    number = read_patient_number(entry.number)
    if isinstance(number, Problem):
        found.append(("number", Finding(number, Weight.REFUSED)))
    elif is_taken:
        found.append(("number", Finding(problem("number_taken", text=number), Weight.REFUSED)))
    for name in _NAMES:
        found += [(name, Finding(why, Weight.REFUSED)) for why in _text_problems(getattr(entry, name))]
    if entry.birth_date is not None:
        found += [("birth_date", finding) for finding in check_birth_date(entry.birth_date, today)]
        found += _after_birth(entry, record)
    found += _of_consent(entry, today)
    limits = DateLimits(today, birth=entry.birth_date)
    found += check_treatment_dates({"infusion": entry.infusion}, limits)
    return tuple(found)


def tidy(text: str) -> str | None:
    """Return *text* without spaces around and doubled within; None where nothing is left."""
    return " ".join(text.split()) or None


def _text_problems(text: str) -> Iterable[Problem]:
    sign = unseen_sign(tidy(text) or "")
    if sign is not None:
        yield problem("name_unseen_sign", sign=f"{ord(sign):04X}")
    if len(text) > _LONGEST:
        yield problem("too_long", text=text)


def _after_birth(entry: PatientEntry, record: PatientRecord | None) -> Found:
    """Nothing that is stored may come to lie before the birth."""
    if record is None or entry.birth_date is None or entry.birth_date == record.patient.birth_date:
        return ()
    first = min((at.latest for at in _dates_of(record)), default=None)
    if first is None or first >= entry.birth_date.earliest:
        return ()
    return (("birth_date", Finding(problem("born_after_record", date=first), Weight.REFUSED)),)


def _dates_of(record: PatientRecord) -> Iterable[CalendarDate]:
    points: Iterable[TimePoint | None] = (
        *(t.infusion for t in record.treatments),
        *(t.indication for t in record.treatments),
        *(v.at for v in record.visits),
        *(r.at for r in record.results),
        *(e.onset for e in record.events),
        *(s.at for s in record.samples),
    )
    return (at for at in points if isinstance(at, CalendarDate))


def _of_consent(entry: PatientEntry, today: date) -> Found:
    found: list[tuple[str, Finding]] = []
    for name in ("consent_from", "consent_withdrawn_on"):
        at: CalendarDate | None = getattr(entry, name)
        if at is None:
            continue
        if entry.birth_date is not None and at.latest < entry.birth_date.earliest:
            found.append((name, Finding(problem("before_birth", date=at), Weight.REFUSED)))
        if at.earliest > today:
            found.append((name, Finding(problem("in_the_future", date=at, today=today), Weight.ASKED)))
    begun, withdrawn = entry.consent_from, entry.consent_withdrawn_on
    if begun is not None and withdrawn is not None and begun.earliest > withdrawn.latest:
        why = problem("withdrawn_before_consent", date=withdrawn, earlier=begun)
        found.append(("consent_withdrawn_on", Finding(why, Weight.REFUSED)))
    return tuple(found)
