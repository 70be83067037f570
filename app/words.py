"""The words and signs that figures and reports are written with, in the language of the window."""

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from analytics.cards.card_words import CardWords
from analytics.clones_summary_words import ClonesSummaryWording
from analytics.cohort.views.cohort_words import CohortWords
from analytics.figures.figure_row import TableWords
from analytics.summary import SummaryWording
from analytics.wording import Wording
from app.language import ENGLISH, interface_language
from app.letters.language import LetterWords, letter_wording
from app.letters.request import LANGUAGES

if TYPE_CHECKING:
    from app.report.recovery_page_words import RecoveryPageWords

_CONTEXT = "Wording"


def wording(locale: QLocale | None = None) -> Wording:
    """Return the words of figures in the language of the window, with the signs and months of *locale*.

    *locale* None: the one that dates and numbers are written in.
    """
    locale = locale or QLocale()
    short = QLocale.FormatType.ShortFormat
    return replace(
        _words().wording,
        decimal_sign=locale.decimalPoint(),
        group_sign=locale.groupSeparator(),
        months=tuple(locale.monthName(month, short) for month in range(1, 13)),
    )


def table_words() -> TableWords:
    """Return the words of a figure's table in the language of the window."""
    return _words().table


def summary_wording() -> SummaryWording:
    """Return the sentences of a summary in the language of the window."""
    return _words().summary


def clones_summary_wording() -> ClonesSummaryWording:
    """Return the sentences about clones in the language of the window."""
    return _words().clones


def card_words() -> CardWords:
    """Return the words of the cards of assessments in the language of the window."""
    return _words().cards


def cohort_words() -> CohortWords:
    """Return the words of the cohort's figures and tables in the language of the window."""
    return _words().cohort


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


def words_language() -> str:
    """Return the language of the window where letters have words for it, else English."""
    language = interface_language()
    return language if language in LANGUAGES else ENGLISH


def _words() -> LetterWords:
    """Return the words of the window's language, which are those of letters; English where there are none."""
    return letter_wording(words_language())
