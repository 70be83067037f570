"""What the clinic chose for the signs of the marrow: one choice for the t-MN watch and for the reminder."""

from collections.abc import Mapping
from dataclasses import replace

from analytics.records.patient_record import PatientRecord
from analytics.rules.clone_watch import DATA
from analytics.rules.follow_up import Ending, course_ends
from analytics.rules.marrow_trigger import MarrowSigns, MarrowValues, marrow_signs
from analytics.rules.switches import Switches, switches

_NAMES = ("relapse_free", "cytopenia_course", "mcv_rise")
_ANSWERS = ("CR", "PR")


def marrow_switches(settings: Mapping[str, str]) -> Switches:
    """Return the switches of the t-MN watch that the signs hang on."""
    return switches(DATA, settings).only(*_NAMES)


def chosen_signs(values: MarrowValues, chosen: Switches) -> MarrowSigns:
    """Return what speaks for a look into the marrow, as the clinic chose."""
    return marrow_signs(
        values,
        is_any_course=chosen.choice("cytopenia_course") == "any_late_cytopenia",
        mcv_rise_fl=chosen.number("mcv_rise"),
    )


def relapse_free(
    record: PatientRecord, until: int | None, values: MarrowValues, chosen: Switches
) -> MarrowValues:
    """Return *values* as they count: after an answer that followed the relapse, those from then on."""
    relapse = values.relapse
    if relapse is None or chosen.choice("relapse_free") == "never_relapsed":
        return values
    since = _remission_after_last_progression(record, until)
    if since is None:
        return values
    lines = {
        analyte: tuple(v for v in found if v.span.earliest >= since or v.span.latest < relapse.earliest)
        for analyte, found in values.lines.items()
    }
    transfusions = {
        product: tuple(v for v in found if v.span.earliest >= since or v.span.latest < relapse.earliest)
        for product, found in values.transfusions.items()
    }
    return replace(values, lines=lines, transfusions=transfusions, relapse=None)


def _remission_after_last_progression(record: PatientRecord, until: int | None) -> int | None:
    """Return the first day with CR or PR after the last progression; None: there is none, or it is unsure."""
    progressions = [e.span for e in course_ends(record, until) if e.ending is Ending.PROGRESSION]
    dated = [span for span in progressions if span is not None]
    if len(dated) < len(progressions) or not dated:
        return None  # a progression nobody dated may be the last
    last = max(span.latest for span in dated)
    answers = [
        record.axis.span(event.onset)
        for event in record.events
        if event.kind == "response" and event.detail("response") in _ANSWERS and event.onset is not None
    ]
    days = [
        span.latest
        for span in answers
        if span is not None and span.earliest > last and (until is None or span.earliest <= until)
    ]
    return min(days, default=None)
