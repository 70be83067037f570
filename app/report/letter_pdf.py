"""A letter as PDF: the library decides where pages break, figures give way so that two pages are enough."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, assert_never

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, KeepTogether, PageTemplate, Spacer

from analytics.letters.document import Block, LetterDocument, LetterFigure, Part, PlainTable, ValueTable
from app.report.letter_flowables import LOW_SHARE, BarredParagraph, EndMark, FigureBlock, Heading, Picture
from app.report.letter_footer import Footer
from app.report.letter_head import letter_head
from app.report.letter_image import image_of
from app.report.letter_paper import (
    A4_PT,
    BARRED,
    BODY,
    HEADING,
    KEPT,
    MARGIN_PT,
    QUIET_CELL,
    SIGNER,
    TOP_PT,
    WIDTH_PT,
    style,
)
from app.report.letter_tables import plain_table, value_table
from app.report.letter_words import (
    SIGNS,
    draw_sign,
    end_sign,
    limited,
    paragraph,
    paragraph_of_runs,
    runs_markup,
)
from app.report.pdf_painter import FONTS, PRODUCER, register_fonts
from app.report.printable import missing_scripts, printable

_MOST_PAGES = 2
_SIGNATURE_PT = (150.0, 34.0)
_MOST_TITLE = 200
_SAFE_SHARE = 0.95


def letter_pdf(document: LetterDocument) -> bytes:
    """Return *document* as PDF; the same document always gives the same bytes.

    A letter that fits on one page with its figures at their lowest or higher has one; else figures take the
    height they want, or, where that would make a third page, the least they may have.

    Raises:
        ImageNotUsable: the logo or the signature is no image.
    """
    register_fonts()
    footer = Footer(document)
    end = EndMark()
    story = _story(document, end)
    share = _share_for_one_page(story, A4_PT[1] - TOP_PT - footer.height_pt)
    elastic = _elastic_pt(story)
    made = _built(document, footer, story, end, share)
    if made.pages <= _MOST_PAGES or not elastic:
        return made.pdf
    return _tighter(document, footer, made, elastic).pdf


def unprintable(document: LetterDocument) -> tuple[str, ...]:
    """Return the scripts and signs in *document* that the font lacks, in its language, each once."""
    found = (
        missing_scripts("".join(letter for letter in text if letter not in SIGNS), document.language)
        for text in _texts(document)
    )
    return tuple(dict.fromkeys(name for names in found for name in names))


@dataclass(frozen=True, slots=True)
class _Made:
    """A PDF, how many pages it has, and how much room the last one has left."""

    pdf: bytes
    pages: int
    spare_pt: float


def _tighter(document: LetterDocument, footer: Footer, made: _Made, elastic_pt: float) -> _Made:
    """Return the letter with figures so low that it has fewer pages than *made*, if that can be."""
    lowest = _rebuilt(document, footer, 0.0)
    if lowest.pages >= made.pages:
        return made
    higher = _rebuilt(document, footer, min(1.0, _SAFE_SHARE * lowest.spare_pt / elastic_pt))
    return higher if higher.pages == lowest.pages else lowest


class _UndatedInfo(PDFInfo):  # type: ignore[misc] # the library is untyped
    """What the file says of itself; the letter carries its date, and one of the clock would be another."""

    def format(self, document: Any) -> Any:
        """Return it as the file has it."""
        told = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
            "Creator": self.creator,
            "Producer": self.producer,
        }
        return PDFDictionary({name: PDFString(text) for name, text in told.items()}).format(document)


class _LetterCanvas(Canvas):  # type: ignore[misc] # the library is untyped
    """A canvas that knows at the end how many pages there are."""

    footer: Footer

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._doc.info = _UndatedInfo()

    def save(self) -> None:
        """Write what each page says of its number, then the file."""
        self.footer.number_pages(self, self.getPageNumber() - 1)
        super().save()


def _rebuilt(document: LetterDocument, footer: Footer, share: float) -> _Made:
    end = EndMark()
    return _built(document, footer, _story(document, end), end, share)


def _built(
    document: LetterDocument, footer: Footer, story: list[Any], end: EndMark, share: float | None
) -> _Made:
    """Return the PDF with the figures at *share*."""
    for part in _flat(story):
        if isinstance(part, FigureBlock):
            part.share = share
    out = io.BytesIO()
    language = document.language
    paper = BaseDocTemplate(
        out,
        pagesize=A4_PT,
        invariant=1,
        initialFontName=FONTS[BODY.weight],
        lang=language,
        title=printable(document.title, language)[:_MOST_TITLE],
        author=printable(document.author, language)[:_MOST_TITLE],
        subject=printable(document.subject, language)[:_MOST_TITLE],
        keywords=", ".join(printable(word, language) for word in document.keywords),
        creator=PRODUCER,
        producer=PRODUCER,
        displayDocTitle=1,
    )
    high = A4_PT[1] - TOP_PT - footer.height_pt
    frame = Frame(MARGIN_PT, footer.height_pt, WIDTH_PT, high, 0, 0, 0, 0, id="text")

    def finish(canvas: Any, _document: Any) -> None:
        footer.draw(canvas)

    paper.addPageTemplates([PageTemplate("page", [frame], onPageEnd=finish)])

    def canvas(*arguments: Any, **more: Any) -> Any:
        made = _LetterCanvas(*arguments, **more)
        made.footer = footer
        made.setNamedCB("sign", draw_sign)
        made.setNamedCB("sign_end", end_sign)
        return made

    paper.build(list(story), canvasmaker=canvas)
    return _Made(out.getvalue(), paper.page, max(end.above_pt - footer.height_pt, 0.0))


def _story(document: LetterDocument, end: EndMark) -> list[Any]:
    """Return everything between the margins, in its order; *end* is the last of it."""
    language = document.language
    *parts, last = document.parts or (Block("", "", ()),)
    story = letter_head(document)
    for part in parts:
        story += _part(part, language)
    return [*story, *_ending(last, [*_closing(document), end], language)]


def _ending(part: Part, closing: list[Any], language: str) -> list[Any]:
    """Return the last part and the closing, which is never alone on a page."""
    match part:
        case Block():
            flowables = _block(part, language)
            kept = _last_paragraph(flowables)
            return [*flowables[:kept], KeepTogether([*flowables[kept:], *closing])]
        case ValueTable():
            return value_table(part, language, closing)
        case PlainTable():
            return plain_table(part, language, closing)
        case LetterFigure():
            figure = FigureBlock(part, language)
            figure.reserved_pt = _height(closing)
            return [KeepTogether([figure, *closing])]
        case _:
            assert_never(part)


def _last_paragraph(parts: list[Any]) -> int:
    """Return where the last paragraph of a block begins, with its heading if it is the first one too."""
    start = max(len(parts) - 1, 0)
    return start - 1 if start and isinstance(parts[start - 1], Heading) else start


def _part(part: Part, language: str) -> list[Any]:
    match part:
        case Block():
            return _block(part, language)
        case ValueTable():
            return value_table(part, language)
        case PlainTable():
            return plain_table(part, language)
        case LetterFigure():
            return [FigureBlock(part, language)]
        case _:
            assert_never(part)


def _block(block: Block, language: str) -> list[Any]:
    parts: list[Any] = [Heading(block.heading, HEADING, language)] if block.heading else []
    for runs in block.paragraphs:
        if block.is_emphasised:
            parts.append(BarredParagraph(runs_markup(runs, language), style(BARRED)))
        else:
            parts.append(paragraph_of_runs(runs, BODY, language))
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


def _share_for_one_page(story: list[Any], room: float) -> float | None:
    """Return how high figures must be for all to be on one page; None if no height does that."""
    figures = [part for part in _flat(story) if isinstance(part, FigureBlock)]
    for figure in figures:
        figure.share = LOW_SHARE
    spare = room - _height(story)
    if spare < 0:
        return None
    elastic = _elastic_pt(story)
    return min(1.0, LOW_SHARE + spare / elastic) if elastic else 1.0


def _elastic_pt(story: list[Any]) -> float:
    """Return by how much all figures together can grow from their lowest."""
    return sum(part.most_pt - part.least_pt for part in _flat(story) if isinstance(part, FigureBlock))


def _height(story: list[Any]) -> float:
    """Return how high *story* is in one column without an end, as the library sums it."""
    total, after = 1.0, 0.0
    for number, part in enumerate(_flat(story)):
        high = part.wrap(WIDTH_PT, 100_000.0)[1]
        before = part.getSpaceBefore() if number else 0.0
        total += high + max(before - after, 0.0) + part.getSpaceAfter()
        after = part.getSpaceAfter()
    return total


def _flat(story: list[Any]) -> Iterator[Any]:
    for part in story:
        if isinstance(part, KeepTogether):
            yield from part._content  # noqa: SLF001 - what was handed to it, which it has no name for
        else:
            yield part


def _texts(part: object) -> Iterator[str]:
    """Yield every text in *part*, figures included."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _texts(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
