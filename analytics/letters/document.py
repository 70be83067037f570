"""A letter as frozen data: every word with where it came from, before any page is made of it."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from analytics.figures.spec import Figure


class Origin(StrEnum):
    """Where some words of a letter come from."""

    TEMPLATE = "template"
    RECORD = "record"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a paragraph.

    Attributes:
        origin: a digit stands only in words of the record, or in words that somebody typed.
        is_key: set bold.
        source: of words of the record: what they are and where they were read, in the letter's language.
        placeholder: the name that stands for these words in typed text, where they have one.
    """

    text: str
    origin: Origin = Origin.TEMPLATE
    is_key: bool = False
    source: str = ""
    placeholder: str = ""


Paragraph = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the text.

    Attributes:
        key: names it for edits, templates and tests (``opening``, ``recovery``, ``concern`` …).
        heading: on paper; empty: none.
        is_edited: whether somebody changed the words that were made from the record.
        is_emphasised: set off by a bar at its side.
    """

    key: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
    is_edited: bool = False
    is_emphasised: bool = False


@dataclass(frozen=True, slots=True)
class ValueCell:
    """One value of the table.

    Attributes:
        flag: ``H`` or ``L`` outside the reference range of its laboratory or the catalogue, else empty.
        result_id: of the result it is.
    """

    text: str
    flag: str = ""
    result_id: int | None = None


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One analyte: its last values, the newest last, and its course as (day, value) since day 0."""

    name: str
    unit: str
    reference: str
    cells: tuple[ValueCell, ...]
    course: tuple[tuple[float, float], ...]
    trend: str


@dataclass(frozen=True, slots=True)
class ValueTable:
    """The last values; *heads* name the days of the columns, one a cell of each row."""

    title: str
    name_head: str
    unit_head: str
    reference_head: str
    heads: tuple[str, ...]
    course_head: str
    trend_head: str
    rows: tuple[ValueRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlainTable:
    """Any other table of a letter: assessments, variants; the first column is left, the others as *aligned*.

    Attributes:
        aligned: ``l`` or ``r`` a column.
        shares: width of each column as a share of the table's; empty: as wide as its words, the quiet columns
            share what is left.
        strong: number of the column set bold, or None.
        quiet: numbers of the columns set smaller and paler; they are left.
    """

    key: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    aligned: str
    shares: tuple[float, ...]
    strong: int | None = None
    quiet: tuple[int, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class LetterFigure:
    """A figure with the line under it that says what it shows."""

    key: str
    title: str
    figure: Figure
    caption: str


Part = Block | ValueTable | PlainTable | LetterFigure


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes, as it stands on top; *logo* and images are PNG or JPEG bytes."""

    name: str = ""
    department: str = ""
    contact: tuple[str, ...] = ()
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs."""

    name: str
    role: str = ""
    image: bytes | None = None


@dataclass(frozen=True, slots=True)
class LetterDocument:
    """One letter, whole: what a page is made of.

    Attributes:
        kind: of the template: ``follow_up``, ``visit_note``, ``patient``.
        language: ``en``, ``fr`` or ``de``.
        patient_line: who it is about, repeated on every page.
        mark: stands under the date in colour: that the patient is synthetic.
        state: draft, or when and from which state of the data it was issued; in the footer.
        correction: which letter this one corrects; empty: none.
        page_of: ``Page {page} of {pages}`` in the letter's language.
        legend: the signs of figures and tables, in the footer's second line.
        parts: in the order they are printed.
        keywords: for the PDF's metadata, nothing about the patient.
        made: when, for the PDF's metadata: the instant it was issued, of a draft its date.
    """

    kind: str
    language: str
    letterhead: Letterhead
    addressee: tuple[str, ...]
    copies: str
    date: str
    mark: str
    subject: str
    subtitle: str
    correction: str
    salutation: str
    parts: tuple[Part, ...]
    closing: str
    signature: Signature
    patient_line: str
    state: str
    page_of: str
    legend: str
    title: str
    author: str
    keywords: tuple[str, ...] = ()
    made: datetime.date | None = None
