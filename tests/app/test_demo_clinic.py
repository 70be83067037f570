from pathlib import Path

import pytest

from analytics.letters.letterhead_settings import letterhead_from, signature_from
from app.demo_clinic import LETTERHEAD, SIGNATURE, build_demo
from storage.clinic import Clinic
from storage.faults import FileExists
from storage.key_file import key_file_of


def test_that_the_demo_is_marked_synthetic_and_reproducible(tmp_path: Path) -> None:
    first, second = (build_demo(tmp_path / name, "demo", seed=7, patients=3) for name in ("a", "b"))
    with Clinic.open(first, "demo", writer=False) as a, Clinic.open(second, "demo", writer=False) as b:
        assert a.is_synthetic
        numbers = [s.number for s in a.patients.summaries()]
        assert numbers == [s.number for s in b.patients.summaries()]
        ids = [s.id for s in a.patients.summaries()]
        assert [a.patients.record(i).results for i in ids] == [b.patients.record(i).results for i in ids]


def test_that_an_existing_demo_is_not_replaced_and_nothing_is_left_behind(tmp_path: Path) -> None:
    made = build_demo(tmp_path, "demo", seed=7, patients=1)
    before = made.read_bytes()
    with pytest.raises(FileExists):
        build_demo(tmp_path, "demo", seed=8, patients=1)
    assert made.read_bytes() == before
    assert {p.name for p in tmp_path.iterdir()} == {made.name, key_file_of(made).name}


def test_that_a_build_broken_off_leaves_no_half_clinic(tmp_path: Path) -> None:
    def tick(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_demo(tmp_path, "demo", seed=7, patients=3, tick=tick)
    assert list(tmp_path.iterdir()) == []


def test_that_the_demos_letters_have_a_sender_and_somebody_who_signs(tmp_path: Path) -> None:
    made = build_demo(tmp_path, "demo", seed=7, patients=1)
    with Clinic.open(made, "demo", writer=False) as clinic:
        settings = clinic.settings.all()
        assert letterhead_from(settings) == LETTERHEAD
        assert signature_from(settings, clinic.user) == SIGNATURE
