"""Whether two recorded infections are one: the same organism at the same site within days."""

from analytics.records.event import Event
from analytics.terms.names import fold_name

INFECTION = "infection"


def is_same_infection(event: Event, other: Event) -> bool:
    """Whether both have the same organism and site; two without an organism share their site."""
    names = _names(event)
    return event.kind == other.kind == INFECTION and names == _names(other) and any(names)


def _names(event: Event) -> tuple[str, str]:
    organism, site = (fold_name(str(event.detail(field) or "")) for field in ("organism", "site"))
    return organism, site
