import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.cli.program import COMMANDS

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_that_every_command_has_help(command_line: Any, name: str) -> None:
    answer = command_line.run(name, "--help")
    assert answer.exit_code == 0
    assert answer.stdout.startswith("Usage:")


def test_that_a_wrong_call_ends_with_code_2_and_an_expected_failure_with_1_and_one_sentence(
    command_line: Any,
) -> None:
    for wrong in (["patience", "x"], ["patients"], ["figure", "a", "b", "fish", "-o", "c.png"]):
        answer = command_line.run(*wrong)
        assert answer.exit_code == 2
        assert answer.stdout == ""
        assert answer.stderr.count("\n") == 1
        assert answer.stderr.rstrip().endswith("--help.")
    missing = command_line.run("patients", command_line.folder / "none.aftercart")
    assert missing.exit_code == 1
    assert missing.stdout == ""
    assert missing.stderr == "none.aftercart is not where it was. Find it, or open a backup of it.\n"


def test_that_the_version_is_told_in_a_checkout_too(command_line: Any) -> None:
    answer = command_line.run("--version")
    assert answer.exit_code == 0
    assert answer.stdout.startswith("aftercart, version ")


def test_that_a_mistake_of_ours_is_told_without_a_value(command_line: Any, monkeypatch: Any) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("Müller")

    monkeypatch.setattr("storage.clinic.Clinic.open", fail)
    answer = command_line.run("patients", command_line.file)
    assert answer.exit_code == 1
    assert "ZeroDivisionError" in answer.stderr
    assert "Müller" not in answer.output


def test_that_the_passphrase_comes_from_file_variable_or_standard_input(command_line: Any) -> None:
    secret = command_line.write("secret.txt", "correct horse\nsecond line\n")
    from_file = command_line.run(
        "patients", command_line.file, "--passphrase-file", secret, passphrase="wrong"
    )
    assert from_file.exit_code == 0
    assert (
        command_line.run("patients", command_line.file, passphrase=None, typed="correct horse\n").exit_code
        == 0
    )
    assert command_line.run("patients", command_line.file, passphrase=None).exit_code == 2
    assert command_line.run("patients", command_line.file, passphrase="wrong").exit_code == 1


def test_that_the_command_line_imports_neither_qt_nor_pandas_nor_lifelines() -> None:
    code = (
        "import sys, importlib\n"
        "from app.cli.program import COMMANDS, program\n"
        "for name in COMMANDS.values(): importlib.import_module(f'app.cli.{name}')\n"
        "print(sorted({'PySide6', 'pandas', 'lifelines', 'numpy', 'reportlab'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"


def test_that_importing_and_showing_needs_neither_qt_nor_pandas(filled: Any) -> None:
    code = (
        "import sys\n"
        "from app.cli.program import program\n"
        f"try: program(['show', {str(filled.file)!r}, 'P-001', '--json'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'PySide6', 'pandas', 'lifelines'} & set(sys.modules)), file=sys.stderr)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={"AFTERCART_PASSPHRASE": "correct horse"},
    )
    assert answer.stderr.strip() == "[]"
