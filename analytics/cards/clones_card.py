"""The card of the clones: from where to where each went, how fast, and which came and went."""

from collections import Counter

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import alternative_sentences, missing_inputs, missing_sentence
from analytics.cards.card_words import CardWords
from analytics.cards.clones_card_words import ClonesCardWords
from analytics.figures.clone_words import (
    bounded_text,
    fold_text,
    limit_text,
    material_name,
    short_change,
    vaf_text,
)
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material
from analytics.records.variant_call import CallState
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.clone_kinetics import RULE, CloneKinetics, CloneSample
from analytics.rules.clones import Clones
from analytics.rules.switches import Switches, switches
from analytics.rules.vaf_kinetics import Measure, Trend, Why
from analytics.rules.variant_courses import sample_place
from analytics.rules.wanted import Wanted
from analytics.wording import Wording

_MOST_ROWS = 5
_MONTHS_PER_YEAR, _MOST_MONTHS = 12.0, 24.0


def clones_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard:
    """Return the card of *assessment* of the rule ``clones``."""
    own, common, details = words.clones, words.common, _details(assessment)
    chosen = switches(RULE, dict(assessment.settings))
    rising = dict(details.calls).get(Trend.RISING.value, 0)
    is_open = assessment.status is Status.NOT_EVALUABLE
    outcome, word = common.dash, ""
    if not is_open and not details.clones:
        word = own.none_detected
    elif not is_open:
        facts = {"n": wording.number(rising), "all": wording.number(len(details.clones))}
        outcome, word = own.outcome.format(**facts), own.rising
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=_subtitle(assessment, record, wording, own),
        outcome=outcome,
        outcome_word=word,
        short_source=own.short_source,
        tone=Tone.QUIET if is_open else Tone.WARN if rising else Tone.PLAIN,
        rows=_rows(details, wording, words),
        why=_why(assessment, wording, words),
        missing=missing_inputs(assessment, wording, common),
        alternatives=alternative_sentences(
            assessment, wording, common, lambda text: _named(text, wording, own)
        ),
        rule_in_words=_rule_in_words(chosen, own),
        caveats=own.caveats,
        pages=(CardPage.CLONES,),
        is_brief=Wanted.SAMPLE.value in assessment.missing,
    )


def _details(assessment: Assessment) -> Clones:
    if not isinstance(assessment.details, Clones):
        raise TypeError("not an assessment of clones")
    return assessment.details


def _subtitle(assessment: Assessment, record: PatientRecord, wording: Wording, own: ClonesCardWords) -> str:
    """Return how many samples gave a result, from when to when."""
    day = assessment.as_of
    spans = [(record.axis.span(s.at), s) for s in record.samples if not s.has_failed]
    known = [s for span, s in spans if day is None or (span is not None and span.earliest <= day)]
    ordered = sorted(known, key=lambda sample: sample_place(sample, record))
    if not ordered:
        return ""
    first, last = (wording.time_point(sample.at) for sample in (ordered[0], ordered[-1]))
    template = own.one_sample if len(ordered) == 1 else own.samples
    return template.format(n=wording.number(len(ordered)), first=first, last=last)


def _rows(details: Clones, wording: Wording, words: CardWords) -> tuple[CardRow, ...]:
    clones, own = details.clones, words.clones
    shown = clones if len(clones) <= _MOST_ROWS else clones[: _MOST_ROWS - 1]
    genes = Counter(clone.gene for clone in clones)
    rows = tuple(_row(clone, wording, own, is_only=genes[clone.gene] == 1) for clone in shown)
    if len(shown) == len(clones):
        return rows
    return (*rows, CardRow(own.others.format(n=wording.number(len(clones) - len(shown)))))


def _row(clone: CloneKinetics, wording: Wording, own: ClonesCardWords, *, is_only: bool) -> CardRow:
    """Return a clone's line; the gene alone is its name where it is the only one of its gene."""
    name = own.clone.format(gene=clone.gene, change=short_change(clone.change)).strip()
    label = clone.gene if is_only else name
    if clone.fold is None or clone.growth is None:
        return CardRow(label, _said(clone.last, wording), Mark.UNCERTAIN, name)
    first = _said(clone.first, wording, is_bare=clone.last.vaf_fraction is not None)
    course = own.course.format(first=first, last=_said(clone.last, wording))
    value = fold_text(clone.fold, wording)
    doubling = clone.doubling_years
    if clone.call is Trend.RISING and doubling is not None and doubling.value is not None:
        value = own.doubling.format(time=_time(doubling, wording, own))
    mark = Mark.WARNING if clone.call is Trend.RISING else None
    if clone.call is None or clone.changes_material:
        mark = mark or Mark.UNCERTAIN
    return CardRow(f"{label} {course}", value, mark, _tip(clone, name, wording, own))


def _tip(clone: CloneKinetics, label: str, wording: Wording, own: ClonesCardWords) -> str:
    """Return all measures of a clone as one line."""
    called = {
        Trend.RISING: own.called_rising,
        Trend.FALLING: own.called_falling,
        Trend.UNCHANGED: own.called_unchanged,
        None: own.undecided,
    }[clone.call]
    told = [f"{label} {called}"]
    if clone.fold is not None and clone.fold.value is not None:
        told.append(fold_text(clone.fold, wording))
    growth = clone.growth
    if growth is not None and growth.why is Why.TOO_CLOSE:
        told.append(own.too_close)
    if growth is not None and growth.why is Why.TIME_UNKNOWN:
        told.append(own.time_unknown)
    rates = ((own.per_year, growth), (own.logit, clone.logit_growth), (own.fitness, clone.fitness))
    for template, rate in rates:
        if rate is not None and rate.value is not None:
            told.append(template.format(rate=_rate(rate, wording, own)))
    if clone.changes_material:
        first, last = (_material(sample.material, wording) for sample in (clone.first, clone.last))
        told.append(own.different_materials.format(first=first, second=last))
    return own.separator.join(told)


def _said(sample: CloneSample, wording: Wording, *, is_bare: bool = False) -> str:
    """Return what a sample says; *is_bare*: without the per cent sign, which stands after the next value."""
    if sample.state is CallState.DETECTED:
        if sample.vaf_fraction is None:
            return "?"
        number = vaf_text(sample.vaf_fraction, wording)
        return number if is_bare else wording.vaf_value.format(n=number)
    if sample.limit_fraction is None:
        return wording.not_detected
    limit = limit_text(sample.limit_fraction, wording)
    return wording.below.format(limit=limit.removesuffix("%").rstrip() if is_bare else limit)


def _material(code: str | None, wording: Wording) -> str:
    return material_name(Material(code) if code is not None else None, wording)


def _rate(rate: Measure, wording: Wording, own: ClonesCardWords) -> str:
    text = bounded_text(rate, wording.number(rate.value or 0.0, 2))
    if rate.low is None or rate.high is None:
        return text
    return own.interval.format(value=text, low=wording.number(rate.low, 2), high=wording.number(rate.high, 2))


def _time(measure: Measure, wording: Wording, own: ClonesCardWords) -> str:
    years = measure.value or 0.0
    if years * _MONTHS_PER_YEAR < _MOST_MONTHS:
        text = own.months.format(n=wording.number(years * _MONTHS_PER_YEAR, 1))
    else:
        text = own.years.format(n=wording.number(years, 1))
    return bounded_text(measure, text)


def _why(assessment: Assessment, wording: Wording, words: CardWords) -> str:
    own, details = words.clones, _details(assessment)
    if assessment.status is Status.NOT_EVALUABLE:
        if assessment.reason is Reason.TOO_FEW_SAMPLES:
            return own.too_few
        return missing_sentence(assessment, wording, words.common)
    if not details.fates or not details.clones:
        return ""
    template = own.fates_at_tmn if details.is_at_tmn else own.fates_at_last
    told = [getattr(own, name).format(n=wording.number(n)) for name, n in details.fates if n]
    return template.format(fates=words.common.lists.join(told)) if told else ""


def _named(outcome: str, wording: Wording, own: ClonesCardWords) -> str:
    """Return an outcome (``rising 1, falling 0 …``) as a reader says it, without what there is none of."""
    names = {
        "rising": own.called_rising,
        "falling": own.called_falling,
        "unchanged": own.called_unchanged,
        "undecided": own.undecided,
    }
    fates = {"retained": own.retained, "lost": own.lost, "new": own.new, "not_comparable": own.not_comparable}
    told = []
    for part in outcome.replace(";", ",").split(","):
        name, _, number = part.strip().rpartition(" ")
        if number.isdigit() and int(number):
            n = wording.number(int(number))
            told.append(fates[name].format(n=n) if name in fates else f"{n} {names.get(name, name)}")
    return ", ".join(told) or own.none_detected


def _rule_in_words(chosen: Switches, own: ClonesCardWords) -> tuple[str, ...]:
    is_by_error = chosen.choice("call") == "beyond_error"
    return (
        own.rule_growth,
        own.rule_others,
        own.rule_bounds,
        own.rule_by_error if is_by_error else own.rule_by_rate,
        own.rule_fates,
    )
