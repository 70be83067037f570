"""A letter as PDF: the library decides where pages break, figures give way so that two pages are enough."""

import io
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from analytics.figures.printable import missing_scripts, printable
from analytics.letters.document import LetterDocument
from app.report.dated_canvas import DatedCanvas
from app.report.letter_footer import Footer
from app.report.letter_paper import A4_PT, BODY, MARGIN_PT, TOP_PT, WIDTH_PT
from app.report.letter_story import letter_story, tell_figures_the_rest
from app.report.letter_tables import ORDINARY, TIGHT, RowRoom
from app.report.letter_words import SIGNS, draw_sign, end_sign
from app.report.pdf_painter import FONTS, PRODUCER, register_fonts

_MOST_TITLE, _PAGES = 200, 2


def letter_pdf(document: LetterDocument) -> bytes:
    """Return *document* as PDF; the same document always gives the same bytes.

    A letter that fits on one page with its figures low has one; else figures take the height they want, or
    less where that saves a third page, and so do the rows of tables.

    Raises:
        ImageNotUsable: the logo or the signature is no image.
    """
    register_fonts()
    pdf, pages = _laid_out(document, ORDINARY)
    if pages <= _PAGES:
        return pdf
    tight, fewer = _laid_out(document, TIGHT)
    return tight if fewer <= _PAGES else pdf


def _laid_out(document: LetterDocument, room: RowRoom) -> tuple[bytes, int]:
    footer = Footer(document)
    story = letter_story(document, room)
    tell_figures_the_rest(story, A4_PT[1] - TOP_PT - footer.height_pt)
    return _built(document, footer, story)


def unprintable(document: LetterDocument) -> tuple[str, ...]:
    """Return the scripts and signs in *document* that the font lacks, in its language, each once."""
    found = (
        missing_scripts("".join(letter for letter in text if letter not in SIGNS), document.language)
        for text in _texts(document)
    )
    return tuple(dict.fromkeys(name for names in found for name in names))


class _LetterCanvas(DatedCanvas):
    """A canvas that knows at the end how many pages there are."""

    footer: Footer

    def save(self) -> None:
        """Write what each page says of its number, then the file."""
        self.footer.number_pages(self, self.getPageNumber() - 1)
        super().save()


def _built(document: LetterDocument, footer: Footer, story: list[Any]) -> tuple[bytes, int]:
    """Return the PDF and how many pages it has."""
    out = io.BytesIO()
    language = document.language
    paper = BaseDocTemplate(
        out,
        pagesize=A4_PT,
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
        made.set_made(document.made)
        made.setNamedCB("sign", draw_sign)
        made.setNamedCB("sign_end", end_sign)
        return made

    paper.build(story, canvasmaker=canvas)
    return out.getvalue(), paper.page


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
