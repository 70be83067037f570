"""The content of a letter as what the library lays out, in its order."""

from collections.abc import Iterator
from typing import Any, assert_never

from reportlab.platypus import KeepTogether, Spacer

from analytics.letters.document import Block, LetterDocument, LetterFigure, Part, PlainTable, ValueTable
from app.report.letter_flowables import ENDLESS_PT, BarredParagraph, FigureBlock, Heading, Picture, Rest
from app.report.letter_head import letter_head
from app.report.letter_image import image_of
from app.report.letter_paper import (
    BARRED,
    BODY,
    BODY_WITHIN,
    HEADING,
    KEPT,
    QUIET_CELL,
    SIGNER,
    WIDTH_PT,
    style,
)
from app.report.letter_tables import ORDINARY, RowRoom, plain_table, value_table
from app.report.letter_words import limited, paragraph, paragraph_of_runs, runs_markup

_SIGNATURE_PT = (150.0, 28.0)
_SPARE_PT = 2.0
"""Left free at the end of a page, so that no rounding of a sum turns it."""


def letter_story(document: LetterDocument, room: RowRoom = ORDINARY) -> list[Any]:
    """Return everything between the margins, in its order; *room*: of the rows of its tables."""
    language = document.language
    *parts, last = document.parts or (Block("", "", ()),)
    story = letter_head(document)
    for part in parts:
        story += _part(part, language, room)
    return [*story, *_ending(last, _closing(document), language, room)]


def _ending(part: Part, closing: list[Any], language: str, room: RowRoom) -> list[Any]:
    """Return the last part and the closing, which is never alone on a page."""
    match part:
        case Block():
            flowables = _block(part, language)
            kept = _last_paragraph(flowables)
            return [*flowables[:kept], KeepTogether([*flowables[kept:], *closing])]
        case ValueTable():
            return value_table(part, language, closing, room)
        case PlainTable():
            return plain_table(part, language, closing, room)
        case LetterFigure():
            return [FigureBlock(part, language, closing)]
        case _:
            assert_never(part)


def _last_paragraph(parts: list[Any]) -> int:
    """Return where the last paragraph of a block begins, with its heading if it is the first one too."""
    start = max(len(parts) - 1, 0)
    return start - 1 if start and isinstance(parts[start - 1], Heading) else start


def _part(part: Part, language: str, room: RowRoom) -> list[Any]:
    match part:
        case Block():
            return _block(part, language)
        case ValueTable():
            return value_table(part, language, room=room)
        case PlainTable():
            return plain_table(part, language, room=room)
        case LetterFigure():
            return [FigureBlock(part, language)]
        case _:
            assert_never(part)


def _block(block: Block, language: str) -> list[Any]:
    parts: list[Any] = [Heading(block.heading, HEADING, language)] if block.heading else []
    last = len(block.paragraphs) - 1
    for number, runs in enumerate(block.paragraphs):
        if block.is_emphasised:
            parts.append(BarredParagraph(runs_markup(runs, language), style(BARRED)))
        else:
            parts.append(paragraph_of_runs(runs, BODY if number == last else BODY_WITHIN, language))
    return parts


def _closing(document: LetterDocument) -> list[Any]:
    """Return the greeting and who signs, to be kept together with what is above."""
    language, signer = document.language, document.signature
    parts: list[Any] = [Spacer(1, 7)]
    if document.closing:
        parts.append(paragraph(limited(document.closing, KEPT, WIDTH_PT, 3), KEPT, language))
    parts.append(Picture(image_of(signer.image), _SIGNATURE_PT) if signer.image else Spacer(1, 16))
    if signer.image:
        parts[-1].hAlign = "LEFT"
    if signer.name:
        parts.append(paragraph(limited(signer.name, SIGNER, WIDTH_PT, 2), SIGNER, language))
    if signer.role:
        parts.append(paragraph(limited(signer.role, QUIET_CELL, WIDTH_PT, 2), QUIET_CELL, language))
    return parts


def tell_figures_the_rest(story: list[Any], page_pt: float) -> None:
    """Tell each figure of *story* what comes after it, so that it takes no room that something else needs.

    Args:
        story: of ``letter_story``.
        page_pt: height of a page between its margins.
    """
    fixed, before = _SPARE_PT, 0.0
    figures: list[FigureBlock] = []
    for part in reversed(list(_flat(story))):
        fixed += max(part.getSpaceAfter(), before)
        high = part.wrap(WIDTH_PT, ENDLESS_PT)[1]
        if isinstance(part, FigureBlock):
            figures.append(part)
            part.rest = Rest(page_pt, fixed, tuple(figures))
            high -= part.wanted_pt
        fixed += high
        before = part.getSpaceBefore()


def _flat(story: list[Any]) -> Iterator[Any]:
    """Yield everything in *story*, also what is kept together."""
    for part in story:
        if isinstance(part, KeepTogether):
            yield from part._content  # noqa: SLF001 - what was handed to it, which it has no name for
        else:
            yield part
