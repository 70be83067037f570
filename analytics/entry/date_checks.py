"""Judges a date against the patient's life and treatment: what cannot be is refused, what is odd is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import problem
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.rules.rule_data import rule_data

_RULE = "date_checks"
TREATMENT_STEPS = ("indication", "apheresis", "lymphodepletion_start", "infusion")


@dataclass(frozen=True, slots=True)
class DateLimits:
    """What a patient's dates are judged by; None where it is not known.

    Attributes:
        today: the day on the reader's wall.
        indication: when the CAR T-cell therapy was decided.
        day_zero: of the index infusion.
    """

    today: date
    birth: CalendarDate | None = None
    indication: CalendarDate | None = None
    day_zero: CalendarDate | None = None
    death: CalendarDate | None = None


def limits_of(record: PatientRecord, today: date, *, without: Event | None = None) -> DateLimits:
    """Return what the dates of *record* are judged by.

    Args:
        record: the patient.
        today: the day on the reader's wall.
        without: the death that is being edited, which does not limit itself.
    """
    index = record.index_treatment
    deaths = (e.onset for e in record.events if e.kind == "death" and (without is None or e.id != without.id))
    return DateLimits(
        today=today,
        birth=record.patient.birth_date,
        indication=_calendar(index.indication) if index is not None else None,
        day_zero=record.axis.infusion,
        death=next((onset for onset in deaths if isinstance(onset, CalendarDate)), None),
    )


def check_date(
    at: CalendarDate,
    limits: DateLimits,
    *,
    asks_how_early: bool = True,
    after_death: Weight = Weight.REFUSED,
) -> tuple[Finding, ...]:
    """Judge the date of a visit, a result, an event or a sample; only what is sure of a partial date counts.

    Args:
        at: the date.
        limits: of the patient.
        asks_how_early: False for what is early by nature (a diagnosis, an earlier line of therapy).
        after_death: what that weighs: nobody is seen or treated then, but a sample may come from an autopsy.
    """
    return (
        *_impossible(at, limits, after_death),
        *_after_today(at, limits),
        *(_early(at, limits) if asks_how_early else ()),
    )


def check_birth_date(at: CalendarDate, today: date) -> tuple[Finding, ...]:
    """Judge a birth date by itself."""
    if at.earliest > today:
        return (Finding(problem("in_the_future", date=at, today=today), Weight.REFUSED),)
    if today.year - at.year > int(rule_data(_RULE)["age"]["oldest_years"]):
        return (Finding(problem("very_old", date=at), Weight.ASKED),)
    return ()


def check_treatment_dates(
    dates: Mapping[str, TimePoint | None], limits: DateLimits
) -> tuple[tuple[str, Finding], ...]:
    """Judge the dates of a treatment (``TREATMENT_STEPS``) by the patient's life and by each other.

    Returns:
        Findings at the names of the fields; what contradicts is said at the later step.
    """
    known = {step: at for step in TREATMENT_STEPS if (at := _calendar(dates.get(step))) is not None}
    found = [
        (step, finding)
        for step, at in known.items()
        for finding in (*_impossible(at, limits), *_after_today(at, limits))
    ]
    for place, earlier in enumerate(TREATMENT_STEPS):
        for later in TREATMENT_STEPS[place + 1 :]:
            if earlier in known and later in known and known[earlier].earliest > known[later].latest:
                found.append((later, _out_of_order(earlier, later, known)))
    infusion, apheresis = known.get("infusion"), known.get("apheresis")
    if infusion and apheresis and (infusion.earliest - apheresis.latest).days > _early_days():
        found.append(("apheresis", _too_early(apheresis, infusion)))
    return tuple(found)


def _out_of_order(earlier: str, later: str, known: Mapping[str, CalendarDate]) -> Finding:
    """Refuse what no cell can do (be given before it is taken); ask about the rest."""
    date, before = known[later], known[earlier]
    match earlier, later:
        case "apheresis", "infusion":
            found = problem("infusion_before_apheresis", date=date, earlier=before)
            return Finding(found, Weight.REFUSED)
        case "lymphodepletion_start", "infusion":
            found = problem("infusion_before_lymphodepletion", date=date, earlier=before)
            return Finding(found, Weight.REFUSED)
        case "apheresis", "lymphodepletion_start":
            found = problem("lymphodepletion_before_apheresis", date=date, earlier=before)
        case _:
            found = problem("before_indication", date=date, earlier=before)
    return Finding(found, Weight.ASKED)


def _impossible(
    at: CalendarDate, limits: DateLimits, after_death: Weight = Weight.REFUSED
) -> Iterator[Finding]:
    if limits.birth is not None and at.latest < limits.birth.earliest:
        yield Finding(problem("before_birth", date=at), Weight.REFUSED)
    if limits.death is not None and at.earliest > limits.death.latest:
        yield Finding(problem("after_death", date=limits.death), after_death)


def _after_today(at: CalendarDate, limits: DateLimits) -> Iterator[Finding]:
    if at.earliest > limits.today:
        yield Finding(problem("in_the_future", date=at, today=limits.today), Weight.ASKED)


def _early(at: CalendarDate, limits: DateLimits) -> Iterator[Finding]:
    if limits.indication is not None and at.latest < limits.indication.earliest:
        yield Finding(problem("before_indication", date=at, earlier=limits.indication), Weight.ASKED)
    elif limits.day_zero is not None and (limits.day_zero.earliest - at.latest).days > _early_days():
        yield _too_early(at, limits.day_zero)


def _too_early(at: CalendarDate, day_zero: CalendarDate) -> Finding:
    return Finding(
        problem("long_before_day_zero", date=at, days=_early_days(), earlier=day_zero), Weight.ASKED
    )


def _early_days() -> int:
    return int(rule_data(_RULE)["early"]["days_before_day_zero"])


def _calendar(at: TimePoint | None) -> CalendarDate | None:
    return at if isinstance(at, CalendarDate) else None
