"""Names of the catalogue in the language of the window."""

from analytics.catalogue import catalogue
from widgets.window_language import interface_language


def analyte_name(code: str) -> str:
    """Return what an analyte is called in the language of the window; an unknown code as it is."""
    analyte = catalogue().analytes.get(code)
    return code if analyte is None else analyte.names.get(interface_language(), analyte.name)


def event_kind_name(code: str) -> str:
    """Return what a kind of event is called in the language of the window; an unknown code as it is."""
    kind = catalogue().event_kinds.get(code)
    return code.replace("_", " ") if kind is None else kind.names.get(interface_language(), kind.name)
