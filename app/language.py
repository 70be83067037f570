"""The language of the window: its locale and its translations."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources
from app.settings import LanguageChoice
from widgets.window_language import ENGLISH, PROPERTY, interface_language

__all__ = ["ENGLISH", "SPOKEN", "install_language", "interface_language", "locale_for"]

SPOKEN = (ENGLISH, "fr", "de")
_HOME = {ENGLISH: "en_GB", "fr": "fr_FR", "de": "de_DE"}
_OWN, _QT = "aftercart", "qtbase"


def locale_for(choice: LanguageChoice, system: QLocale | None = None) -> QLocale:
    """Return the locale of dates and numbers under *choice* of a language.

    Months have to be in the window's language, and the signs are those that the country of the computer uses
    with it (French in Switzerland: ``1'234,5``). Where the country does not speak it, the language's own
    country decides, for English the United Kingdom, whose dates are never month first.
    """
    system = _or_british(system or QLocale.system())
    if choice is LanguageChoice.SYSTEM or _code(system) == choice.value:
        return system
    there = QLocale(QLocale(choice.value).language(), system.territory())
    return there if there.territory() == system.territory() else QLocale(_HOME[choice.value])


def install_language(
    app: QCoreApplication, locale: QLocale | None = None, *, folder: Path | None = None
) -> QLocale:
    """Use *locale* (None: the system's) for dates and numbers, and its translation where there is one.

    What was installed before is taken away. *folder* holds the translations; None: the program's own.
    """
    locale = _or_british(locale or QLocale.system())
    QLocale.setDefault(locale)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    spoken = _spoken(locale)
    app.setProperty(PROPERTY, ENGLISH)
    if spoken != ENGLISH and _load(app, _OWN, spoken, folder or _own_translations()):
        app.setProperty(PROPERTY, spoken)
        # Qt's own words (Cancel, Yes) only in the language of ours: a window never speaks two
        _load(app, _QT, spoken, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    return locale


def _load(app: QCoreApplication, name: str, language: str, folder: Path | None) -> bool:
    translator = QTranslator(app)
    if folder is None or not translator.load(f"{name}_{language}", str(folder)) or translator.isEmpty():
        return False
    return app.installTranslator(translator)


def _spoken(locale: QLocale) -> str:
    """Return the first language of the user's that AfterCART speaks."""
    wanted = (tag.partition("-")[0] for tag in locale.uiLanguages())
    return next((code for code in wanted if code in SPOKEN), ENGLISH)


def _or_british(locale: QLocale) -> QLocale:
    """Return *locale*; the POSIX one groups no digits and names no month, so British for that."""
    return QLocale(_HOME[ENGLISH]) if locale.language() == QLocale.Language.C else locale


def _code(locale: QLocale) -> str:
    return QLocale.languageToCode(locale.language())


def _own_translations() -> Path | None:
    try:
        return resources.path("i18n")
    except FileNotFoundError:
        return None
