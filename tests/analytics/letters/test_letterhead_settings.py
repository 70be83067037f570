"""A letterhead comes back from its settings as it went in; what is damaged is as if it were not there."""

from analytics.letters.document import Letterhead, Signature
from analytics.letters.letterhead_settings import (
    language_from,
    letterhead_from,
    letterhead_settings,
    signature_from,
    signature_settings,
)

HEAD = Letterhead("Hôpital de l’Île", "Hematology", ("1 Rue d’Ö", "Tel. 00"), b"\x89PNG\0")


def test_that_a_letterhead_comes_back_as_it_went_in() -> None:
    assert letterhead_from(letterhead_settings(HEAD)) == HEAD
    assert letterhead_from(letterhead_settings(Letterhead())) == Letterhead() == letterhead_from({})


def test_that_everybody_signs_with_their_own_name() -> None:
    settings = signature_settings(Signature("Dr Anne Martin", "Haematology", b"\xff\xd8"), "a.martin")
    settings |= signature_settings(Signature("b.weiss"), "b.weiss")
    assert signature_from(settings, "a.martin") == Signature("Dr Anne Martin", "Haematology", b"\xff\xd8")
    assert signature_from(settings, "b.weiss") == signature_from({}, "b.weiss") == Signature("b.weiss")
    assert settings["letter.signature.b.weiss.name"] == ""


def test_that_an_image_that_is_no_base64_is_none() -> None:
    assert letterhead_from({"letter.head.logo": "%%%"}).logo is None


def test_that_letters_have_a_language_the_program_writes() -> None:
    assert [language_from(s) for s in ({}, {"letter.language": "de"}, {"letter.language": "xx"})] == [
        "en", "de", "en",
    ]  # fmt: skip
