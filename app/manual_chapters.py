"""Which chapter of the manual speaks of what is in view."""

from widgets.clinic_page import COHORT, COMPARE, IMPORT, PATIENTS, SETTINGS
from widgets.patient_page import CLONES, EVENTS, HISTORY, LETTERS, RECOVERY, VISITS

CLINIC_FILE = "The clinic file"
_OF_PART = {
    PATIENTS: "Finding a patient",
    IMPORT: "Importing",
    COHORT: "The cohort",
    COMPARE: "Compare patients",
    SETTINGS: "Settings",
    "worklist": "The worklist",
}
_OF_PAGE = {
    RECOVERY: "The Recovery page",
    VISITS: "The Visits page",
    CLONES: "The Clones page",
    EVENTS: "Events and treatment",
    LETTERS: "Writing, printing and keeping letters",
    HISTORY: CLINIC_FILE,
}


def chapter_of_part(part: str) -> str:
    """Return the heading of the chapter about a part of the clinic."""
    return _OF_PART.get(part, CLINIC_FILE)


def chapter_of_page(page: int) -> str:
    """Return the heading of the chapter about a page of a patient."""
    return _OF_PAGE.get(page, CLINIC_FILE)
