"""The top of a letter: who writes, to whom, when, about whom."""

from typing import Any

from reportlab.platypus import Spacer, Table

from analytics.letters.document import LetterDocument
from app.report.letter_flowables import Heading, Picture
from app.report.letter_image import image_of
from app.report.letter_paper import (
    ADDRESSEE,
    BODY,
    CONTACT,
    COPIES,
    CORRECTION,
    DATE,
    DEPARTMENT,
    FIRST_LINE,
    MARK,
    SENDER,
    SUBJECT,
    SUBTITLE,
    WIDTH_PT,
    Look,
    colour,
)
from app.report.letter_words import limited, paragraph

_LOGO_PT = (96.0, 34.0)
_LOGO_GAP_PT = 10.0
_RIGHT_SHARE = 0.44
_MOST_CONTACT, _MOST_ADDRESSEE = 8, 9
_PLAIN = [
    ("FONT", (0, 0), (-1, -1), BODY.font, BODY.size_pt),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def letter_head(document: LetterDocument) -> list[Any]:
    """Return what stands above the first block of *document*."""
    language = document.language
    parts = [*_sender(document), *_addresses(document)]
    if document.subject:
        parts.append(Heading(document.subject, SUBJECT, language))
    for text, look in ((document.subtitle, SUBTITLE), (document.correction, CORRECTION)):
        if text:
            parts.append(_short(text, look, language, WIDTH_PT, 4))
    if document.salutation:
        parts.append(_short(document.salutation, BODY, language, WIDTH_PT, 3))
        parts[-1].keepWithNext = 1
    return parts


def _sender(document: LetterDocument) -> list[Any]:
    """Return the letterhead on a rule; a clinic that has set none gets none."""
    head, language = document.letterhead, document.language
    if not (head.name or head.department or head.contact or head.logo):
        return []
    right = _RIGHT_SHARE * WIDTH_PT if head.contact else 0.0
    logo = Picture(image_of(head.logo), _LOGO_PT) if head.logo else None
    beside = logo.width + _LOGO_GAP_PT if logo is not None else 0.0
    left = WIDTH_PT - right - beside
    names = [
        _short(text, look, language, left, 2)
        for text, look in ((head.name, SENDER), (head.department, DEPARTMENT))
        if text
    ]
    contact = [_short(line, CONTACT, language, right, 2) for line in head.contact[:_MOST_CONTACT]]
    row, widths = [logo or "", names, contact], [beside, left, right]
    used = [index for index, width in enumerate(widths) if width]
    rule = ("LINEBELOW", (0, 0), (-1, -1), 0.9, colour("text"))
    table = Table(
        [[row[index] for index in used]],
        colWidths=[widths[index] for index in used],
        style=[*_PLAIN, ("BOTTOMPADDING", (0, 0), (-1, -1), 6), rule],
    )
    return [table, Spacer(1, 12)]


def _addresses(document: LetterDocument) -> list[Any]:
    """Return to whom at the left, when and to whom else at the right."""
    language = document.language
    right = _RIGHT_SHARE * WIDTH_PT
    left = WIDTH_PT - right
    lines = [line for line in document.addressee if line.strip()][:_MOST_ADDRESSEE]
    looks = [FIRST_LINE, *([ADDRESSEE] * _MOST_ADDRESSEE)]
    to = [_short(line, look, language, left - 12, 2) for line, look in zip(lines, looks, strict=False)]
    beside = [
        _short(text, look, language, right, most)
        for text, look, most in (
            (document.date, DATE, 1),
            (document.copies, COPIES, 5),
            (document.mark, MARK, 2),
        )
        if text
    ]
    if not to and not beside:
        return []
    return [Table([[to, beside]], colWidths=[left, right], style=_PLAIN)]


def _short(text: str, look: Look, language: str, width_pt: float, most_lines: int) -> Any:
    return paragraph(limited(text, look, width_pt, most_lines), look, language)
