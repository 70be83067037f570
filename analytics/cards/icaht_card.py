"""The card of ICAHT: the early grade with its durations, the late one in its foot."""

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Tone
from analytics.cards.card_texts import (
    alternative_sentences,
    grade_text,
    missing_inputs,
    missing_sentence,
    time_between,
)
from analytics.cards.card_words import CardWords
from analytics.cards.count_card_texts import both_grades, low_row, outcome_word, sampled_row
from analytics.cards.icaht_card_words import IcahtCardWords
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.early_icaht import PER_STORED_UNIT, RULE, EarlyIcaht
from analytics.rules.icaht import Icaht
from analytics.rules.late_icaht import LateIcaht
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.wording import Wording

_SEVERE_GRADE = 3


def icaht_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``icaht``."""
    if not isinstance(assessment.details, Icaht):
        return None
    own, common, details = words.icaht, words.common, assessment.details
    chosen = switches(RULE, dict(assessment.settings))
    early, late = details.early, details.late
    time = _wanted_time(details, chosen, wording, words)
    is_open = assessment.status is Status.NOT_EVALUABLE
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=_subtitle(wording, words),
        outcome=_outcome(early, words),
        outcome_word=outcome_word(early.grade, words.counts, is_open=early.is_open, is_nothing=is_open),
        short_source=own.short_source,
        tone=_tone(early, late),
        rows=_rows(early, wording, words),
        why=missing_sentence(assessment, wording, common, time) if is_open else _late(late, wording, words),
        missing=missing_inputs(assessment, wording, common, time),
        alternatives=alternative_sentences(assessment, wording, common, lambda o: both_grades(o, words)),
        rule_in_words=_rule_in_words(chosen, wording, words),
        caveats=_caveats(early, chosen, wording, words),
        pages=(CardPage.RECOVERY,),
        in_letter=True,
        in_letter_beside=_late(late, wording, words),
    )


def _subtitle(wording: Wording, words: CardWords) -> str:
    last = int(rule_data(RULE)["early"]["last_day"])
    return words.counts.window.format(
        first=wording.number(0), last=wording.number(last), source=words.icaht.short_source
    )


def _outcome(early: EarlyIcaht, words: CardWords) -> str:
    if early.grade is None or early.least is None or early.highest is None:
        return words.common.dash
    return grade_text(early.least, early.highest, words.common)


def _tone(early: EarlyIcaht, late: LateIcaht) -> Tone:
    """Return how the worse of both grades is set: a late grade 4 is no calm card, whatever the early one."""
    grades = [grade for grade in (early.grade, late.grade) if grade is not None]
    if not grades:
        return Tone.QUIET
    return Tone.WARN if max(grades) >= _SEVERE_GRADE else Tone.PLAIN


def _rows(early: EarlyIcaht, wording: Wording, words: CardWords) -> tuple[CardRow, ...]:
    data, rows = rule_data(RULE)["early"], []
    counted = (
        (data["severe_at_most"], early.severe, early.duration_500),
        (data["profound_at_most"], early.profound, early.duration_100),
    )
    for limit, low, days in counted:
        if low is not None and days is not None:
            label = words.counts.at_most.format(
                name=wording.anc,
                limit=wording.number(limit / PER_STORED_UNIT),
                unit=wording.unit("10*9/L"),
            )
            rows.append(low_row(label, low, days, wording, words.counts))
    if early.last_day is not None:
        rows.append(
            sampled_row(
                early.days_observed, early.days_interpolated, early.days_missing, wording, words.counts
            )
        )
    return tuple(rows)


def _late(late: LateIcaht, wording: Wording, words: CardWords) -> str:
    own: IcahtCardWords = words.icaht
    if late.grade is None or late.least is None or late.highest is None:
        if late.reason is not Reason.ENDED_EARLY or late.last_day is None:
            return own.late_unmeasured.format(first=wording.day_number(late.first_day))
        if late.is_open:
            return own.late_not_yet.format(day=wording.day_number(late.first_day))
        return own.late_ended.format(day=wording.day_number(late.last_day))
    if late.is_single_value and late.lowest is not None:
        grade = words.common.grade.format(grade=late.grade)
        return own.late_single.format(grade=grade, day=wording.day_number(late.lowest.day))
    grade = grade_text(late.least, late.highest, words.common)
    if late.last_low_day is None:
        return own.late.format(grade=grade)
    return own.late_until.format(grade=grade, day=wording.day_number(late.last_low_day))


def _wanted_time(details: Icaht, chosen: Switches, wording: Wording, words: CardWords) -> str:
    """Return the days counts are wanted of: those of the grade that is not certain."""
    first_late = int(rule_data(RULE)["late"]["first_day"])
    early = details.early.status is not Status.COMPLETE
    never_came = details.late.grade is None and details.late.reason is Reason.ENDED_EARLY
    late = details.late.status is not Status.COMPLETE and not never_came
    last_early = int(rule_data(RULE)["early"]["last_day"])
    end = None if details.late.is_open else details.late.last_day
    last = (end or chosen.whole("late_last_day")) if late else last_early
    return time_between(0 if early else first_late, last, wording, words.common)


def _rule_in_words(chosen: Switches, wording: Wording, words: CardWords) -> tuple[str, ...]:
    own, counts, data = words.icaht, words.counts, rule_data(RULE)
    early, first = data["early"], wording.day_number(int(data["late"]["first_day"]))
    last = wording.day_number(int(early["last_day"]))
    overridden = chosen.choice("early_end") == "grade_4_if_never_recovered"
    rounding = {
        "every_day": own.rounded_every_day,
        "interpolated_days": own.rounded_interpolated,
        "no_day": own.rounded_never,
    }
    open_ended = chosen.choice("late_window") == "open_ended"
    late_last = wording.day_number(chosen.whole("late_last_day"))
    return (
        own.early_table.format(last=last),
        counts.interpolation.format(n=wording.number(early["interpolated_days"])),
        rounding[chosen.choice("rounding")],
        counts.joining.format(n=wording.number(chosen.whole("joining_gap_days"))),
        counts.longest_run if chosen.choice("duration") == "longest" else counts.all_runs,
        own.override.format(day=wording.day_number(early["never_recovered_from_day"]))
        if overridden
        else own.not_gradable_if_ended.format(day=last),
        own.late_table_open.format(first=first)
        if open_ended
        else own.late_table.format(first=first, last=late_last),
        own.by_lowest if chosen.choice("late_values") == "by_lowest" else own.by_both,
    )


def _caveats(early: EarlyIcaht, chosen: Switches, wording: Wording, words: CardWords) -> tuple[str, ...]:
    own, counts, said = words.icaht, words.counts, []
    if early.is_open and early.last_day is not None:
        last = wording.day_number(int(rule_data(RULE)["early"]["last_day"]))
        said.append(counts.still_open.format(day=wording.day_number(early.last_day), last=last))
    if early.grade is not None and early.days_missing and early.status is Status.BOUNDED:
        said.append(counts.gaps.format(n=wording.number(early.days_missing)))
    if early.grade == 4 and early.never_recovered and early.severe is not None and early.last_day is not None:
        run = early.severe.runs[-1]
        days = {"start": wording.day_number(run.start), "last": wording.day_number(early.last_day)}
        said.append(own.never_recovered.format(**days))
    if chosen.choice("late_window") == "open_ended" or chosen.whole("late_last_day") > 100:
        said.append(own.long_window)
    return (*said, counts.under_gcsf, *own.caveats)
