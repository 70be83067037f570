"""The window speaks French and German as completely as English, and what is compiled is what is written."""

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

from app.letters.language import LetterWords, letter_wording

ROOT = Path(__file__).parents[1]
I18N = ROOT / "resources" / "i18n"
LANGUAGES = ("fr", "de")
Texts = dict[tuple[str, str], str]
_MENU = re.compile(r"&(?!&)(.)")
_KEEP = re.compile(r"https?://\S+|\b(?:Alt|F\d)\b")


@pytest.fixture(scope="session")
def update() -> ModuleType:
    """The script that collects texts and compiles translations."""
    from tests.test_marked_texts import load_update

    return load_update()


def texts(path: Path) -> Texts:
    """Return (context, source) → translation of a file of translations."""
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message.findtext("translation")
        or ""
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def facts(text: str) -> Counter[str]:
    """Return the names in braces."""
    return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_text_of_the_program_is_translated(
    update: ModuleType, tmp_path: Path, language: str
) -> None:
    update.collect(tmp_path)
    wanted = texts(tmp_path / f"aftercart_{language}.ts")
    found = texts(I18N / f"aftercart_{language}.ts")
    assert sorted(set(wanted) - set(found)) == []
    assert sorted(set(found) - set(wanted)) == []
    unfinished = ElementTree.parse(I18N / f"aftercart_{language}.ts").getroot().iterfind(".//*[@type]")
    assert [element.get("type") for element in unfinished] == []
    assert sorted(key for key, said in found.items() if not said.strip() and key[1].strip()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_translation_has_the_facts_and_edges_of_its_source(language: str) -> None:
    wrong = [
        (context, source, said)
        for (context, source), said in texts(I18N / f"aftercart_{language}.ts").items()
        if facts(source) != facts(said)
        or source[:1].isspace() != said[:1].isspace()
        or source[-1:].isspace() != said[-1:].isspace()
        or source.endswith("…") != said.endswith("…")
        or source.count("\n") != said.count("\n")
        or bool(_MENU.search(source)) != bool(_MENU.search(said))
        or Counter(_KEEP.findall(source)) != Counter(_KEEP.findall(said))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_two_entries_of_a_menu_have_one_key(language: str) -> None:
    """As far as English keeps them apart: the same menu is read in the same order."""
    found = texts(I18N / f"aftercart_{language}.ts")
    for menu in menus():
        keys = [match[1].casefold() for text in menu if (match := _MENU.search(found["Menus", text]))]
        assert [key for key, count in Counter(keys).items() if count > 1] == [], menu


def menus() -> Iterator[list[str]]:
    """Yield the texts of each menu, and of the menu bar, as they stand in the program."""
    source = (ROOT / "app" / "menus.py").read_text(encoding="utf-8")
    bar = re.findall(r'bar\.addMenu\(self\.tr\("([^"]+)"\)', source)
    yield bar
    for part in re.split(r"bar\.addMenu\(", source)[1:]:
        yield re.findall(r'self\._add(?:_switch)?\(\w+, "\w+", self\.tr\("([^"]+)"\)', part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_what_is_compiled_is_what_is_written(update: ModuleType, tmp_path: Path, language: str) -> None:
    update.release(I18N, tmp_path)
    name = f"aftercart_{language}.qm"
    assert (I18N / name).read_bytes() == (tmp_path / name).read_bytes(), "run resources/i18n/update.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_figures_and_summaries_have_words_of_their_own(language: str) -> None:
    """A text that is equal in both languages is written down all the same, as one that was looked at."""
    import tomllib

    path = ROOT / "resources" / "languages" / f"{language}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    names = {"wording": "wording", "summary": "summary", "clones": "clones_summary", "table": "table"}
    signs = {"decimal_sign", "group_sign", "months", "language"}
    english: LetterWords = letter_wording("en")
    missing = [
        f"{table}.{field.name}"
        for part, table in names.items()
        for field in fields(getattr(english, part))
        if field.name not in tables[table] and field.name not in signs
        and has_words(getattr(getattr(english, part), field.name))
    ]  # fmt: skip
    assert missing == []


def has_words(value: object) -> bool:
    """Whether there is anything to translate: words beside facts."""
    said = " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return bool(re.search(r"[^\W\d_]{2,}", re.sub(r"\{\w*\}", "", said)))
