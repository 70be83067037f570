"""200 names in Latin, Greek and Cyrillic with every accent: in the font, and back from the PDF."""

import unicodedata
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pytest
from fontTools.ttLib import TTFont

import resources
from app.report.letter_pdf import letter_pdf, unprintable
from app.report.pdf_painter import FONTS

LATIN = """
Ångström Łódź Šárka Žižka Čapek Dvořák Příhoda Růžička Kováč Ľubomír Ŕepka Ĺesná Hôrka Győző Őry
Űrhajós Szűcs Ágnes Erdős İbrahim Yıldız Gökçe Şahin Çağlar Ğülin Þórður Æsir Ðórdís Guðmundsdóttir
Øyvind Bjørn Ærø Åse Häkkinen Mäkelä Õispuu Jõgi Žukauskaitė Ąžuolas Ęglė Įlanka Ųpė Ūdrė Ėglis
Kārlis Ģirts Ķēniņš Ļaudis Ņikita Āboliņš Ēriks Īvāns Ūsiņš Żółć Gęśla Jaźwiec Świątek Ćwikła Ńemo
Ștefan Țuțea Băsescu Râpeanu Întorsureanu Şerban Ţepeş Mihăiță Ġużeppi Ħal Żejtun Ċetta Zoë François
Noël Hélène Gaëlle Élodie Çelik Œdipe Lefèvre Châtelet Maïté Aÿ Cañizares Núñez Agüero Ibáñez López
Muñoz Íñigo Óscar Úrsula João Conceição Gonçalves Avô Ítalo Müller Größe Weiß Jäger Öztürk Ĉapelo
Ĝoja Ĥoro Ĵurnalo Ŝipo Ŭato Nguyễn Trần Phạm Đặng Vũ Hồ Võ Ngô Dương Lý Bùi Đỗ Huỳnh Ưng Ơn Thị Mỹ
Hạnh Lễ Ẁyn Ẃatt Ẅeb Ŷnys Ŵyn Ỳr Ǧani Ǩola Ǯo Ʒo Ŋgo Ɔkɔ Ɛdem Ɖela Ƒo Ŧe Ạlā Ḥasan Ṭāriq Ṣāliḥ Ẓāfir
Ḍiyā Ḳadir Ḫalīl Ġāzī O'Brien D’Angelo Saint-Exupéry Ŋaamaŋ Ǝmin Əliyev Ọláolúwa Ẹniọlá Ṣadé Ǻke Ǽr
Ǿs Ȧli Ḃar Ċo Ḋi Ḟo Ṁo Ṗa Ṡa Ṫo
"""
GREEK = """
Αλέξανδρος Έλλη Ήβη Ίρις Όλγα Ύπατος Ώρα Ϊρις Ϋλη Παΐσιος Μαΐου Ταΰγετος Γιώργος Ευαγγελία Ψυχή
Ξένια Θάνος Χρύσα Ἀχιλλεύς Ἑλένη Ἠώς Ἥρα Ἰάσων Ὅμηρος Ὑπατία Ὠρίων Ῥέα Ἆγις Ὦτος Ὧρος ᾍδης Τῷ Τῇ
Μῆνις ᾠδή
"""
CYRILLIC = """
Ёлкин Й Щербаков Ъ Ыгын Эдуард Юлия Ярослав Ґалаган Єва Їжак Іван Ўладзь Ђорђе Јелена Љубица Његош
Ћирић Џамић Ѓорѓи Ѕвезда Ќерим Ѐлена Ѝван Ғани Қайрат Ңоян Өмір Ұлан Үміт Һәдия Ә Ҷамшед Ӯктам Ӣсо
Ҳасан Ҙур Ҫәй Ӓрви Ӧмин Ӱшта
"""
NAMES = (LATIN + GREEK + CYRILLIC).split()


def test_that_there_are_enough_of_them_with_every_accent_of_europe() -> None:
    assert len(set(NAMES)) >= 200
    latin = [chr(code) for code in range(0xC0, 0x180) if chr(code).isalpha() and code not in {0x149, 0x17F}]
    written = "".join(NAMES).lower()
    rare = {"ĕ", "ĭ", "ŏ", "ĳ", "ĸ", "ŀ", "ŉ", "ŕ", "ŗ", "ĩ", "ũ", "ŭ", "ţ", "ť", "ŧ"}
    missing = {letter.lower() for letter in latin} - set(written) - rare
    assert len(missing) < 25, sorted(missing)


@pytest.mark.parametrize("font", sorted(FONTS.values()))
def test_that_every_letter_has_its_glyph_in_the_bundled_font(font: str) -> None:
    with TTFont(resources.path(f"fonts/{font}.ttf")) as opened:
        known = set(opened.getBestCmap())
        empty = {
            code for code, glyph in opened.getBestCmap().items() if not opened["glyf"][glyph].numberOfContours
        }
    letters = {ord(letter) for name in NAMES for letter in unicodedata.normalize("NFC", name)}
    assert letters <= known, [chr(code) for code in letters - known]
    assert not letters & empty


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_that_every_name_comes_back_from_the_pdf_composed_or_not(letters: SimpleNamespace, form: Any) -> None:
    names = [unicodedata.normalize(form, name) for name in NAMES]
    document = letters.a_letter(*(letters.block(f"b{n}", name) for n, name in enumerate(names)))
    assert unprintable(document) == ()
    pages = pypdfium2.PdfDocument(letter_pdf(document))
    printed = [line.strip() for page in pages for line in page.get_textpage().get_text_range().splitlines()]
    assert [name for name in NAMES if unicodedata.normalize("NFC", name) not in printed] == []
