"""What the table says of a grade, in words: which it is, what is missing, whether an infection counts."""

from analytics.events.event_names import grade_called
from analytics.events.read_event import table_grade
from analytics.rules.assessment import Assessment, Reason, Status
from analytics.rules.infection_severity import Counts, InfectionSeverity
from analytics.terms.event_kind import EventKind
from widgets.local_text import whole_text
from widgets.translate import translate
from widgets.window_language import interface_language


def grade_sentence(kind: EventKind, assessment: Assessment) -> str:
    """Return what the table says (``Table: at least grade 2, at most 4.``)."""
    low = table_grade(assessment)
    if low is None:
        if assessment.reason is Reason.OUTSIDE_SCOPE:
            return translate("GradeWords", "Table: fever alone is not an infection.")
        return translate("GradeWords", "Table: not evaluable yet.")
    named = _named(kind, low)
    high = getattr(assessment.details, "high", low)
    if assessment.status is Status.BOUNDED:
        sentence = translate("GradeWords", "Table: at least grade {low}, at most {high}.")
    elif low == 0:
        sentence = translate("GradeWords", "Table: grade 0, none.")
    else:
        sentence = translate("GradeWords", "Table: grade {low}.")
    return " ".join(filter(None, (sentence.format(low=named, high=_named(kind, high)), _counted(assessment))))


def missing_sentence(kind: EventKind, assessment: Assessment) -> str:
    """Return what is missing for one grade; empty where nothing is."""
    if not assessment.missing:
        return ""
    language = interface_language()
    fields = (kind.field(name) for name in assessment.missing)
    names = ", ".join(field.called(language) for field in fields if field is not None)
    return translate("GradeWords", "Not known: {what}.").format(what=names)


def override_sentence(grade: int | None, assessment: Assessment, reason: str) -> str:
    """Return an overridden grade with what the table says and why (``Graded 3, table says 2: …``)."""
    sentence = translate("GradeWords", "Graded {grade}, table says {table}: {reason}")
    return sentence.format(
        grade=grade if grade is not None else "–", table=table_grade(assessment), reason=reason
    )


def _named(kind: EventKind, grade: int) -> str:
    name = grade_called(kind, grade, interface_language())
    return f"{grade} ({name})" if name else str(grade)


def _counted(assessment: Assessment) -> str:
    details = assessment.details
    if not isinstance(details, InfectionSeverity):
        return ""
    sentences = {
        Counts.AFTER_WINDOW: translate("GradeWords", "After day {day}: not in the window of analyses."),
        Counts.BEFORE_INFUSION: translate("GradeWords", "Before the infusion: not counted."),
    }
    return sentences.get(details.counts, "").format(day=whole_text(details.window_days))
