"""The card of neutrophil recovery: phenotype, and how long the neutrophils were low."""

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Tone
from analytics.cards.card_texts import (
    alternative_sentences,
    missing_inputs,
    missing_sentence,
    time_between,
)
from analytics.cards.card_words import CardWords
from analytics.cards.count_card_texts import low_row, sampled_row
from analytics.cards.neutrophil_recovery_card_words import NeutrophilRecoveryCardWords
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.early_icaht import PER_STORED_UNIT
from analytics.rules.neutrophil_phenotype import Phenotype
from analytics.rules.neutrophil_recovery import RULE, NeutrophilRecovery
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.wording import Wording


def neutrophil_recovery_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``neutrophil-recovery``."""
    if not isinstance(assessment.details, NeutrophilRecovery):
        return None
    own, common, details = words.neutrophil_recovery, words.common, assessment.details
    chosen = switches(RULE, dict(assessment.settings))
    last = int(rule_data(RULE)["window"]["last_day"])
    time = time_between(0, last, wording, common)
    named = _named(own)
    phenotype = details.phenotype
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=words.counts.window.format(
            first=wording.number(0), last=wording.number(last), source=own.short_source
        ),
        outcome=common.dash if phenotype is None else named[phenotype],
        outcome_word=words.counts.so_far if phenotype is not None and details.is_open else "",
        short_source=own.short_source,
        tone=_tone(phenotype),
        rows=_rows(details, wording, words),
        why=_why(assessment, details, chosen, time, wording, words),
        missing=missing_inputs(assessment, wording, common, time),
        alternatives=alternative_sentences(assessment, wording, common, lambda text: named.get(text, text)),
        rule_in_words=_rule_in_words(chosen, wording, words),
        caveats=_caveats(details, wording, words),
        pages=(CardPage.RECOVERY,),
        is_brief=True,
    )


def _named(own: NeutrophilRecoveryCardWords) -> dict[str, str]:
    return {
        Phenotype.APLASTIC.value: own.aplastic,
        Phenotype.INTERMITTENT.value: own.intermittent,
        Phenotype.QUICK.value: own.quick,
    }


def _tone(phenotype: Phenotype | None) -> Tone:
    if phenotype is None:
        return Tone.QUIET
    return Tone.WARN if phenotype is Phenotype.APLASTIC else Tone.PLAIN


def _rows(details: NeutrophilRecovery, wording: Wording, words: CardWords) -> tuple[CardRow, ...]:
    own, data, rows = words.neutrophil_recovery, rule_data(RULE)["neutropenia"], []
    for limit, low in (
        (data["severe_at_most"], details.severe),
        (data["profound_at_most"], details.profound),
    ):
        if low is not None:
            label = words.counts.at_most.format(
                name=wording.anc, limit=wording.number(limit / PER_STORED_UNIT), unit=wording.unit("10*9/L")
            )
            rows.append(low_row(label, low, low.days, wording, words.counts))
    if details.severe is not None:
        rows += [_protracted(details, wording, own), _prolonged(details, wording, own)]
    if details.last_day is not None:
        rows.append(
            sampled_row(
                details.days_observed,
                details.days_interpolated,
                details.days_missing,
                wording,
                words.counts,
            )
        )
    return tuple(rows)


def _protracted(details: NeutrophilRecovery, wording: Wording, own: NeutrophilRecoveryCardWords) -> CardRow:
    days = wording.number(rule_data(RULE)["neutropenia"]["protracted_days"])
    severe, profound = details.protracted_severe, details.protracted_profound
    said = own.protracted_both if profound else own.protracted_severe if severe else _yes_or_no(severe, own)
    tip = own.protracted_tip.format(
        n=days, severe=_yes_or_no(severe, own), profound=_yes_or_no(profound, own)
    )
    return CardRow(own.protracted.format(n=days), said, tip=tip)


def _prolonged(details: NeutrophilRecovery, wording: Wording, own: NeutrophilRecoveryCardWords) -> CardRow:
    data, answer = rule_data(RULE)["neutropenia"], _yes_or_no(details.prolonged, own)
    facts = {
        "limit": wording.number(data["prolonged_at_most"] / PER_STORED_UNIT, 1),
        "day": wording.day_number(int(data["prolonged_from_day"])),
    }
    tip = own.prolonged_tip.format(unit=wording.unit("10*9/L"), answer=answer, **facts)
    return CardRow(own.prolonged.format(**facts), answer, tip=tip)


def _yes_or_no(answer: bool | None, own: NeutrophilRecoveryCardWords) -> str:
    return own.unknown if answer is None else own.yes if answer else own.no


def _why(
    assessment: Assessment,
    details: NeutrophilRecovery,
    chosen: Switches,
    time: str,
    wording: Wording,
    words: CardWords,
) -> str:
    own = words.neutrophil_recovery
    if assessment.status is Status.NOT_EVALUABLE:
        if assessment.reason is Reason.ENDED_EARLY and not details.is_open and details.last_day is not None:
            return own.ended.format(day=wording.day_number(details.last_day))
        if assessment.reason is Reason.OUTSIDE_SCOPE and not assessment.missing:
            last = wording.day_number(int(rule_data(RULE)["window"]["last_day"]))
            limit = wording.number(chosen.number("recovered_above_per_ul"))
            return own.does_not_fit.format(limit=limit, last=last)
        return missing_sentence(assessment, wording, words.common, time)
    others = [_named(own)[one] for one in details.possible if one is not details.phenotype]
    if others:
        return own.possible.format(phenotypes=own.separator.join(others))
    return own.not_verified


def _rule_in_words(chosen: Switches, wording: Wording, words: CardWords) -> tuple[str, ...]:
    own, counts = words.neutrophil_recovery, words.counts
    return (
        own.aplastic_rule.format(
            limit=wording.number(chosen.number("aplastic_below_per_ul")),
            n=wording.number(chosen.whole("aplastic_days")),
        ),
        own.intermittent_rule.format(
            recovered=wording.number(chosen.number("recovered_above_per_ul")),
            dip=wording.number(chosen.number("dip_below_per_ul")),
            day=wording.day_number(chosen.whole("dip_after_day")),
        ),
        own.quick_rule,
        own.none_rule,
        counts.interpolation.format(n=wording.number(rule_data(RULE)["window"]["interpolated_days"])),
        counts.joining.format(n=wording.number(chosen.whole("joining_gap_days"))),
        own.durations_rule.format(last=wording.number(rule_data(RULE)["window"]["last_day"])),
    )


def _caveats(details: NeutrophilRecovery, wording: Wording, words: CardWords) -> tuple[str, ...]:
    counts, said = words.counts, []
    if details.is_open and details.last_day is not None:
        last = wording.day_number(int(rule_data(RULE)["window"]["last_day"]))
        said.append(counts.still_open.format(day=wording.day_number(details.last_day), last=last))
    return (*said, counts.under_gcsf, *words.neutrophil_recovery.caveats)
