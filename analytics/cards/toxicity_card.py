"""The cards of CRS and ICANS: the worst grade, its day, and each event with its grade."""

from analytics.cards.assessment_card import AssessmentCard, CardPage, CardRow, Mark, Tone
from analytics.cards.card_texts import grade_text, missing_inputs
from analytics.cards.card_words import CardWords
from analytics.cards.toxicity_card_words import ToxicityCardWords
from analytics.catalogue import catalogue
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate
from analytics.rules.assessment import Assessment, Status
from analytics.rules.recorded_grade import RecordedGrade
from analytics.rules.worst_grade import WorstGrade
from analytics.wording import Wording

_MOST_ROWS = 5


def toxicity_card(
    assessment: Assessment, record: PatientRecord, wording: Wording, words: CardWords
) -> AssessmentCard | None:
    """Return the card of *assessment* of the rule ``crs`` or ``icans``; None where no event is recorded."""
    details, own = assessment.details, words.toxicity
    if not isinstance(details, WorstGrade) or not details.events:
        return None
    is_crs = assessment.rule == "crs"
    is_open = details.low is None or details.high is None
    rows = tuple(_row(one, assessment.rule, wording, words) for one in details.events[:_MOST_ROWS])
    if len(rows) == 1 and rows[0].mark is None and details.onset_day is not None:
        rows = ()  # the head of the card says it all
    return AssessmentCard(
        rule=assessment.rule,
        title=wording.crs if is_crs else wording.icans,
        subtitle=_subtitle(details, wording, own),
        outcome=words.common.dash if is_open else _grade(details.low, details.high, words),
        outcome_word=_severity(details, own),
        short_source=own.short_source,
        tone=_tone(assessment, details),
        rows=rows,
        why=_why(assessment, details, wording, words),
        missing=missing_inputs(assessment, wording, words.common),
        rule_in_words=own.crs_rule if is_crs else own.icans_rule,
        caveats=(*(own.crs_caveats if is_crs else own.icans_caveats), *own.caveats),
        pages=(CardPage.RECOVERY,),
        is_brief=True,
    )


def finding_names(kind: str, missing: tuple[str, ...], wording: Wording, words: CardWords) -> str:
    """Return what findings of an event are called, inside a sentence."""
    fields = (catalogue().event_kinds[kind].field(name) for name in missing)
    named = (wording.inside(field.called(wording.language)) for field in fields if field is not None)
    return words.common.lists.join(named)


def _subtitle(details: WorstGrade, wording: Wording, own: ToxicityCardWords) -> str:
    day = details.worst_day if details.worst_day is not None else details.onset_day
    if day is None:
        return own.subtitle
    at = details.events[0].onset
    if len(details.events) == 1 and isinstance(at, CalendarDate):
        return own.subtitle_one.format(day=wording.day_number(day), date=wording.date(at))
    return own.subtitle_from.format(day=wording.day_number(day))


def _severity(details: WorstGrade, own: ToxicityCardWords) -> str:
    if details.is_severe:
        return own.severe
    return own.perhaps_severe if details.is_severe is None and details.low is not None else ""


def _tone(assessment: Assessment, details: WorstGrade) -> Tone:
    if assessment.status is Status.NOT_EVALUABLE:
        return Tone.QUIET
    return Tone.WARN if details.is_severe else Tone.PLAIN


def _grade(low: int | None, high: int | None, words: CardWords) -> str:
    if low is None:
        return words.toxicity.grade_not_known
    return grade_text(low, low if high is None else high, words.common)


def _row(one: RecordedGrade, kind: str, wording: Wording, words: CardWords) -> CardRow:
    own = words.toxicity
    label = own.no_day if one.onset is None else wording.time_point(one.onset)
    value = _grade(one.low, one.high, words)
    if is_against_the_table(one):
        return CardRow(label, value, Mark.WARNING, _override(one, words))
    mark = None if one.low is not None and one.low == one.high else Mark.UNCERTAIN
    tip = own.not_recorded.format(findings=finding_names(kind, one.missing, wording, words))
    return CardRow(label, value, mark, tip if one.missing else "")


def is_against_the_table(one: RecordedGrade) -> bool:
    """Whether the grade that was given is none that the findings allow."""
    if one.given is None or one.table_low is None or one.table_high is None:
        return False
    return not one.table_low <= one.given <= one.table_high


def _override(one: RecordedGrade, words: CardWords) -> str:
    own = words.toxicity
    facts = {"given": one.given, "table": _grade(one.table_low, one.table_high, words)}
    if one.reason is None:
        return own.given.format(**facts)
    return own.because.format(reason=one.reason, **facts)


def _why(assessment: Assessment, details: WorstGrade, wording: Wording, words: CardWords) -> str:
    """Say which findings are not recorded that could make the worst grade worse."""
    if assessment.status is Status.COMPLETE:
        return ""
    missing = tuple(dict.fromkeys(name for one in details.events for name in one.missing))
    if not missing:
        return words.toxicity.no_findings
    findings = finding_names(assessment.rule, missing, wording, words)
    return words.toxicity.not_recorded.format(findings=findings)
