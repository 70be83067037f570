"""A draft comes back as it was; a text typed in one language is used in no other."""

from analytics.records.patient import Addressee
from app.letters.letter_draft import LetterDraft, letter_draft
from app.letters.request import LetterKind, PartKey

PETIT = Addressee("Dr Julie Petit", "GP", "12 Market Square\n00001 Town", "fr")


def test_that_a_draft_comes_back_as_it_was() -> None:
    draft = (
        LetterDraft(
            kind=LetterKind.VISIT_NOTE,
            language="de",
            addressee=PETIT,
            copies=(Addressee("Dr P. Roux"),),
            corrects=7,
        )
        .with_edit("de", "opening", "Liebe „Kollegin“ {{ person }}\nµ")
        .with_parts((PartKey.VALUES,))
    )
    assert letter_draft(draft.as_json()) == draft


def test_that_nothing_chosen_and_typed_needs_no_draft() -> None:
    assert LetterDraft().as_json() is None
    assert letter_draft(None) == LetterDraft()
    assert LetterDraft().with_edit("en", "opening", "x").with_edit("en", "opening", None).as_json() is None


def test_that_a_text_is_used_for_its_kind_and_language_only() -> None:
    draft = LetterDraft().with_edit("fr", "opening", "Chère")
    assert draft.edits_of(LetterKind.FOLLOW_UP, "fr") == {"opening": "Chère"}
    assert draft.edits_of(LetterKind.FOLLOW_UP, "en") == draft.edits_of(LetterKind.PATIENT, "fr") == {}


def test_that_a_text_left_blank_on_purpose_stays_blank() -> None:
    assert letter_draft(LetterDraft().with_edit("en", "concern", "").as_json()).edits_of(
        LetterKind.FOLLOW_UP, "en"
    ) == {"concern": ""}


def test_that_a_draft_of_a_later_version_loses_only_what_is_not_known() -> None:
    text = (
        '{"kind":"poem","language":"xx","parts":{"follow_up":["values","jig"]},"edits":{"a":{"b":"c"}},"x":1}'
    )
    draft = letter_draft(text)
    assert (draft.kind, draft.language) == (LetterKind.FOLLOW_UP, None)
    assert draft.parts == {"follow_up": (PartKey.VALUES,)}
    assert draft.edits == {"a": {"b": "c"}}
