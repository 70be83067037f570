"""What has to be known of each patient before their lines are compared, in one line each."""

from collections.abc import Iterable

from analytics.catalogue import catalogue
from analytics.figures.palette import SeriesStyle
from analytics.figures.spec import KeyLine
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.treatment import TherapyKind, Treatment
from analytics.rules.follow_up import is_progression, last_known_day
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.rules.relapse import is_relapse
from analytics.wording import Wording


def key_line(
    record: PatientRecord, details: ImmuneReconstitution, name: str, style: SeriesStyle, wording: Wording
) -> KeyLine:
    """Return number, product, criteria met, last response, turns of the course and how far it is known."""
    facts = " · ".join(_facts(record, details, name, wording))
    return KeyLine(name, facts, style.colour, style.word_colour, style.marker, style.dash)


def last_response(record: PatientRecord) -> str | None:
    """Return the last response assessment, ``PD`` where a progression came later; None without either."""
    axis, found = record.axis, list[tuple[int, int, str]]()
    for event in record.events:
        said = _response_of(event)
        span = axis.span(event.onset) if event.onset is not None else None
        if said is not None and span is not None:
            found.append((span.latest, event.id, said))
    return max(found)[2] if found else None


def _response_of(event: Event) -> str | None:
    if event.kind == "progression":
        return "PD"
    said = event.detail("response")
    return said if event.kind == "response" and isinstance(said, str) else None


def _facts(
    record: PatientRecord, details: ImmuneReconstitution, name: str, wording: Wording
) -> Iterable[str]:
    if record.patient.number not in name:
        yield record.patient.number
    index = record.index_treatment
    product = catalogue().products.get(index.product or "") if index is not None else None
    if index is not None and index.product:
        domain = product.costimulation if product is not None else None
        yield f"{index.product} ({domain})" if domain else index.product
    if not record.axis.has_infusion:
        yield wording.not_on_this_axis
        return
    yield wording.criteria_met.format(
        n=wording.number(details.met), all=wording.number(len(details.criteria))
    )
    unknown = details.possible - details.met
    if unknown:
        yield wording.not_evaluable.format(n=wording.number(unknown))
    yield from _ends(record, wording)
    response = last_response(record)
    if response is not None:
        yield wording.last_response_was.format(response=response)
    yield wording.followed_to.format(day=wording.day_number(last_known_day(record)))


def _ends(record: PatientRecord, wording: Wording) -> Iterable[str]:
    """Yield the turns of the course in their order, each kind once, on the earliest day it can have been."""
    axis, found = record.axis, dict[str, tuple[int, str]]()
    turns = [(_name(record, e, wording), e.onset) for e in record.events]
    turns += [(_therapy(t, wording), t.infusion) for t in record.later_therapies]
    for name, at in turns:
        span = axis.span(at) if at is not None else None
        if not name or at is None or span is None or span.latest < 0:
            continue
        day = wording.day_number(span.earliest) if span.is_exact else wording.time_point(at)
        if name not in found or span.earliest < found[name][0]:
            found[name] = (span.earliest, wording.happened_on.format(what=name, day=day))
    yield from (said for _, said in sorted(found.values()))


def _name(record: PatientRecord, event: Event, wording: Wording) -> str:
    """Return what *event* is as a turn of the course; empty where it is none."""
    if is_progression(event):
        span = record.axis.span(event.onset) if event.onset is not None else None
        return wording.relapse if span is not None and is_relapse(record, span) else wording.progression
    return {"death": wording.death, "tmn": wording.t_mn}.get(event.kind, "")


def _therapy(treatment: Treatment, wording: Wording) -> str:
    return wording.second_infusion if treatment.kind is TherapyKind.CAR_T else wording.next_therapy
