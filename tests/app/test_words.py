"""Figures and summaries speak the language of the window, with the signs of the system."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from analytics.figures.figure_row import TableWords
from analytics.wording import Wording
from app import language, words
from app.letters.language import letter_wording


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


def test_that_an_untranslated_window_has_english_figures_on_a_german_system(
    app: QApplication, tmp_path: Path
) -> None:
    language.install_language(app, QLocale("de_DE"), folder=tmp_path)
    found = words.wording()
    assert (found.not_met, found.language) == (Wording().not_met, "en")
    assert words.table_words() == TableWords()
    assert found.number(1234.5, 1) == "1.234,5"
    assert found.months[9] == "Okt."
    assert found.months == tuple(
        QLocale("de_DE").monthName(month, QLocale.FormatType.ShortFormat) for month in range(1, 13)
    )


@pytest.mark.parametrize("code", ["de", "fr"])
def test_that_a_translated_window_takes_its_words_from_the_files_of_letters(
    app: QApplication, code: str
) -> None:
    app.setProperty("interface_language", code)
    given = letter_wording(code)
    assert words.wording().not_met == given.wording.not_met != Wording().not_met
    assert words.summary_wording() == given.summary
    assert words.clones_summary_wording() == given.clones
    assert words.table_words() == given.table


def test_that_a_window_in_a_language_without_words_has_english_figures(app: QApplication) -> None:
    app.setProperty("interface_language", "pt")
    assert words.wording().not_met == Wording().not_met


def test_that_the_signs_of_another_locale_can_be_asked_for(app: QApplication) -> None:
    assert words.wording(QLocale("de_DE")).decimal_sign == ","
    assert words.wording(QLocale("en_GB")).decimal_sign == "."


def test_that_the_window_names_what_it_knows_of_a_rule_in_its_language(app: QApplication) -> None:
    app.setProperty("interface_language", "de")
    assert words.words_language() == "de"
    app.setProperty("interface_language", "pt")
    assert words.words_language() == "en"
