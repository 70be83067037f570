"""Records as the JSON documents that ``show`` and ``patients`` print (a public contract: design §5)."""

from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from typing import Any

from analytics.catalogue import catalogue
from analytics.records.event import Event
from analytics.records.letter import Letter
from analytics.records.patient_record import DayAxis, PatientRecord
from analytics.records.patient_summary import PatientSummary
from analytics.records.result import (
    Censored,
    FromFile,
    Measured,
    Missing,
    NotDetected,
    Outcome,
    Result,
)
from analytics.records.sample import Sample
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.variant_call import VariantCall
from analytics.rules.assessment import Assessment

Document = dict[str, Any]


def patient_summary(summary: PatientSummary, today: date) -> Document:
    """Return one line of ``patients``; ``day`` is counted to *today*, null without a full infusion date."""
    infusion = summary.infusion
    day = (today - infusion.earliest).days if infusion is not None and infusion.is_full else None
    return {
        "id": summary.id,
        "number": summary.number,
        "name": full_name(summary.family_name, summary.given_name),
        "birth_date": _text(summary.birth_date),
        "sex": _text(summary.sex),
        "product": summary.product,
        "infusion": _text(infusion),
        "day": None if summary.is_dead else day,
        "origin": summary.origin,
        "dead": summary.is_dead,
    }


def full_name(family_name: str | None, given_name: str | None) -> str | None:
    """Return ``Family, Given``, or what there is of it."""
    return ", ".join(part for part in (family_name, given_name) if part) or None


def whole_record(
    record: PatientRecord, assessments: tuple[Assessment, ...], letters: tuple[Letter, ...] = ()
) -> Document:
    """Return everything kept about one patient, with *assessments* and the *letters* without their PDFs."""
    axis = record.axis
    samples = {s.id: s for s in record.samples}
    laboratories = {laboratory.id: laboratory.name for laboratory in record.laboratories}
    patient = _plain(record.patient, axis) | {
        "name": full_name(record.patient.family_name, record.patient.given_name)
    }
    index = record.index_treatment
    return {
        "patient": patient,
        "treatments": [_plain(t, axis) | {"is_index": t is index} for t in record.treatments],
        "visits": [_plain(v, axis) for v in record.visits],
        "results": [_result(r, axis, laboratories) for r in record.results],
        "events": [_event(e, axis) for e in record.events],
        "samples": [_sample(s, axis, laboratories) for s in record.samples],
        "variants": [_variant(v, samples[v.sample_id], axis) for v in record.variants],
        "work_ups": [_plain(w, axis) for w in record.work_ups],
        "clone_parents": [_plain(c, axis) for c in record.clone_parents],
        "assessments": [assessment(a) for a in assessments],
        "letters": [_letter(letter) for letter in letters],
    }


def _letter(letter: Letter) -> Document:
    return {
        "id": letter.id,
        "reference": letter.reference,
        "issued_at": letter.issued_at.isoformat(),
        "author": letter.author,
        "kind": letter.template,
        "language": letter.language,
        "addressee": letter.addressee,
        "corrects": letter.corrects,
        "text": letter.text,
        "pdf_bytes": len(letter.pdf),
        "sha256": letter.sha256,
        "audit_sequence": letter.audit_sequence,
    }


def assessment(answer: Assessment) -> Document:
    """Return one Assessment."""
    return {
        "rule": answer.rule,
        "version": answer.version,
        "outcome": answer.outcome,
        "value": answer.value,
        "status": answer.status.value,
        "reason": _text(answer.reason),
        "inputs": [
            {
                "id": i.id,
                "what": i.what,
                "value": _number_or_text(i.value),
                "unit": i.unit,
                "date": _text(i.at),
                "day": i.day,
            }
            for i in answer.inputs
        ],
        "missing": list(answer.missing),
        "source": answer.source,
        "as_of": answer.as_of,
        "settings": dict(answer.settings),
        "details": _details(answer.details),
        "alternatives": [
            {"setting": a.key, "choice": a.choice, "outcome": a.outcome, "status": a.status.value}
            for a in answer.alternatives
        ],
    }


def _number_or_text(value: str) -> float | str | None:
    """Return a plain number as one, a bound or a word as text, nothing as null."""
    try:
        return float(value)
    except ValueError:
        return value or None


def _result(result: Result, axis: DayAxis, laboratories: dict[Any, str]) -> Document:
    source = result.source
    return {
        "id": result.id,
        "analyte": result.analyte,
        **_outcome(result.outcome),
        "unit": catalogue().analyte(result.analyte).unit,
        **_when(result.at, axis),
        "clock": result.clock,
        "entered": result.entered_text,
        "entered_unit": result.entered_unit,
        "laboratory": laboratories.get(result.laboratory_id),
        "material": result.material,
        "occurrence": result.occurrence,
        "visit": result.visit_id,
        "confirmation": result.confirmation,
        "source": {"file": source.file_id, "row": source.row} if isinstance(source, FromFile) else "typed",
    }


def _outcome(outcome: Outcome) -> Document:
    """Return value, comparator with limit, or reason; what does not apply is null, never 0."""
    document: Document = {"value": None, "comparator": None, "limit": None, "missing": None, "detected": None}
    match outcome:
        case Measured(value=value):
            document["value"] = value
        case Censored(comparator=comparator, limit=limit):
            document |= {"comparator": comparator.value, "limit": limit}
        case NotDetected(limit=limit):
            document |= {"detected": False, "limit": limit}
        case Missing(reason=reason):
            document["missing"] = reason.value
    return document


def _event(event: Event, axis: DayAxis) -> Document:
    return _plain(event, axis) | {
        "details": dict(event.details),
        "day": axis.day(event.onset),
        "end_day": axis.day(event.end),
    }


def _sample(sample: Sample, axis: DayAxis, laboratories: dict[Any, str]) -> Document:
    return (
        _plain(sample, axis) | _when(sample.at, axis) | {"laboratory": laboratories.get(sample.laboratory_id)}
    )


def _variant(call: VariantCall, sample: Sample, axis: DayAxis) -> Document:
    when = _when(sample.at, axis)
    return _plain(call, axis) | when | {"vaf": call.vaf_fraction, "material": _text(sample.material)}


def _when(at: TimePoint, axis: DayAxis) -> Document:
    """Return the date as ISO text, or for a relative time its day and the source's own words."""
    if isinstance(at, CalendarDate):
        return {"date": str(at), "day": axis.day(at), "time": None}
    return {"date": None, "day": at.days, "time": at.entered}


def _plain(record: Any, axis: DayAxis) -> Document:
    """Return the fields of a flat record; points in time as ISO text or ``day N``."""
    document = {f.name: _value(getattr(record, f.name)) for f in fields(record)}
    if "at" in document:
        document |= _when(record.at, axis)
        del document["at"]
    return document


def _details(details: Any) -> Any:
    """Return a rule's own details: nested dataclasses become objects, records inside become their ids."""
    if isinstance(details, Result | Event):
        return details.id
    if isinstance(details, CalendarDate | RelativeTime):
        return str(details)
    if hasattr(details, "__dataclass_fields__"):
        document = {f.name: _details(getattr(details, f.name)) for f in fields(details)}
        day = getattr(details, "first_met_day", None)
        return document | ({"first_met_day": day} if day is not None else {})
    if isinstance(details, tuple | list):
        return [_details(item) for item in details]
    return _value(details)


def _value(value: Any) -> Any:
    match value:
        case None | bool() | int() | float():
            return value
        case Enum():
            return value.value
        case CalendarDate() | RelativeTime():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case tuple() | list():
            return [_value(item) for item in value]
        case _ if hasattr(value, "__dataclass_fields__"):
            return {f.name: _value(getattr(value, f.name)) for f in fields(value)}
        case _:
            return str(value)


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return str(value.value) if isinstance(value, Enum) else str(value)
