"""Follow-up reminders: what may be discussed now, where the centre has accepted the text (definitions §12).

Decision support: nothing is prescribed, and without acceptance nothing is said.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.early_icaht import RULE as ICAHT
from analytics.rules.icaht import Icaht, assess_icaht
from analytics.rules.immune_reconstitution_settings import settings_from
from analytics.rules.infection_severity import REPEAT_KEY, repeat_days
from analytics.rules.marrow_switches import marrow_switches
from analytics.rules.reminder_acceptance import acceptance_of
from analytics.rules.reminder_facts import ReminderFacts, deaths_of, reminder_facts
from analytics.rules.reminder_finding import ACTIVE, Finding, ReminderState, not_evaluable
from analytics.rules.reminder_immunoglobulin import immunoglobulin
from analytics.rules.reminder_marrow import marrow
from analytics.rules.reminder_prophylaxis import prophylaxis
from analytics.rules.reminder_rhythm import analyte_rhythm, blood_count_rhythm
from analytics.rules.reminder_texts import (
    RULE,
    ReminderText,
    filled,
    reminder_texts,
    settings_of_texts,
)
from analytics.rules.reminder_vaccines import inactivated, influenza_covid, live
from analytics.rules.reminder_words import ReminderWords
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import switches
from analytics.rules.wanted import Wanted

_RULES: Mapping[str, Callable[[ReminderFacts, ReminderText], Finding]] = {
    "ivig": immunoglobulin,
    "pjp": prophylaxis,
    "zoster": prophylaxis,
    "influenza_covid": influenza_covid,
    "inactivated": inactivated,
    "live": live,
    "marrow": marrow,
    "cbc_rhythm": blood_count_rhythm,
    "igg_rhythm": analyte_rhythm,
    "cd4_rhythm": analyte_rhythm,
}
_IR_KEYS = ("ir.immunoglobulin_window_days", "ir.holds_days_in_first_year", "ir.holds_days_later")
OFF = "off"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder for one patient.

    Attributes:
        text: what it says, in English; empty while it is off.
        says: the keys of its sentences, for other languages.
        rule: its rule in words, in English.
        reading / mark: the reading followed, where sources differ, and how sure it is.
        conflicts: what other sources say, each with its source.
        because: the values and events it rests on.
        missing / wanted_from: what it lacks, and the first day a value would do from.
        accepted: whether the centre accepted the text as it reads now; by whom, when (ISO date).
    """

    code: str
    state: ReminderState
    text: str
    says: tuple[str, ...]
    rule: str
    source: str
    mark: str
    reading: str | None
    conflicts: tuple[str, ...]
    because: tuple[Input, ...]
    missing: tuple[str, ...]
    reason: Reason | None
    wanted_from: int | None
    is_bounded: bool
    accepted: bool
    accepted_by: str | None
    accepted_on: str | None

    @property
    def is_active(self) -> bool:
        """Whether it asks for somebody's attention now."""
        return self.state in ACTIVE


@dataclass(frozen=True, slots=True)
class Reminders:
    """All reminders of one patient.

    Attributes:
        day: the day they are said for.
        as_if_accepted: whether texts nobody accepted were asked as well, because a table was.
    """

    reminders: tuple[Reminder, ...]
    day: int | None
    as_if_accepted: bool

    @property
    def active(self) -> tuple[Reminder, ...]:
        """Those that ask for somebody's attention now, the most urgent first."""
        active = (one for one in self.reminders if one.is_active)
        return tuple(sorted(active, key=lambda one: ACTIVE.index(one.state)))


def assess_reminders(
    record: PatientRecord,
    as_of: int | None,
    settings: Mapping[str, str],
    *,
    as_if_accepted: bool = False,
) -> Assessment:
    """Ask every reminder whose text the centre has accepted about *record* on day *as_of*.

    Args:
        record: one patient.
        as_of: day number; None: the last day anything is known of.
        settings: of the clinic, with what it accepted.
        as_if_accepted: ask the others as well; the answer says so.

    Returns:
        Outcome ``ivig prompt, pjp continue``: the state of every reminder asked; ``off`` where none is.

    Source:
        Definitions §12; every text names its own.
    """
    texts = reminder_texts(settings)
    asked = [as_if_accepted or _is_accepted(text, settings) for text in texts]
    if not any(asked):
        off = _all_off(settings_of_texts(settings))
        return _assessment(Reminders(off, None, as_if_accepted), settings, as_of)
    if not record.axis.has_infusion:
        missing, why = (Wanted.INFUSION_DATE.value,), Reason.OUTSIDE_SCOPE
        nothing = not_evaluable(missing, why)
        return _all_alike(nothing, texts, asked, settings, as_of, as_if_accepted=as_if_accepted)
    deaths = deaths_of(record, as_of)
    if deaths:
        ended = Finding(ReminderState.ENDED, ("ended",), deaths, reason=Reason.ENDED_EARLY)
        return _all_alike(ended, texts, asked, settings, as_of, as_if_accepted=as_if_accepted)
    facts = reminder_facts(record, as_of, settings, late_icaht=_late_icaht(record, as_of, settings))
    return remind(facts, texts, asked, settings, as_of=as_of, as_if_accepted=as_if_accepted)


def remind(
    facts: ReminderFacts,
    texts: Sequence[ReminderText],
    asked: Sequence[bool],
    settings: Mapping[str, str],
    *,
    as_of: int | None = None,
    as_if_accepted: bool = False,
) -> Assessment:
    """Ask the reminders of which *asked* says so about *facts*."""
    found = tuple(
        _reminder(text, _find(facts, text), settings) if is_asked else _off(text, settings)
        for text, is_asked in zip(texts, asked, strict=True)
    )
    return _assessment(Reminders(found, facts.now, as_if_accepted), settings, as_of)


def _find(facts: ReminderFacts, text: ReminderText) -> Finding:
    found = _RULES[text.code](facts, text)
    if facts.has_full_day_zero or found.state is ReminderState.NOT_EVALUABLE:
        return found
    missing = (*found.missing, Wanted.FULL_INFUSION_DATE.value)
    return Finding(
        found.state, found.says, found.because, missing, found.reason, found.wanted_from, is_bounded=True
    )


def _reminder(text: ReminderText, found: Finding, settings: Mapping[str, str]) -> Reminder:
    words, acceptance = ReminderWords(), acceptance_of(text, settings)
    numbers = {name: value for name, value in text.data.items() if isinstance(value, int | float)}
    said = " ".join(filled(words.sentence(text.code, key), numbers) for key in found.says)
    is_accepted = acceptance is not None and acceptance.is_current
    return Reminder(
        code=text.code,
        state=found.state,
        text=said,
        says=found.says,
        rule=text.written,
        source=text.source if text.reading is None else text.reading.source,
        mark=text.mark if text.reading is None else text.reading.mark,
        reading=None if text.reading is None else text.reading.name,
        conflicts=tuple(f"{other.written} {other.source} ({other.mark})" for other in text.others),
        because=found.because,
        missing=tuple(dict.fromkeys(str(code) for code in found.missing)),
        reason=found.reason,
        wanted_from=found.wanted_from,
        is_bounded=found.is_bounded,
        accepted=is_accepted,
        accepted_by=acceptance.by if acceptance is not None and is_accepted else None,
        accepted_on=acceptance.on.isoformat() if acceptance is not None and is_accepted else None,
    )


def _off(text: ReminderText, settings: Mapping[str, str]) -> Reminder:
    return _reminder(text, Finding(ReminderState.OFF, ("off",)), settings)


@lru_cache(maxsize=64)
def _all_off(settings: tuple[tuple[str, str], ...]) -> tuple[Reminder, ...]:
    return tuple(_off(text, {}) for text in reminder_texts(dict(settings)))


def _is_accepted(text: ReminderText, settings: Mapping[str, str]) -> bool:
    acceptance = acceptance_of(text, settings)
    return acceptance is not None and acceptance.is_current


def _all_alike(
    said: Finding,
    texts: Sequence[ReminderText],
    asked: Sequence[bool],
    settings: Mapping[str, str],
    as_of: int | None,
    *,
    as_if_accepted: bool,
) -> Assessment:
    found = tuple(
        _reminder(text, said, settings) if is_asked else _off(text, settings)
        for text, is_asked in zip(texts, asked, strict=True)
    )
    return _assessment(Reminders(found, None, as_if_accepted), settings, as_of)


def _late_icaht(
    record: PatientRecord, as_of: int | None, settings: Mapping[str, str]
) -> tuple[int, int] | None:
    """Return the late grades that are possible; one that rests on a single value is not certain."""
    details = assess_icaht(record, as_of, settings).details
    late = details.late if isinstance(details, Icaht) else None
    if late is None or late.grade is None:
        return None
    most = late.grade if late.is_open or late.highest is None else late.highest
    return (0 if late.is_single_value else late.grade), most


def _assessment(details: Reminders, settings: Mapping[str, str], as_of: int | None) -> Assessment:
    data = rule_data(RULE)
    told = [one for one in details.reminders if one.state is not ReminderState.OFF]
    status, reason = _status(told)
    outcome = ", ".join(f"{one.code} {one.state.value}" for one in told) or OFF
    return Assessment(
        rule=RULE,
        version=str(data["version"]),
        outcome=None if status is Status.NOT_EVALUABLE else outcome,
        status=status,
        reason=reason,
        inputs=tuple(dict.fromkeys(given for one in told for given in one.because)),
        missing=tuple(dict.fromkeys(code for one in told for code in one.missing)),
        source=str(data["source"]),
        as_of=as_of,
        settings=_settings(settings),
        details=details,
    )


def _status(told: Sequence[Reminder]) -> tuple[Status, Reason | None]:
    """Say whether all reminders could be answered, some, or none."""
    closed = (ReminderState.NOT_EVALUABLE, ReminderState.ENDED)
    reasons = [one.reason for one in told if one.reason is not None]
    if told and all(one.state in closed for one in told):
        return Status.NOT_EVALUABLE, reasons[0]
    if any(one.state is ReminderState.NOT_EVALUABLE or one.is_bounded for one in told):
        return Status.BOUNDED, reasons[0] if reasons else None
    return Status.COMPLETE, None


def _settings(settings: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what holds: the readings followed, and what other rules share with these."""
    shared = dict(settings_from(settings).as_pairs())
    return (
        *switches(RULE, settings).as_pairs(),
        *((key, shared[key]) for key in _IR_KEYS),
        (REPEAT_KEY, str(repeat_days(settings))),
        *marrow_switches(settings).as_pairs(),
        *switches(ICAHT, settings).as_pairs(),
    )
