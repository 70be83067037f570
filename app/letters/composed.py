"""A letter in the making: its blocks, its pages, and what is to be settled; what fails leaves the rest."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from analytics.errors import ExpectedError
from analytics.letters.document import Block, Origin, Run
from app.letters.compose import Composer, compose_letter
from app.letters.letter_template import letter_template
from app.letters.problems import LetterProblem, letter_problems
from app.letters.request import LetterRequest, PartKey
from app.report.letter_pdf import letter_pdf, unprintable
from app.report.pdf_pages import PageSize, page_images, page_sizes
from app.tasks import Tick


@dataclass(frozen=True, slots=True)
class Composed:
    """What there is of a letter.

    Attributes:
        blocks: all of them; one whose placeholder stands for nothing has its text as it was typed.
        pdf: None where the letter cannot be made as it is.
        images: of the pages, at the scale asked for.
        unprintable: scripts that the font lacks.
    """

    blocks: tuple[Block, ...]
    problems: tuple[LetterProblem, ...]
    pdf: bytes | None = None
    sizes: tuple[PageSize, ...] = ()
    images: tuple[QImage, ...] = ()
    unprintable: tuple[str, ...] = ()


def compose(request: LetterRequest, *, dots_per_point: float, tick: Tick) -> Composed:
    """Compose the letter and render its pages; *tick* may stop it between the steps."""
    problems = letter_problems(request)
    sequence = letter_template(request.kind, request.language).sequence
    blocks = tuple(_block(request, key) for key in sequence if not isinstance(key, PartKey))
    tick(1, 4)
    try:
        document = compose_letter(request)
    except ExpectedError:  # told by the problems, each with its place
        return Composed(blocks, problems)
    tick(2, 4)
    pdf = letter_pdf(document)
    tick(3, 4)
    images = page_images(pdf, dots_per_point=dots_per_point, tick=tick)
    return Composed(blocks, problems, pdf, page_sizes(pdf), images, unprintable(document))


def _block(request: LetterRequest, key: str) -> Block:
    try:
        return Composer.of(request).block(key)
    except ExpectedError:
        lines = request.edits.get(key, "").splitlines()
        return Block(key, "", tuple((Run(line, Origin.TYPED),) for line in lines), is_edited=True)
