import time
from pathlib import Path

import pytest

from storage.clinic import Clinic
from storage.faults import EmptyPassphrase, WrongPassphrase
from storage.key_file import KeyFile, data_key, new_key_file, read_key_file, write_key_file
from storage.keys import DEFAULT_COST, KdfCost, new_data_key, unwrap, wrap


def test_that_a_slot_opens_with_its_passphrase_and_binding_only(cheap: KdfCost) -> None:
    key = new_data_key()
    slot = wrap(key, "one", binding=b"a", cost=cheap)
    assert unwrap(slot, "one", binding=b"a") == key
    assert unwrap(slot, "two", binding=b"a") is None
    assert unwrap(slot, "one", binding=b"b") is None
    assert key not in slot.wrapped


def test_that_two_slots_of_one_passphrase_share_nothing(cheap: KdfCost) -> None:
    key = new_data_key()
    first, second = (wrap(key, "one", binding=b"", cost=cheap) for _ in range(2))
    assert {first.salt, first.nonce, first.wrapped}.isdisjoint({second.salt, second.nonce, second.wrapped})


def test_that_any_slot_of_a_key_file_opens_it(tmp_path: Path, cheap: KdfCost) -> None:
    key, path = new_data_key(), tmp_path / "a.keys"
    first, second = (new_key_file(b"0" * 16, key, passphrase, cheap) for passphrase in ("one", "two"))
    write_key_file(path, KeyFile(b"0" * 16, first.slots + second.slots))
    found = read_key_file(path)
    assert data_key(found, "one", path) == data_key(found, "two", path) == key
    with pytest.raises(WrongPassphrase):
        data_key(found, "three", path)
    with pytest.raises(EmptyPassphrase):
        data_key(found, " ", path)


def test_that_a_key_file_is_replaced_whole(
    tmp_path: Path, cheap: KdfCost, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.keys"
    keys = new_key_file(b"0" * 16, new_data_key(), "one", cheap)
    write_key_file(path, keys)
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise InterruptedError

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(InterruptedError):
        write_key_file(path, new_key_file(b"0" * 16, new_data_key(), "two", cheap))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "cost", [(1, 8, 1), (3, 8, 1), (1 << 24, 8, 1), (1 << 17, 8, 17), (1 << 17, 65, 1), (0, 8, 1), (-2, 8, 1)]
)
def test_that_a_key_file_cannot_ask_for_any_price(cost: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="scrypt"):
        KdfCost(*cost)


def test_that_guessing_costs_time_at_the_usual_price(path: Path) -> None:
    Clinic.create(path, "one", user="U", kdf=DEFAULT_COST).close()
    start = time.process_time()
    with pytest.raises(WrongPassphrase):
        Clinic.open(path, "two")
    assert time.process_time() - start > 0.05
    Clinic.open(path, "one").close()
