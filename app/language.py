"""The language of the window: its locale, its translations, and the words handed to figures and reports."""

from dataclasses import fields, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources
from analytics.summary import SummaryWording
from analytics.wording import Wording

_CONTEXT = "Wording"


def install_language(app: QCoreApplication, locale: QLocale | None = None) -> QLocale:
    """Use *locale* (None: the system's) for dates and numbers, and its translation where there is one."""
    locale = locale or QLocale.system()
    if locale.language() == QLocale.Language.C:
        locale = QLocale("en_GB")  # the POSIX locale groups no digits and names no month
    QLocale.setDefault(locale)
    folders = (_own_translations(), Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    for name, folder in zip(("aftercart", "qtbase"), folders, strict=True):
        translator = QTranslator(app)
        if folder is not None and translator.load(locale, name, "_", str(folder)):
            app.installTranslator(translator)
    return locale


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


def summary_wording() -> SummaryWording:
    """Return the sentences of a summary in the language of the window."""
    english = SummaryWording()
    return SummaryWording(
        **{
            field.name: QCoreApplication.translate(_CONTEXT, getattr(english, field.name))
            for field in fields(SummaryWording)
        }
    )


_SIGNS = {"language", "decimal_sign", "group_sign"}


def _own_translations() -> Path | None:
    try:
        return resources.path("i18n")
    except FileNotFoundError:
        return None
