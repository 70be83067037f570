"""The card of ELN 2022: the risk group, the criteria that decide, every abnormality, and what is missing."""

from collections.abc import Sequence

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import (
    alternative_sentences,
    input_text,
    missing_inputs,
    missing_sentence,
    number_text,
)
from analytics.cards.card_words import CardWords
from analytics.cards.eln2022_card_words import Eln2022CardWords
from analytics.cards.karyotype_texts import (
    abnormalities_text,
    abnormality_line,
    abnormality_text,
    problem_text,
)
from analytics.karyotype.karyotype import Karyotype
from analytics.karyotype.karyotype_flags import reasons
from analytics.karyotype.read_karyotype import read_karyotype
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Assessment, Input, Status
from analytics.rules.comparison import is_below
from analytics.rules.eln2022 import Eln2022, ElnOutside, ElnRisk
from analytics.rules.eln2022_criteria import DATA
from analytics.rules.eln2022_of_record import KARYOTYPE
from analytics.rules.rule_data import rule_data
from analytics.wording import Wording

_MOST_ROWS = 5
_PERCENT = "eln2022.tp53_vaf_percent"
_COUNTED = ("complex", "monosomal")
_FORMULAS = {
    "t8_21": "t(8;21)", "inv16_t16_16": "inv(16)/t(16;16)", "t6_9": "t(6;9)", "t_v_11q23": "t(v;11q23.3)",
    "t9_22": "t(9;22)", "t8_16": "t(8;16)", "inv3_t3_3": "inv(3)/t(3;3)", "t3q26_v": "t(3q26.2;v)",
    "minus5_del5q": "−5/del(5q)", "minus7": "−7", "minus17_abn17p": "−17/abn(17p)", "t9_11": "t(9;11)",
    "FLT3_ITD": "FLT3-ITD",
}  # fmt: skip
_FLAGS_OF = {
    "minus5_del5q": ("minus5", "del5q", "loss5q"),
    "minus17_abn17p": ("minus17", "abn17p", "loss17p"),
}


def eln2022_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``eln2022``; None where there is no acute leukaemia."""
    own, common = words.eln2022, words.common
    details = assessment.details
    if not isinstance(details, Eln2022) or details.outside in (ElnOutside.NO_TMN, ElnOutside.NO_AML):
        return None
    is_open = assessment.status is Status.NOT_EVALUABLE
    read = _karyotypes(assessment)
    return AssessmentCard(
        rule=assessment.rule,
        title=own.title,
        subtitle=_subtitle(assessment, details, wording, own),
        outcome=common.dash if is_open else own.risks[assessment.outcome or ""],
        short_source=own.short_source,
        tone=_tone(assessment),
        rows=_rows(assessment, details, read, wording, words),
        why=_why(assessment, details, wording, words),
        missing=missing_inputs(assessment, wording, common),
        alternatives=alternative_sentences(
            assessment, wording, common, lambda text: own.risks.get(text, text)
        ),
        rule_in_words=(own.order, own.adverse_list, own.counting, own.samples),
        caveats=_caveats(details, read, words),
        pages=(CardPage.CLONES,),
    )


def _karyotypes(assessment: Assessment) -> tuple[Karyotype, ...]:
    texts = dict.fromkeys(given.value for given in assessment.inputs if given.what == KARYOTYPE)
    return tuple(map(read_karyotype, texts))


def _tone(assessment: Assessment) -> Tone:
    if assessment.status is Status.NOT_EVALUABLE:
        return Tone.QUIET
    return Tone.WARN if (assessment.outcome or "").endswith("adverse") else Tone.PLAIN


def _subtitle(assessment: Assessment, details: Eln2022, wording: Wording, own: Eln2022CardWords) -> str:
    at = next((given.at for given in assessment.inputs if given.what == "tmn"), None)
    if at is None:
        return ""
    date = wording.time_point(at)
    if details.blasts_percent is None:
        return own.at_diagnosis.format(date=date)
    text = own.icc if details.is_icc_only else own.at_diagnosis_with_blasts
    return text.format(date=date, blasts=wording.number(details.blasts_percent))


def _rows(
    assessment: Assessment,
    details: Eln2022,
    read: Sequence[Karyotype],
    wording: Wording,
    words: CardWords,
) -> tuple[CardRow, ...]:
    """Return up to five rows: genes and counts before single lesions, which the last row names too."""
    decisive = sorted(details.decisive, key=lambda name: (name in _FORMULAS, name in _COUNTED))
    shown = [_row(name, assessment, details, read, wording, words) for name in decisive]
    karyotype = [_of_karyotype(one, wording, words) for one in read]
    return (*shown[: _MOST_ROWS - len(karyotype)], *karyotype)


def _row(
    name: str,
    assessment: Assessment,
    details: Eln2022,
    read: Sequence[Karyotype],
    wording: Wording,
    words: CardWords,
) -> CardRow:
    own = words.eln2022
    label = criterion_name(name, assessment, wording, own)
    value, tip = "", ""
    if name == "complex" and details.complex_count is not None:
        value = own.abnormalities.format(n=wording.number(details.complex_count))
    elif name in _FORMULAS:
        flags = _FLAGS_OF.get(name, (name,))
        found = {one.key: one for karyotype in read for flag in flags for one in reasons(karyotype, flag)}
        value = words.karyotype.lists.join(abnormality_text(one) for one in found.values())
        tip = words.karyotype.lines.join(
            abnormality_line(one, wording, words.karyotype) for one in found.values()
        )
    given = [one for one in assessment.inputs if one.what == name]
    if given:
        value = _of_gene(given[0], wording, own)
    value = "" if value == label else value
    is_adverse = details.possible == (ElnRisk.ADVERSE,)
    return CardRow(label, value, Mark.WARNING if is_adverse else Mark.MET, tip)


def criterion_name(name: str, assessment: Assessment, wording: Wording, own: Eln2022CardWords) -> str:
    """Return what a criterion is called."""
    limit = number_text(dict(assessment.settings).get(_PERCENT, ""), wording)
    return own.named.get(name, _FORMULAS.get(name, name)).format(limit=limit)


def _of_gene(given: Input, wording: Wording, own: Eln2022CardWords) -> str:
    try:
        fraction = float(given.value)
    except ValueError:
        return input_text(given, wording) or own.mutated
    return own.vaf.format(vaf=wording.number(round(fraction * 100, 2)))


def _of_karyotype(karyotype: Karyotype, wording: Wording, words: CardWords) -> CardRow:
    own = words.eln2022
    lines = [abnormality_line(one, wording, words.karyotype) for one in karyotype.abnormalities]
    value = abnormalities_text(karyotype, words.karyotype)
    if not value:
        value = own.normal if karyotype.is_normal else words.common.dash
    mark = Mark.UNCERTAIN if karyotype.hides or karyotype.count != karyotype.most else None
    return CardRow(own.karyotype, value, mark, words.karyotype.lines.join(lines))


def _why(assessment: Assessment, details: Eln2022, wording: Wording, words: CardWords) -> str:
    own = words.eln2022
    if details.outside is ElnOutside.PROMYELOCYTIC:
        return own.promyelocytic
    if assessment.status is not Status.COMPLETE:
        return missing_sentence(assessment, wording, words.common)
    told = [] if details.decisive else [own.none_decides]
    limit = float(rule_data(DATA)["scope"]["who_from"])
    percent = None if details.is_icc_only else details.blasts_percent
    if percent is not None and is_below(percent, limit):
        told.append(own.few_blasts.format(limit=wording.number(limit)))
    return " ".join(told)


def _caveats(details: Eln2022, read: Sequence[Karyotype], words: CardWords) -> tuple[str, ...]:
    own = words.eln2022
    problems = [problem_text(one, words.karyotype) for karyotype in read for one in karyotype.problems]
    unread = [own.not_understood.format(what=text) for text in dict.fromkeys(problems)]
    icc = [own.icc_note] if details.is_icc_only else []
    return (*unread, *icc, own.reported, own.recalled)
