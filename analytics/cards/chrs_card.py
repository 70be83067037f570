"""The card of the clonal haematopoiesis risk score: points, what brought them, and who said CHIP or CCUS."""

from dataclasses import dataclass

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import (
    alternative_sentences,
    input_text,
    missing_inputs,
    missing_sentence,
    points_text,
    sample_line,
)
from analytics.cards.card_words import CardWords
from analytics.cards.chrs_card_words import ChrsCardWords
from analytics.figures.clone_words import vaf_text
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.chrs import RULE, ChrsCategory, ChrsItem, high_risk_genes
from analytics.rules.chrs_answer import Chrs
from analytics.rules.rule_data import rule_data
from analytics.rules.switches import Switches, switches
from analytics.rules.wanted import Wanted
from analytics.wording import Wording

_COUNTS = ("rdw", "mcv")


def chrs_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard:
    """Return the card of *assessment* of the rule ``chrs``."""
    own, common = words.chrs, words.common
    sample = _sample(assessment, record)
    taken = sample_line(sample, wording, common) if sample is not None else ""
    is_open = assessment.status is Status.NOT_EVALUABLE
    named = {"low": own.low, "intermediate": own.intermediate, "high": own.high}
    writer = _Writer(assessment, wording, words)
    chosen = switches(RULE, dict(assessment.settings))
    times = _times(sample, chosen, wording, own)
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=taken,
        outcome=common.dash if is_open else writer.total(),
        outcome_word=named.get(assessment.outcome or "", ""),
        short_source=own.short_source,
        tone=_tone(assessment),
        rows=writer.rows(),
        why=_why(assessment, writer, wording, words, times),
        missing=missing_inputs(assessment, wording, common, times),
        alternatives=alternative_sentences(assessment, wording, common, lambda text: named.get(text, text)),
        rule_in_words=_rule_in_words(chosen, wording, own),
        caveats=own.caveats,
        pages=(CardPage.CLONES,) if is_open else (CardPage.RECOVERY, CardPage.CLONES),
        in_letter=True,
        in_letter_beside=taken,
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the rows of one score."""

    assessment: Assessment
    wording: Wording
    words: CardWords

    @property
    def details(self) -> Chrs:
        details = self.assessment.details
        if not isinstance(details, Chrs):
            raise TypeError("not an assessment of the risk score")
        return details

    def total(self) -> str:
        score = self.details.score
        return self._points(score.low, score.high) if score is not None else self.words.common.dash

    def rows(self) -> tuple[CardRow, ...]:
        if self.details.score is None:
            return ()
        return (*self._of_genes(), self._of_mutations(), *self._of_counts())

    def others(self) -> str:
        """Return what the items that have no row of their own add up to."""
        shown = {"n_mutations", "max_vaf", *self._count_names()}
        shown |= {"single_dnmt3a"} if self.details.given.single_dnmt3a else set()
        shown |= {"high_risk"} if self.details.given.high_risk is not False else set()
        rest = [item for name, item in self._items().items() if name not in shown]
        points = self._points(sum(item.low for item in rest), sum(item.high for item in rest))
        return self.words.chrs.other_items.format(points=points)

    def status(self) -> str:
        """Return who said CHIP or CCUS."""
        own, details = self.words.chrs, self.details
        if details.given.status is None:
            return own.not_set
        status = own.chip if details.given.status == "chip" else own.ccus
        if not details.is_judged:
            return own.by_counts.format(status=status)
        template = own.set_by if details.judged_by else own.judged
        return template.format(status=status, name=details.judged_by)

    def _of_genes(self) -> list[CardRow]:
        own, item = self.words.chrs, self._items()["high_risk"]
        if self.details.given.high_risk is None:
            return [self._row(own.high_risk_open, item, mark=Mark.UNCERTAIN)]
        first = next((m for m in self.details.mutations if m.gene in self.details.high_risk), None)
        if first is None:
            return []
        vaf = self._vaf(first.vaf_fraction)
        return [self._row(own.high_risk_gene.format(gene=first.gene, vaf=vaf), item)]

    def _of_mutations(self) -> CardRow:
        own, items, mutations = self.words.chrs, self._items(), self.details.mutations
        vaf = self._vaf(mutations[0].vaf_fraction if mutations else None)
        if self.details.given.n_mutations is None:
            template = own.at_least_one
        elif self.details.given.single_dnmt3a:
            template = own.single_dnmt3a
        else:
            template = own.one_mutation if len(mutations) == 1 else own.mutations
        parts = ["n_mutations", "max_vaf"]
        if self.details.given.single_dnmt3a:
            parts.insert(0, "single_dnmt3a")
        points = self._points(items[parts[0]].low, items[parts[0]].high)
        for name in parts[1:]:
            second = self._points(items[name].low, items[name].high)
            points = own.plus.format(first=points, second=second)
        label = template.format(n=self.wording.number(len(mutations)), vaf=vaf)
        is_exact = all(items[name].is_exact for name in parts)
        tip = own.points_tip.format(what=label, points=points)
        return CardRow(label, points, None if is_exact else Mark.UNCERTAIN, tip)

    def _of_counts(self) -> list[CardRow]:
        own, items, found = self.words.chrs, self._items(), []
        for name in self._count_names():
            given = next((i for i in self.assessment.inputs if i.what == name.upper()), None)
            called = own.rdw if name == "rdw" else own.mcv
            if given is None:
                found.append(
                    self._row(own.not_measured.format(name=called), items[name], mark=Mark.NOT_MEASURED)
                )
                continue
            label = own.count.format(name=called, value=input_text(given, self.wording))
            mark = None if items[name].is_exact else Mark.UNCERTAIN
            found.append(self._row(label, items[name], mark=mark))
        return found

    def _count_names(self) -> list[str]:
        """Return the counts that brought more than the least, or may."""
        items = self._items()
        return [name for name in _COUNTS if items[name].high > 1.0]

    def _items(self) -> dict[str, ChrsItem]:
        score = self.details.score
        return {item.name: item for item in score.items} if score is not None else {}

    def _row(self, label: str, item: ChrsItem, *, mark: Mark | None = None) -> CardRow:
        points = self._points(item.low, item.high)
        return CardRow(label, points, mark, self.words.chrs.points_tip.format(what=label, points=points))

    def _points(self, low: float, high: float) -> str:
        return points_text(low, high, self.wording, self.words.common)

    def _vaf(self, fraction: float | None) -> str:
        if fraction is None:
            return self.words.common.dash
        return self.wording.vaf_value.format(n=vaf_text(fraction, self.wording))


def _why(
    assessment: Assessment,
    writer: _Writer,
    wording: Wording,
    words: CardWords,
    times: dict[str, str],
) -> str:
    own, details = words.chrs, writer.details
    if assessment.reason is Reason.OUTSIDE_SCOPE:
        if details.has_tmn:
            return own.has_tmn
        return own.said_neither if details.is_judged and details.mutations else own.no_chip
    if assessment.status is Status.NOT_EVALUABLE:
        sentences = [missing_sentence(assessment, wording, words.common, times)]
        if details.score is not None:
            low, high = wording.number(details.score.low), wording.number(details.score.high)
            sentences.append(own.range_sentence.format(low=low, high=high))
        return " ".join(sentences)
    return own.separator.join((writer.others(), writer.status()))


def _times(sample: Sample | None, chosen: Switches, wording: Wording, own: ChrsCardWords) -> dict[str, str]:
    """Return the time that what is missing is wanted for."""
    is_before = chosen.choice("sample") == "before_infusion"
    times = {Wanted.SAMPLE.value: own.before_infusion} if is_before else {}
    if sample is not None:
        near = own.near.format(date=wording.time_point(sample.at))
        times |= dict.fromkeys(("RDW", "MCV", "HGB", "ANC", "PLT"), near)
    return times


def _tone(assessment: Assessment) -> Tone:
    if assessment.status is Status.NOT_EVALUABLE:
        return Tone.QUIET
    return Tone.WARN if assessment.outcome == ChrsCategory.HIGH else Tone.PLAIN


def _sample(assessment: Assessment, record: PatientRecord) -> Sample | None:
    details = assessment.details
    if not isinstance(details, Chrs):
        return None
    return next((s for s in record.samples if s.id == details.sample_id), None)


def _rule_in_words(chosen: Switches, wording: Wording, own: ChrsCardWords) -> tuple[str, ...]:
    mcv = own.mcv_from if chosen.choice("mcv") == "mcv_from_100" else own.mcv_above
    is_before = chosen.choice("sample") == "before_infusion"
    sample = own.rule_sample_before if is_before else own.rule_sample_last
    is_open = chosen.choice("uncovered") == "uncovered_open"
    risks = rule_data(RULE)["categories"]["risk_10_years_percent"]
    genes = ", ".join(sorted(high_risk_genes(chosen)))
    return (
        own.rule_items.format(mcv=mcv),
        own.rule_genes.format(genes=genes),
        sample.format(n=wording.number(chosen.whole("counts_within_days"))),
        own.rule_groups,
        own.rule_open if is_open else own.rule_uncovered,
        own.risk.format(**{name: wording.number(float(risk)) for name, risk in risks.items()}),
    )
