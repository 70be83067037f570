"""The window speaks one language, with dates and numbers that belong to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.language import install_language, interface_language, locale_for
from app.settings import LanguageChoice


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, whose language is put back."""
    before, said = QLocale(), qapp.property("interface_language")
    yield qapp
    QLocale.setDefault(before)
    qapp.setProperty("interface_language", said)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a German translation that knows one text."""
    text = (
        '<TS version="2.1" language="de_DE"><context><name>Menus</name><message><source>&amp;File</source>'
        "<translation>&amp;Datei</translation></message></context></TS>"
    )
    (tmp_path / "aftercart_de.ts").write_text(text, encoding="utf-8")
    compile_german(tmp_path)
    return tmp_path


def compile_german(folder: Path) -> None:
    """Compile the German translation in *folder*."""
    from tests.test_marked_texts import load_update

    name = str(folder / "aftercart_de")
    load_update().run("lrelease", "-silent", f"{name}.ts", "-qm", f"{name}.qm")


@pytest.mark.parametrize(
    ("choice", "system", "locale"),
    [
        (LanguageChoice.SYSTEM, "de_CH", "de_CH"),
        (LanguageChoice.GERMAN, "de_CH", "de_CH"),
        (LanguageChoice.FRENCH, "de_CH", "fr_CH"),  # 1'234,5 as French in Switzerland
        (LanguageChoice.FRENCH, "de_DE", "fr_FR"),  # nobody writes French the German way
        (LanguageChoice.ENGLISH, "de_DE", "en_DE"),  # day first, decimal comma
        (LanguageChoice.ENGLISH, "zh_CN", "en_GB"),  # not month first, whatever Qt has as first English
        (LanguageChoice.GERMAN, "en_US", "de_DE"),
        (LanguageChoice.SYSTEM, "C", "en_GB"),
        (LanguageChoice.GERMAN, "C", "de_DE"),
    ],
)
def test_that_dates_and_numbers_are_in_the_language_of_the_window(
    choice: LanguageChoice, system: str, locale: str
) -> None:
    assert locale_for(choice, QLocale(system)).name() == locale


def test_that_the_window_and_qt_speak_the_same_language(app: QApplication, folder: Path) -> None:
    install_language(app, QLocale("de_CH"), folder=folder)
    assert interface_language() == "de"
    assert said() == ("&Datei", "Abbrechen")


def test_that_another_language_takes_the_place_of_the_one_before(app: QApplication, folder: Path) -> None:
    install_language(app, QLocale("de_DE"), folder=folder)
    install_language(app, QLocale("en_DE"), folder=folder)
    assert interface_language() == "en"
    assert said() == ("&File", "Cancel")


@pytest.mark.parametrize("system", ["es_ES", "fr_FR"])
def test_that_a_language_nobody_translated_to_is_english_throughout(
    app: QApplication, folder: Path, system: str
) -> None:
    """Qt knows Spanish and French; a window of two languages helps nobody."""
    install_language(app, QLocale(system), folder=folder)
    assert interface_language() == "en"
    assert said() == ("&File", "Cancel")


def test_that_a_translation_without_a_word_is_none(app: QApplication, folder: Path) -> None:
    sources = (folder / "aftercart_de.ts").read_text(encoding="utf-8")
    empty = sources.replace("<translation>&amp;Datei<", '<translation type="unfinished"><')
    (folder / "aftercart_de.ts").write_text(empty, encoding="utf-8")
    compile_german(folder)
    install_language(app, QLocale("de_DE"), folder=folder)
    assert interface_language() == "en"
    assert said() == ("&File", "Cancel")


def said() -> tuple[str, str]:
    """Return a word of ours and one of Qt's."""
    translate = QCoreApplication.translate
    return translate("Menus", "&File"), translate("QPlatformTheme", "Cancel")
