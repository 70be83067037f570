"""The card of T-ICAHT: how low the platelets were, for how long, and whether they recovered by themselves."""

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import (
    alternative_sentences,
    grade_text,
    missing_inputs,
    missing_sentence,
    time_between,
)
from analytics.cards.card_words import CardWords
from analytics.cards.count_card_texts import both_grades, low_row, outcome_word, sampled_row
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.early_platelet_icaht import RULE, EarlyPlateletIcaht
from analytics.rules.late_platelet_icaht import LatePlateletIcaht
from analytics.rules.platelet_icaht import PlateletIcaht
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.wording import Wording

_SEVERE_GRADE = 3
_UNIT = "10*9/L"


def platelet_icaht_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``platelet-icaht``."""
    if not isinstance(assessment.details, PlateletIcaht):
        return None
    own, common, details = words.platelet_icaht, words.common, assessment.details
    chosen = switches(RULE, dict(assessment.settings))
    early = details.early
    time = _wanted_time(details, chosen, wording, words)
    is_open = assessment.status is Status.NOT_EVALUABLE
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=own.window.format(
            first=wording.number(0),
            last=wording.number(chosen.whole("early_last_day")),
            source=own.short_source,
        ),
        outcome=_outcome(early, words),
        outcome_word=outcome_word(early.grade, words.counts, is_open=early.is_open, is_nothing=is_open),
        short_source=own.short_source,
        tone=_tone(early),
        rows=_rows(details, chosen, wording, words),
        why=(
            missing_sentence(assessment, wording, common, time)
            if is_open
            else _late(details.late, wording, words)
        ),
        missing=missing_inputs(assessment, wording, common, time),
        alternatives=alternative_sentences(assessment, wording, common, lambda o: both_grades(o, words)),
        rule_in_words=_rule_in_words(chosen, wording, words),
        caveats=_caveats(early, chosen, wording, words),
        pages=(CardPage.RECOVERY,),
        is_brief=True,
    )


def _outcome(early: EarlyPlateletIcaht, words: CardWords) -> str:
    if early.grade is None or early.least is None or early.highest is None:
        return words.common.dash
    return grade_text(early.least, early.highest, words.common)


def _tone(early: EarlyPlateletIcaht) -> Tone:
    if early.grade is None:
        return Tone.QUIET
    return Tone.WARN if early.grade >= _SEVERE_GRADE else Tone.PLAIN


def _rows(
    details: PlateletIcaht, chosen: Switches, wording: Wording, words: CardWords
) -> tuple[CardRow, ...]:
    early, data, rows = details.early, rule_data(RULE)["early"], []
    label = words.counts.below if chosen.choice("comparison") == "strictly_below" else words.counts.at_most
    counted = (
        (data["low"], early.low, early.duration_50),
        (data["very_low"], early.very_low, early.duration_20),
    )
    for limit, low, days in counted:
        if low is not None and days is not None:
            facts = {"name": wording.platelets, "limit": wording.number(limit), "unit": wording.unit(_UNIT)}
            rows.append(low_row(label.format(**facts), low, days, wording, words.counts))
    if early.last_day is not None:
        rows.append(
            sampled_row(
                early.days_observed, early.days_interpolated, early.days_missing, wording, words.counts
            )
        )
    if early.values_after_transfusion:
        number = wording.number(early.values_after_transfusion)
        rows.append(CardRow(words.platelet_icaht.transfused, number, Mark.CONFOUNDED))
    if details.recovery_day is not None:
        limit = wording.number(rule_data(RULE)["recovery"]["from"])
        text = words.platelet_icaht.recovered.format(limit=limit)
        rows.append(CardRow(text, wording.day_number(details.recovery_day)))
    return tuple(rows)


def _late(late: LatePlateletIcaht, wording: Wording, words: CardWords) -> str:
    own = words.platelet_icaht
    if late.grade is not None and late.least is not None and late.highest is not None:
        return own.late.format(grade=grade_text(late.least, late.highest, words.common))
    if late.is_open and late.reason is Reason.ENDED_EARLY:
        return own.late_not_yet.format(day=wording.day_number(late.first_day))
    if late.reason is Reason.ENDED_EARLY and late.last_day is not None:
        return own.late_ended.format(day=wording.day_number(late.last_day))
    return own.late_unmeasured.format(first=wording.day_number(late.first_day))


def _wanted_time(details: PlateletIcaht, chosen: Switches, wording: Wording, words: CardWords) -> str:
    """Return the days counts are wanted of: those of the grade that is not certain."""
    late_data = rule_data(RULE)["late"]
    early = details.early.status is not Status.COMPLETE
    never_came = details.late.grade is None and details.late.reason is Reason.ENDED_EARLY
    late = details.late.status is not Status.COMPLETE and not never_came
    end = None if details.late.is_open else details.late.last_day
    last = (end or int(late_data["last_day"])) if late else chosen.whole("early_last_day")
    return time_between(0 if early else int(late_data["first_day"]), last, wording, words.common)


def _rule_in_words(chosen: Switches, wording: Wording, words: CardWords) -> tuple[str, ...]:
    own, counts, late = words.platelet_icaht, words.counts, rule_data(RULE)["late"]
    sign = "<" if chosen.choice("comparison") == "strictly_below" else "≤"
    gap = wording.number(rule_data(RULE)["early"]["interpolated_days"])
    is_linear = chosen.choice("filling") == "linear"
    return (
        own.early_table.format(last=wording.day_number(chosen.whole("early_last_day")), sign=sign),
        counts.interpolation.format(n=gap) if is_linear else counts.neighbours,
        counts.joining.format(n=wording.number(chosen.whole("joining_gap_days"))),
        counts.longest_run if chosen.choice("duration") == "longest" else counts.all_runs,
        own.late_table.format(
            first=wording.day_number(int(late["first_day"])),
            last=wording.day_number(int(late["last_day"])),
            sign=sign,
        ),
        own.counted_transfused
        if chosen.choice("transfused") == "counted_transfused"
        else own.left_out_transfused,
        own.recovery,
    )


def _caveats(
    early: EarlyPlateletIcaht, chosen: Switches, wording: Wording, words: CardWords
) -> tuple[str, ...]:
    counts, said = words.counts, []
    if early.is_open and early.last_day is not None:
        last = wording.day_number(chosen.whole("early_last_day"))
        said.append(counts.still_open.format(day=wording.day_number(early.last_day), last=last))
    if early.grade is not None and early.days_missing and early.status is Status.BOUNDED:
        said.append(counts.gaps.format(n=wording.number(early.days_missing)))
    return (*said, *words.platelet_icaht.caveats)
