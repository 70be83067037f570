"""What an event is called beside its glyph."""

from analytics.catalogue import catalogue
from analytics.records.event import Event
from analytics.wording import Wording

_UNGRADED_KINDS = frozenset({"infection"})
"""Their grade is not part of their name."""


def event_words(event: Event, wording: Wording) -> str:
    """Return the words of *event*: what tells it from others of its kind, else its kind, with its grade."""
    own = _own_words(event, wording)
    if own:
        return own
    name = _name(event.kind, wording)
    has_grade = event.grade is not None and event.kind not in _UNGRADED_KINDS
    return f"{name} {event.grade}" if has_grade else name


def _own_words(event: Event, wording: Wording) -> str:
    """Return the detail that says more than the kind does; empty where there is none."""
    match event.kind:
        case "infection":
            return _text(event, "organism") or _text(event, "site")
        case "admission":
            place = {"icu": wording.intensive_care, "ward": wording.inpatient}
            return place.get(str(event.detail("ward")), "")
        case "antimicrobial_prophylaxis":
            return _text(event, "drug") or _with_target(event, wording)
        case "vaccination":
            return _text(event, "vaccine")
        case "second_malignancy":
            return _text(event, "diagnosis")
    return ""


def _with_target(event: Event, wording: Wording) -> str:
    target, name = _text(event, "target"), _name(event.kind, wording)
    return f"{name} ({target.upper().replace('_', '/')})" if target else name


def _text(event: Event, field: str) -> str:
    value = event.detail(field)
    return value.strip() if isinstance(value, str) else ""


def _name(kind: str, wording: Wording) -> str:
    names = {
        "crs": wording.crs,
        "icans": wording.icans,
        "iec_hs": wording.iec_hs,
        "gcsf": wording.gcsf,
        "radiotherapy": wording.radiotherapy,
        "stem_cell_boost": wording.stem_cell_boost,
        "steroids": wording.steroids,
        "tocilizumab": wording.tocilizumab,
        "infection": wording.infection,
        "transfusion": wording.transfusion,
        "tmn": wording.t_mn,
    }
    known = catalogue().event_kinds.get(kind)
    if kind in names or known is None:
        return names.get(kind, kind)
    return known.names.get(wording.language, known.name)
