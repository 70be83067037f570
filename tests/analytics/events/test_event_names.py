"""What events are called, in three languages."""

import pytest

from analytics.catalogue import catalogue
from analytics.events.event_names import detail_value, event_title, grade_called, kind_called
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId


def an_event(kind: str, **details: object) -> Event:
    return Event(EventId(1), PatientId(1), kind, None, details=tuple(details.items()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("event", "english", "german", "french"),
    [
        (an_event("crs"), "CRS", "CRS", "SRC"),
        (an_event("immunoglobulin", form="IVIG"), "IVIG", "IVIG", "IgIV"),
        (an_event("infection", organism="E. coli"), "Infection · E. coli", "Infektion · E. coli",
         "Infection · E. coli"),
        (an_event("transfusion", product="platelets"), "Platelet transfusion", "Thrombozytentransfusion",
         "Transfusion de plaquettes"),
        (an_event("response", response="CR"), "Response CR", "Ansprechen CR", "Réponse RC"),
        (an_event("antimicrobial_prophylaxis", target="pjp"), "Prophylaxis · Pneumocystis",
         "Prophylaxe · Pneumocystis", "Prophylaxie · Pneumocystis"),
    ],
)  # fmt: skip
def test_that_an_event_has_the_name_in_use(event: Event, english: str, german: str, french: str) -> None:
    assert [event_title(event, language) for language in ("en", "de", "fr")] == [english, german, french]


def test_that_a_set_is_read_in_words() -> None:
    field = catalogue().event_kinds["crs"].field("vasopressors")
    assert field is not None
    assert detail_value(field, "norepinephrine+vasopressin", "fr") == "noradrénaline, vasopressine"


def test_that_severity_has_words_and_an_unknown_kind_its_code() -> None:
    assert grade_called(catalogue().event_kinds["infection"], 3, "de") == "schwer"
    assert grade_called(catalogue().event_kinds["crs"], 3, "de") == ""
    assert kind_called("foot_pain", "en") == "foot pain"
