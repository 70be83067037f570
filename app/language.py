"""The language of the window: its locale and its translations."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources

ENGLISH = "en"
_OWN, _QT = "aftercart", "qtbase"
_PROPERTY = "interface_language"


def install_language(app: QCoreApplication, locale: QLocale | None = None) -> QLocale:
    """Use *locale* (None: the system's) for dates and numbers, and its translation where there is one."""
    locale = locale or QLocale.system()
    if locale.language() == QLocale.Language.C:
        locale = QLocale("en_GB")  # the POSIX locale groups no digits and names no month
    QLocale.setDefault(locale)
    folders = (_own_translations(), Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    app.setProperty(_PROPERTY, ENGLISH)
    for name, folder in zip((_OWN, _QT), folders, strict=True):
        translator = QTranslator(app)
        if folder is not None and translator.load(locale, name, "_", str(folder)):
            app.installTranslator(translator)
            if name == _OWN:
                app.setProperty(_PROPERTY, QLocale.languageToCode(QLocale(translator.language()).language()))
    return locale


def interface_language() -> str:
    """Return the code of the language the window's own texts are in.

    It is English until a translation of AfterCART is installed, whatever the system's language is: figures
    and summaries are written in it, so that a window never speaks two languages.
    """
    app = QCoreApplication.instance()
    language = app.property(_PROPERTY) if app is not None else None
    return str(language) if language else ENGLISH


def _own_translations() -> Path | None:
    try:
        return resources.path("i18n")
    except FileNotFoundError:
        return None
