"""The language of the window: its locale and its translations."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources


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


def _own_translations() -> Path | None:
    try:
        return resources.path("i18n")
    except FileNotFoundError:
        return None
