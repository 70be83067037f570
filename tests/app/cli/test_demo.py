from typing import Any


def test_that_the_demo_builds_a_clinic_pictures_and_a_page(command_line: Any) -> None:
    folder = command_line.folder / "demo"
    answer = command_line.run("demo", folder, "--patients", "6", passphrase=None)
    assert answer.exit_code == 0, answer.output
    assert "synthetic" in answer.stdout
    assert "'demo'" in answer.stdout
    listed = command_line.run("patients", folder / "demo.aftercart", passphrase="demo")
    assert "Synthetic data" in listed.stderr
    assert (folder / "recovery.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / "letter.pdf").read_bytes().startswith(b"%PDF")
    assert str(folder / "letter.pdf") in answer.stdout
    for name in ("recovery.png", "clones.png"):
        assert (folder / name).read_bytes().startswith(b"\x89PNG")
        assert str(folder / name) in answer.stdout
