"""Every text a user sees can be translated: it stands where Qt's tools find it, and goes through them."""

import ast
import importlib.util
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(path for name in ("app", "widgets") for path in (ROOT / name).rglob("*.py"))
FROM_TABLES = {  # they translate the texts of a table that stands elsewhere, where each is marked
    "app/errors.py", "app/words.py", "widgets/problem_text.py", "widgets/translate.py",
}  # fmt: skip
SHOWN_BY = {
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "addAction", "addButton",
    "addItem", "addMenu", "addRow", "addTab", "link_button", "say", "setAccessibleDescription",
    "setAccessibleName", "setPlaceholderText", "setStatusTip", "setText", "setTitle", "setToolTip",
    "setWhatsThis", "setWindowTitle", "show_notice", "show_problem",
}  # fmt: skip
NOT_TRANSLATED = {"AfterCART", "{name} · AfterCART"}
A_WORD = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture(scope="session")
def update() -> ModuleType:
    """The script that collects texts and compiles translations."""
    return load_update()


def load_update() -> ModuleType:
    """Return it; it stands beside the translations, not in a package."""
    spec = importlib.util.spec_from_file_location("update", ROOT / "resources" / "i18n" / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def calls(path: Path) -> Iterator[tuple[ast.Call, str | None]]:
    """Yield every call of a file with the class it stands in."""

    def within(node: ast.AST, owner: str | None) -> Iterator[tuple[ast.Call, str | None]]:
        if isinstance(node, ast.ClassDef):
            owner = node.name
        if isinstance(node, ast.Call):
            yield node, owner
        for child in ast.iter_child_nodes(node):
            yield from within(child, owner)

    return within(ast.parse(path.read_text(encoding="utf-8")), None)


def called(call: ast.Call) -> str:
    """Return the bare name of what is called."""
    function = call.func
    return getattr(function, "attr", None) or getattr(function, "id", "")


def literal(node: ast.expr | None) -> str | None:
    """Return the text of a literal, None for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def written(node: ast.expr) -> str:
    """Return the literal parts of a text or f-string, its values as ``{}``; empty for anything else."""
    if isinstance(node, ast.JoinedStr):
        return "".join(literal(part) or "{}" for part in node.values)
    return literal(node) or ""


def has_table(path: Path) -> bool:
    """Whether a file translates the texts of a table, its own or another's."""
    return name_of(path) in FROM_TABLES or "QT_TRANSLATE_NOOP" in path.read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def marked(path: Path) -> set[tuple[str, str]]:
    """Return (context, text) of everything a file says to be translated."""
    found = set()
    for call, owner in calls(path):
        texts = [literal(argument) for argument in call.args]
        if called(call) == "tr" and texts and texts[0] is not None:
            found.add((owner or "", texts[0]))
        elif called(call) in ("translate", "QT_TRANSLATE_NOOP") and len(texts) > 1 and texts[0] and texts[1]:
            found.add((texts[0], texts[1]))
    return found


def test_that_the_translators_tools_find_every_text(update: ModuleType, tmp_path: Path) -> None:
    """Not inside an f-string, not with an escape that ``lupdate`` does not know."""
    update.collect(tmp_path)
    tree = ElementTree.parse(tmp_path / "aftercart_fr.ts").getroot()
    found = {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in tree.iter("context")
        for message in context.iter("message")
    }
    said = {pair for path in SOURCES for pair in marked(path)}
    tables = {(c, text) for name, c in update.TABLES.items() for text in update.texts_of(ROOT / name)}
    assert (said | tables) - found == set()


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_that_a_text_is_asked_for_as_the_translators_tools_read_it(path: Path) -> None:
    """``self.tr("…")`` in a class, ``translate("Context", "…")`` elsewhere; the words written out."""
    wrong = []
    for call, owner in calls(path):
        name, first = called(call), call.args[0] if call.args else None
        if name in ("tr", "_tr"):
            function = call.func
            is_own = isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "self"
            is_written = literal(first) is not None or has_table(path)
            if not (is_own and owner and is_written):
                wrong.append(call)
        elif (
            name == "translate"
            and len(call.args) == 2
            and getattr(getattr(call.func, "value", None), "id", "") in ("", "QCoreApplication")
            and literal(call.args[1]) is None
            and not has_table(path)
        ):
            wrong.append(call)
    assert [f"line {call.lineno}: {ast.unparse(call)}" for call in wrong] == []


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_that_no_words_are_shown_untranslated(path: Path) -> None:
    wrong = [
        f"line {call.lineno}: {ast.unparse(call)}"
        for call, _ in calls(path)
        if called(call) in SHOWN_BY
        for argument in call.args
        if A_WORD.search(text := written(argument).replace("{}", "")) and text.strip() not in NOT_TRANSLATED
    ]
    assert wrong == []
