"""The words and signs that figures and reports are written with, in the language of the window."""

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from analytics.clones_summary_words import ClonesSummaryWording
from analytics.figures.figure_row import TableWords
from analytics.summary import SummaryWording
from analytics.wording import Wording

if TYPE_CHECKING:
    from app.report.recovery_page_words import RecoveryPageWords

_CONTEXT = "Wording"
_SIGNS = {"language", "decimal_sign", "group_sign"}


def wording(locale: QLocale | None = None) -> Wording:
    """Return the words and signs of figures in the language of the window."""
    locale = locale or QLocale()
    english = Wording()
    words = {
        field.name: QCoreApplication.translate(_CONTEXT, text)
        for field in fields(Wording)
        if isinstance(text := getattr(english, field.name), str) and field.name not in _SIGNS
    }
    short = QLocale.FormatType.ShortFormat
    return replace(
        english,
        **words,
        language=QLocale.languageToCode(locale.language()),
        decimal_sign=locale.decimalPoint(),
        group_sign=locale.groupSeparator(),
        months=tuple(locale.standaloneMonthName(month, short) for month in range(1, 13)),
    )


def table_words() -> TableWords:
    """Return the words of a figure's table in the language of the window."""
    english = TableWords()
    return TableWords(
        **{
            field.name: QCoreApplication.translate(_CONTEXT, getattr(english, field.name))
            for field in fields(TableWords)
        }
    )


def summary_wording() -> SummaryWording:
    """Return the sentences of a summary in the language of the window."""
    english = SummaryWording()
    words = {
        field.name: QCoreApplication.translate(_CONTEXT, text)
        for field in fields(SummaryWording)
        if isinstance(text := getattr(english, field.name), str)
    }
    caveats = tuple(QCoreApplication.translate(_CONTEXT, caveat) for caveat in english.caveats)
    return replace(english, **words, caveats=caveats)


def clones_summary_wording() -> ClonesSummaryWording:
    """Return the sentences about clones in the language of the window."""
    english = ClonesSummaryWording()
    return ClonesSummaryWording(
        **{
            field.name: QCoreApplication.translate(_CONTEXT, getattr(english, field.name))
            for field in fields(ClonesSummaryWording)
        }
    )


def page_words() -> "RecoveryPageWords":
    """Return the texts of the recovery page in the language of the window."""
    from app.report.recovery_page_words import RecoveryPageWords

    english = RecoveryPageWords()
    return RecoveryPageWords(
        **{
            field.name: QCoreApplication.translate(_CONTEXT, getattr(english, field.name))
            for field in fields(RecoveryPageWords)
        }
    )
