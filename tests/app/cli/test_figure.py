from typing import Any

import pytest


@pytest.mark.parametrize(("ending", "begins"), [(".png", b"\x89PNG"), (".svg", b"<?xml")])
def test_that_the_figure_is_written_in_the_format_of_its_name(
    filled: Any, ending: str, begins: bytes
) -> None:
    out = filled.folder / f"picture{ending}"
    answer = filled.run("figure", filled.file, "P-001", "recovery", "-o", out)
    assert answer.exit_code == 0, answer.output
    assert out.read_bytes().startswith(begins)


def test_that_another_ending_is_a_wrong_call_and_writes_nothing(filled: Any) -> None:
    out = filled.folder / "picture.docx"
    assert filled.run("figure", filled.file, "P-001", "recovery", "-o", out).exit_code == 2
    assert not out.exists()


def test_that_a_folder_that_is_not_there_is_a_sentence(filled: Any) -> None:
    answer = filled.run("figure", filled.file, "P-001", "recovery", "-o", filled.folder / "no" / "a.png")
    assert answer.exit_code == 1
    assert "no" in answer.stderr
