"""Brings the translations up to date: collects the texts of the window and compiles what is translated.

    .venv/bin/python resources/i18n/update.py

It runs Qt's own tools (``pyside6-lupdate``, ``pyside6-lrelease``, both part of PySide6-Essentials) over
``app/`` and ``widgets/``, and over the tables of English sentences that stand where Qt may not be imported.
New texts arrive in ``aftercart_*.ts`` unfinished; translated, the same command compiles them to the
``aftercart_*.qm`` that the window loads. Both are committed: a build of the wheel has no Qt, and a fresh
clone shall speak three languages without a step of its own. A test compares the two.
"""

import ast
import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "i18n"
LANGUAGES = ("fr", "de")
TABLES = {
    "analytics/entry/problem_sentences.py": "Problems",
    "app/report/recovery_page_words.py": "Wording",
}
"""File whose texts (values of its dicts and defaults of its fields) are translated → their context."""


def collect(folder: Path) -> None:
    """Bring ``aftercart_*.ts`` in *folder* up to date with the program; missing ones are made."""
    with tempfile.TemporaryDirectory() as made:
        listed = Path(made) / "tables.py"
        listed.write_text(marked_tables(), encoding="utf-8")
        sources = sorted(str(path) for name in ("app", "widgets") for path in (ROOT / name).rglob("*.py"))
        targets = [str(folder / f"aftercart_{language}.ts") for language in LANGUAGES]
        run(
            "lupdate", "-silent", "-no-obsolete", "-locations", "none", str(listed), *sources, "-ts", *targets
        )


def release(folder: Path, target: Path) -> None:
    """Compile every ``aftercart_*.ts`` of *folder* into *target*."""
    for language in LANGUAGES:
        name = f"aftercart_{language}"
        run("lrelease", "-silent", str(folder / f"{name}.ts"), "-qm", str(target / f"{name}.qm"))


def marked_tables() -> str:
    """Return a source file that marks every text of ``TABLES`` for the translators."""
    return "\n".join(
        f"QT_TRANSLATE_NOOP({context!r}, {_written(text)})"
        for name, context in TABLES.items()
        for text in texts_of(ROOT / name)
    )


def texts_of(path: Path) -> list[str]:
    """Return the texts in the dicts and the fields of a source file, in their order."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        values = node.values if isinstance(node, ast.Dict) else []
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            values = [node.value]
        found += [v.value for v in values if isinstance(v, ast.Constant) and isinstance(v.value, str)]
    return list(dict.fromkeys(found))


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools of this environment."""
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    libraries = Path(sysconfig.get_path("platlib")) / "PySide6" / "Qt" / "lib"
    where = {
        **os.environ,
        "LD_LIBRARY_PATH": str(libraries),
    }  # where there is no /proc they find it by this only
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=where)


def _written(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{quoted}"'


if __name__ == "__main__":
    collect(I18N)
    release(I18N, I18N)
    sys.exit(0)
