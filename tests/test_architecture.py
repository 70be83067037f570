"""The arrows of the house: a package imports only what its place allows."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = {"app", "widgets", "storage", "analytics", "resources"}
WATCHED = OURS | {
    "PySide6", "click", "cryptography", "jinja2", "lark", "lifelines", "locale", "matplotlib",
    "mutalyzer_hgvs_parser", "numpy", "pandas", "pypdfium2", "pyqtgraph", "reportlab", "scipy", "sqlcipher3",
    "sqlite3", "sqlite_utils", "threading",
}  # fmt: skip
ALLOWED = {
    "resources": set(),
    "analytics": {"resources", "pandas", "numpy", "scipy", "lifelines", "mutalyzer_hgvs_parser"},
    "storage": {"analytics", "resources", "sqlite_utils", "sqlcipher3", "cryptography", "numpy"},
    "widgets": {"analytics", "resources", "PySide6", "pyqtgraph", "numpy"},
    "app": OURS | {"PySide6", "click", "jinja2", "pypdfium2", "reportlab", "threading"},
}

CLOCKS = {
    "date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time",
    "QDate.currentDate", "QDateTime.currentDateTime", "QTime.currentTime",
}  # fmt: skip
ASKS = {name.partition(".")[2] for name in CLOCKS}


def imported(path: Path) -> set[str]:
    """Return the top-level names a file imports, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("package", sorted(ALLOWED))
def test_that_a_package_imports_only_what_its_arrow_allows(package: str) -> None:
    for path in sorted((ROOT / package).rglob("*.py")):
        wrong = (imported(path) & WATCHED) - ALLOWED[package] - {package}
        assert not wrong, f"{path.relative_to(ROOT)} imports {sorted(wrong)}"


@pytest.mark.parametrize("package", sorted(OURS))
def test_that_a_package_file_holds_only_its_docstring(package: str) -> None:
    for path in sorted((ROOT / package).rglob("__init__.py")):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        assert path == ROOT / "resources" / "__init__.py" or len(body) <= 1, path.relative_to(ROOT)


def test_that_the_rooms_have_no_store_for_odds_and_ends() -> None:
    names = {path.stem for package in OURS for path in (ROOT / package).rglob("*.py")}
    assert not names & {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


@pytest.mark.parametrize("package", ["analytics", "widgets"])
def test_that_nobody_but_the_application_looks_at_the_clock(package: str) -> None:
    """What a rule says of a record must not depend on when it is asked: the day is handed in."""
    for path in sorted((ROOT / package).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr in ASKS:
                name = ast.unparse(node.func)
                assert not {name, name.removeprefix("datetime.")} & CLOCKS, (
                    f"{path.relative_to(ROOT)}:{node.lineno} asks for the time"
                )


def test_that_nothing_the_centre_imports_by_itself_is_heavy() -> None:
    """Analytics may use pandas, scipy, lifelines and the HGVS parser, but only inside functions in need."""
    code = (
        "import importlib, pkgutil, sys\n"
        "for name in ('analytics', 'resources'):\n"
        "    package = importlib.import_module(name)\n"
        "    for module in pkgutil.walk_packages(package.__path__, name + '.'):\n"
        "        if not module.name.endswith('build_fonts'): importlib.import_module(module.name)\n"
        "heavy = {'pandas', 'scipy', 'matplotlib', 'lifelines', 'mutalyzer_hgvs_parser', 'lark'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
