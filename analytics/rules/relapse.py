"""Whether a progression is a relapse: only what had answered can come back."""

from analytics.records.patient_record import DaySpan, PatientRecord

_ANSWERS = ("CR", "PR")


def is_relapse(record: PatientRecord, at: DaySpan) -> bool:
    """Return whether a CR or PR of the index therapy stood before the progression of the days *at*.

    Answers before the infusion (of bridging) and after the next therapy are not the index therapy's.
    """
    axis = record.axis
    later = [axis.span(t.infusion) for t in record.later_therapies if t.infusion is not None]
    next_day = min((span.earliest for span in later if span is not None), default=None)
    answers = [
        axis.span(e.onset)
        for e in record.events
        if e.kind == "response" and e.detail("response") in _ANSWERS and e.onset is not None
    ]
    return any(
        answer.latest > 0
        and answer.earliest < at.latest
        and (next_day is None or answer.earliest <= next_day)
        for answer in answers
        if answer is not None
    )
