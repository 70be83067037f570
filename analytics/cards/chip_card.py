"""The card of CHIP and CCUS: what holds, by whose word, and what the clinician is asked."""

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import (
    alternative_sentences,
    analyte_name,
    missing_inputs,
    missing_sentence,
    outcome_text,
    quantity,
    sample_line,
)
from analytics.cards.card_words import CardWords
from analytics.cards.chip_card_words import ChipCardWords
from analytics.catalogue import catalogue
from analytics.figures.clone_words import limit_text, short_change, vaf_text
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.chip import RULE, Ask, ChipFinding, ChipStatus
from analytics.rules.chip_of_record import Chip
from analytics.rules.cytopenia import LINEAGES
from analytics.rules.sample_mutations import Mutation
from analytics.rules.switches import Switches, switches
from analytics.rules.wanted import Wanted
from analytics.wording import Wording

_MOST_MUTATIONS = 3


def chip_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard:
    """Return the card of *assessment* of the rule ``chip``."""
    own, common, details = words.chip, words.common, _details(assessment)
    sample = next((s for s in record.samples if s.id == details.sample_id), None)
    named = {status.value: getattr(own, status.value) for status in ChipStatus}
    is_open = assessment.status is Status.NOT_EVALUABLE
    times = _times(sample, wording, own)
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=sample_line(sample, wording, common) if sample is not None else "",
        outcome=common.dash if is_open else named.get(assessment.outcome or "", common.dash),
        short_source=own.short_source,
        tone=_tone(assessment),
        rows=() if details.finding is None else _rows(details.finding, assessment, record, wording, words),
        why=_why(assessment, record, wording, words, times),
        missing=missing_inputs(assessment, wording, common, times),
        alternatives=alternative_sentences(assessment, wording, common, lambda text: named.get(text, text)),
        rule_in_words=_rule_in_words(switches(RULE, dict(assessment.settings)), wording, own),
        caveats=own.caveats,
        pages=(CardPage.CLONES,),
        is_brief=Wanted.SAMPLE.value in assessment.missing,
    )


def _details(assessment: Assessment) -> Chip:
    if not isinstance(assessment.details, Chip):
        raise TypeError("not an assessment of CHIP")
    return assessment.details


def _rows(
    finding: ChipFinding, assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> tuple[CardRow, ...]:
    found = [(m, Mark.MET) for m in finding.mutations]
    found += [(m, Mark.UNCERTAIN) for m in (*finding.uncertain, *finding.other_genes)]
    rows = [_of_mutation(m, mark, wording, words) for m, mark in found[:_MOST_MUTATIONS]]
    if len(found) > _MOST_MUTATIONS:
        n = wording.number(len(found) - _MOST_MUTATIONS)
        rows.append(CardRow(words.chip.others.format(n=n)))
    low = [one for one in LINEAGES if one in finding.cytopenia.low] if finding.mutations else []
    shown = low or [one for one in LINEAGES if one in finding.cytopenia.unknown and finding.mutations]
    return (*rows, *(_of_count(one, finding, assessment, record, wording, words) for one in shown))


def _of_mutation(mutation: Mutation, mark: Mark, wording: Wording, words: CardWords) -> CardRow:
    own = words.chip
    name = own.variant.format(gene=mutation.gene, change=short_change(mutation.change)).strip()
    if mutation.vaf_fraction is None:
        return CardRow(name, own.size_unknown, mark)
    return CardRow(name, wording.vaf_value.format(n=vaf_text(mutation.vaf_fraction, wording)), mark)


def _of_count(
    lineage: str,
    finding: ChipFinding,
    assessment: Assessment,
    record: PatientRecord,
    wording: Wording,
    words: CardWords,
) -> CardRow:
    own, name = words.chip, analyte_name(lineage, wording)
    result = next(
        (r for i in assessment.inputs if i.what == lineage for r in record.results if r.id == i.id), None
    )
    if result is None:
        return CardRow(name, own.no_count, Mark.NOT_MEASURED)
    unit = catalogue().analytes[lineage].unit
    value = quantity(outcome_text(result.outcome, wording, words.common), unit, wording)
    value = value.replace(" 10⁹", " ×10⁹")
    is_low = lineage in finding.cytopenia.low
    label, state = f"{name} {value}", own.low if is_low else own.uncertain
    return CardRow(label, state, Mark.WARNING if is_low else Mark.UNCERTAIN)


def _why(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords, times: dict[str, str]
) -> str:
    own, details = words.chip, _details(assessment)
    if details.has_tmn:
        return own.has_tmn
    if details.judgement_id is not None:
        return _judged(details, record, wording, own)
    finding = details.finding
    if finding is None:
        return missing_sentence(assessment, wording, words.common, times)
    if finding.status is ChipStatus.CHIP_OR_CCUS:
        reasons = [getattr(own, ask.value) for ask in finding.asks] or [own.counts_missing]
        return own.ask.format(reasons=own.separator.join(reasons))
    if Ask.OTHER_GENE in finding.asks and finding.status is None:
        genes = dict.fromkeys(m.gene for m in finding.other_genes)
        return own.other_gene.format(genes=words.common.lists.join(genes))
    if assessment.reason is Reason.CENSORED_VALUE and details.limit_fraction is not None:
        return own.too_coarse.format(limit=limit_text(details.limit_fraction, wording))
    if finding.status is ChipStatus.NEITHER and assessment.status is Status.COMPLETE:
        return own.nothing
    if assessment.missing:
        return missing_sentence(assessment, wording, words.common, times)
    return own.by_data_ccus if finding.status is ChipStatus.CCUS else own.by_data


def _judged(details: Chip, record: PatientRecord, wording: Wording, own: ChipCardWords) -> str:
    """Return who said it and when, and what the data alone would say where that differs."""
    event = next((e for e in record.events if e.id == details.judgement_id), None)
    date = "" if event is None or event.onset is None else wording.time_point(event.onset)
    template = own.set_by if details.judged_by else own.judged
    sentence = template.format(name=details.judged_by, date=date).rstrip(", ")
    if details.by_data is not details.status and details.finding is not None:
        status = own.nobody_can_say if details.by_data is None else getattr(own, details.by_data.value)
        sentence = own.separator.join((sentence, own.data_say.format(status=status)))
    return f"{sentence}."


def _times(sample: Sample | None, wording: Wording, own: ChipCardWords) -> dict[str, str]:
    if sample is None:
        return {}
    return dict.fromkeys(LINEAGES, own.near.format(date=wording.time_point(sample.at)))


def _tone(assessment: Assessment) -> Tone:
    if assessment.status is Status.NOT_EVALUABLE:
        return Tone.QUIET
    is_asked = assessment.outcome == ChipStatus.CHIP_OR_CCUS
    return Tone.WARN if is_asked or assessment.outcome == ChipStatus.CCUS else Tone.PLAIN


def _rule_in_words(chosen: Switches, wording: Wording, own: ChipCardWords) -> tuple[str, ...]:
    is_doubled = chosen.choice("x_linked_men") == "x_linked_double"
    has_to_last = chosen.choice("persistence") == "four_months"
    n = wording.number(chosen.whole("counts_within_days"))
    ccus = own.rule_ccus.format(n=n)
    return (
        f"{own.rule_clone} {own.rule_x_linked}" if is_doubled else own.rule_clone,
        f"{ccus} {own.rule_lasting}" if has_to_last else ccus,
        own.rule_ask,
        own.rule_judged,
    )
