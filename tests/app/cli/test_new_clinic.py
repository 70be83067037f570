from typing import Any


def test_that_a_new_clinic_is_empty_whole_and_never_overwritten(command_line: Any) -> None:
    file = command_line.folder / "other.aftercart"
    made = command_line.run("new", file, "--user", "Dr A. Martin")
    assert made.exit_code == 0
    assert command_line.json("patients", file)["patients"] == []
    assert command_line.json("check", file)["ok"] is True
    before = file.read_bytes()
    again = command_line.run("new", file)
    assert again.exit_code == 1
    assert "is already there" in again.stderr
    assert file.read_bytes() == before


def test_that_an_empty_passphrase_makes_no_file(command_line: Any) -> None:
    file = command_line.folder / "other.aftercart"
    assert command_line.run("new", file, passphrase="  ").exit_code == 1
    assert not file.exists()
