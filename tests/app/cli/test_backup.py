from collections.abc import Callable
from typing import Any


def test_that_a_backup_restores_to_the_same_content(filled: Any, content: Callable[[], str]) -> None:
    made = filled.run("backup", filled.file, filled.folder / "backups")
    assert made.exit_code == 0, made.stderr
    restored = filled.folder / "restored.aftercart"
    assert filled.run("restore", made.stdout.strip(), restored).exit_code == 0
    assert filled.run("show", restored, "P-001", "--json").stdout == content()
    assert filled.json("check", restored)["ok"] is True


def test_that_restoring_never_replaces_a_file(filled: Any, content: Callable[[], str]) -> None:
    made = filled.run("backup", filled.file, filled.folder / "backups").stdout.strip()
    before = content()
    answer = filled.run("restore", made, filled.file)
    assert answer.exit_code == 1
    assert content() == before


def test_that_a_damaged_file_fails_the_check_with_code_1(filled: Any) -> None:
    data = bytearray(filled.file.read_bytes())
    data[len(data) // 2] ^= 1
    filled.file.write_bytes(data)
    answer = filled.run("check", filled.file)
    assert answer.exit_code == 1
