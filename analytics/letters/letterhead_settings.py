"""Letterhead, signatures and the language of letters as settings of the clinic, and back.

Texts stand as they are, lists with one item a line, images as base64.
"""

import base64
from collections.abc import Mapping

from analytics.letters.document import Letterhead, Signature

PREFIX = "letter."
LANGUAGE = "letter.language"
LANGUAGES = ("en", "fr", "de")
_HEAD, _SIGNATURE = "letter.head.", "letter.signature."


def letterhead_from(settings: Mapping[str, str]) -> Letterhead:
    """Return the clinic's letterhead; what was never set is empty."""
    return Letterhead(
        name=settings.get(f"{_HEAD}name", ""),
        department=settings.get(f"{_HEAD}department", ""),
        contact=tuple(line for line in settings.get(f"{_HEAD}contact", "").splitlines() if line.strip()),
        logo=_image(settings.get(f"{_HEAD}logo", "")),
    )


def signature_from(settings: Mapping[str, str], author: str) -> Signature:
    """Return how *author* signs: under the name of the clinic file's user where no other was set."""
    own = f"{_SIGNATURE}{author}."
    return Signature(
        name=settings.get(f"{own}name", "") or author,
        role=settings.get(f"{own}role", ""),
        image=_image(settings.get(f"{own}image", "")),
    )


def language_from(settings: Mapping[str, str]) -> str:
    """Return the language of letters to whom no other is known for."""
    found = settings.get(LANGUAGE, "")
    return found if found in LANGUAGES else LANGUAGES[0]


def letterhead_settings(head: Letterhead) -> dict[str, str]:
    """Return the settings that make *head*; empty texts take a setting back."""
    return {
        f"{_HEAD}name": head.name,
        f"{_HEAD}department": head.department,
        f"{_HEAD}contact": "\n".join(head.contact),
        f"{_HEAD}logo": _text(head.logo),
    }


def signature_settings(signature: Signature, author: str) -> dict[str, str]:
    """Return the settings that make *author* sign so."""
    own = f"{_SIGNATURE}{author}."
    return {
        f"{own}name": "" if signature.name == author else signature.name,
        f"{own}role": signature.role,
        f"{own}image": _text(signature.image),
    }


def _image(text: str) -> bytes | None:
    try:
        return base64.b64decode(text, validate=True) or None
    except ValueError:  # written by no version of this program: as if there were none
        return None


def _text(image: bytes | None) -> str:
    return "" if image is None else base64.b64encode(image).decode("ascii")
