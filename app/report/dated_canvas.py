"""A canvas whose file says when it was made: on the day it was given, never by the clock."""

from datetime import UTC, date, datetime
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas


class DatedCanvas(Canvas):  # type: ignore[misc] # the library is untyped
    """As the library's, but for the date; the same pages and the same date give the same bytes."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **{**more, "invariant": 1})
        self._doc.info = _DatedInfo()

    def set_made(self, made: date | None) -> None:
        """Say that the document was made *made*, a day or an instant with its zone; None: nothing is said."""
        self._doc.info.made = made


class _DatedInfo(PDFInfo):  # type: ignore[misc] # the library is untyped
    """What the file says of itself; the library's own would say the first day of 2000, or the clock's."""

    def __init__(self) -> None:
        super().__init__()
        self.made: date | None = None

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
        if self.made is not None:
            told["CreationDate"] = told["ModDate"] = pdf_date(self.made)
        return PDFDictionary({name: PDFString(text) for name, text in told.items()}).format(document)


def pdf_date(made: date) -> str:
    """Write a day, or an instant in universal time, as PDF has dates."""
    if not isinstance(made, datetime):
        return f"D:{made:%Y%m%d}"
    if made.tzinfo is None:
        raise ValueError("an instant needs its zone")
    return f"D:{made.astimezone(UTC):%Y%m%d%H%M%S}Z"
