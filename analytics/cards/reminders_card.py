"""The card of the follow-up reminders: what is active now and why; nothing until a text is accepted."""

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import (
    analyte_name,
    day_text,
    input_text,
    missing_inputs,
)
from analytics.cards.card_words import CardWords
from analytics.cards.reminder_in_words import reminder_in_words, written
from analytics.cards.reminders_card_words import RemindersCardWords
from analytics.catalogue import catalogue
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Assessment, Input, Reason, Status
from analytics.rules.reminder_finding import ReminderState
from analytics.rules.reminder_texts import reminder_text
from analytics.rules.reminders import Reminder, Reminders
from analytics.wording import Wording

_MOST_ROWS = 5
_PROMPTS = (ReminderState.PROMPT,)


def reminders_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``reminders``; None while all are off, and for the dead."""
    details = assessment.details
    if not isinstance(details, Reminders) or assessment.reason is Reason.ENDED_EARLY:
        return None
    spoken = [one for one in details.reminders if one.state is not ReminderState.OFF]
    if not spoken:
        return None
    teller = _Teller(assessment, record, wording, words)
    own, active = words.reminders, details.active
    return AssessmentCard(
        rule=assessment.rule,
        title=own.card_title,
        subtitle=teller.subtitle(details.day),
        outcome=words.common.dash
        if assessment.status is Status.NOT_EVALUABLE
        else wording.number(len(active)),
        outcome_word=teller.outcome_word(len(active)),
        short_source=own.short_source,
        tone=_tone(assessment, details),
        rows=tuple(teller.row(one) for one in active[:_MOST_ROWS]),
        why=teller.why(spoken, active[_MOST_ROWS:]),
        missing=missing_inputs(assessment, wording, words.common, teller.times(spoken)),
        alternatives=teller.alternatives(),
        rule_in_words=teller.paragraphs(details),
        caveats=own.caveats,
        pages=(CardPage.RECOVERY,),
        is_prompt=any(one.state in _PROMPTS for one in active),
    )


def _tone(assessment: Assessment, details: Reminders) -> Tone:
    if assessment.status is Status.NOT_EVALUABLE:
        return Tone.QUIET
    return Tone.WARN if any(one.state in _PROMPTS for one in details.active) else Tone.PLAIN


class _Teller:
    """Says reminders of one patient in one language."""

    def __init__(
        self, assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
    ) -> None:
        self._settings, self._axis, self._wording = dict(assessment.settings), record.axis, wording
        self._assessment, self._words = assessment, words
        self._own: RemindersCardWords = words.reminders

    def subtitle(self, day: int | None) -> str:
        if day is None:
            return ""
        date = day_text(day, self._axis, self._wording, self._words.common)
        return self._own.on_day.format(date=date, day=self._wording.day_number(day))

    def outcome_word(self, count: int) -> str:
        if self._assessment.status is Status.NOT_EVALUABLE:
            return ""
        return self._own.one_active if count == 1 else self._own.many_active

    def row(self, one: Reminder) -> CardRow:
        """Say an active reminder: what, and the value it rests on with its date."""
        own, title = self._own, self._own.titles[one.code]
        template = own.marrow_row if one.code == "marrow" else own.rows[one.state.value]
        facts = [self._fact(given) for given in one.because]
        value = facts[0] if facts else self._since(one)
        if len(facts) > 1:
            value = own.more.format(first=value, n=self._wording.number(len(facts) - 1))
        mark = Mark.WARNING if one.state in _PROMPTS else None
        row = template.format(title=title)
        return CardRow(own.row_why.format(row=row, why=value) if value else row, "", mark, self._told(one))

    def why(self, spoken: list[Reminder], further: tuple[Reminder, ...]) -> str:
        """Say what does not fit, what cannot be said, or that there is nothing."""
        own = self._own
        closed = [one for one in spoken if one.state is ReminderState.NOT_EVALUABLE]
        told = []
        if further:
            told.append(own.further.format(titles=self._titles(further)))
        if closed:
            told.append(own.cannot_say.format(titles=self._titles(closed)))
        if not told and not any(one.is_active for one in spoken):
            told.append(own.none_active)
        return " ".join(told)

    def times(self, spoken: list[Reminder]) -> dict[str, str]:
        """Return from when on a missing value would do, by code."""
        found: dict[str, str] = {}
        for one in spoken:
            if one.wanted_from is None or not one.missing:
                continue
            date = day_text(one.wanted_from, self._axis, self._wording, self._words.common)
            time = self._own.from_date.format(date=date)
            found |= {code: time for code in one.missing if code in catalogue().analytes}
        return found

    def alternatives(self) -> tuple[str, ...]:
        """Say what another source would say of the reminder its switch belongs to."""
        common, found = self._words.common, []
        for other in self._assessment.alternatives:
            code = other.key.partition(".")[2]
            choice = common.choices.get(f"{other.key}={other.choice}", common.another_reading)
            state = _state_of(other.outcome, code)
            says = common.in_an_alternative if state is None else self._own.states[state]
            choice = self._own.told.format(title=self._own.titles[code], text=choice)
            found.append(common.alternative.format(choice=choice, outcome=says))
        return tuple(found)

    def paragraphs(self, details: Reminders) -> tuple[str, ...]:
        """Say every reminder that is on, with source and acceptance; of active ones the whole text."""
        own = self._own
        others = (one for one in details.reminders if not one.is_active)
        order = [one for one in (*details.active, *others) if one.state is not ReminderState.OFF]
        told = [line for one in order for line in self._lines(one)]
        off = [one for one in details.reminders if one.state is ReminderState.OFF]
        if off:
            told.append(own.switched_off.format(titles=self._titles(off)))
        return tuple(told)

    def _lines(self, one: Reminder) -> tuple[str, ...]:
        own = self._own
        text = reminder_in_words(reminder_text(one.code, self._settings), self._wording, own)
        source = own.source.format(source=text.followed.source, mark=text.followed.mark)
        conflicts = [own.conflict.format(text=o.text, source=o.source, mark=o.mark) for o in text.others]
        accepted = ""
        if one.accepted_by is not None and one.accepted_on is not None:
            date = self._wording.date(CalendarDate.parse(one.accepted_on))
            accepted = own.accepted.format(by=one.accepted_by, date=date)
        if not one.is_active:  # the whole text stands in the settings
            return (" ".join(part for part in (self._told(one), source, accepted) if part),)
        cited = " ".join(part for part in (source, accepted) if part)
        return (self._told(one), own.rule.format(rule=text.rule), cited, *conflicts)

    def _told(self, one: Reminder) -> str:
        text = reminder_text(one.code, self._settings)
        numbers = {name: value for name, value in text.data.items() if isinstance(value, int | float)}
        said = " ".join(
            written(self._own.sentence(one.code, key), numbers, self._wording) for key in one.says
        )
        title = self._own.titles[one.code]
        if not one.because:
            return self._own.told.format(title=title, text=said)
        because = self._own.sentences.join(self._fact(given) for given in one.because)
        return self._own.told_because.format(title=title, text=said, because=because)

    def _fact(self, given: Input) -> str:
        """Return what, its value and its date: ``IgG 3.9 g/L, 30 Apr 2024``."""
        common, own = self._words.common, self._own
        if given.what in catalogue().analytes:
            what, value = self._short_name(given.what), input_text(given, self._wording)
        else:
            what, value = own.whats[given.what], own.details.get(given.value, given.value)
        said = own.fact.format(what=what, value=value).strip()
        date = own.unknown_date if given.at is None else self._wording.time_point(given.at)
        return common.value_then.format(value=said, date=date)

    def _short_name(self, code: str) -> str:
        words = self._wording
        short = {"IGG": words.igg, "CD4": words.cd4, "CD19": words.cd19, "ANC": words.anc}
        return short.get(code) or analyte_name(code, words)

    def _since(self, one: Reminder) -> str:
        details = self._assessment.details
        day = details.day if isinstance(details, Reminders) else None
        return "" if day is None else self._words.common.on_day.format(day=self._wording.day_number(day))

    def _titles(self, some: "list[Reminder] | tuple[Reminder, ...]") -> str:
        return self._own.lists.join(self._own.titles[one.code] for one in some)


def _state_of(outcome: str | None, code: str) -> str | None:
    """Return the state of one reminder inside an outcome (``ivig prompt, pjp continue``)."""
    pairs = (part.split(" ", 1) for part in (outcome or "").split(", ") if " " in part)
    return next((state for name, state in pairs if name == code), None)
