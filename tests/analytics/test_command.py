import pytest

from analytics.records.command import Change, Command
from analytics.records.ids import PatientId
from analytics.records.patient import Patient
from analytics.records.setting import Setting

ANNA = Patient(id=PatientId(1), uuid="u", number="1", given_name="Anna")
ANNE = Patient(id=PatientId(1), uuid="u", number="1", given_name="Anne")


def test_that_the_inverse_takes_the_changes_back_in_reverse_order() -> None:
    command = Command("Edit patient", (Change(None, ANNA), Change(ANNA, ANNE)))
    assert command.inverse().changes == (Change(ANNE, ANNA), Change(ANNA, None))
    assert command.inverse().inverse() == command


def test_that_a_change_keeps_the_kind_of_its_record() -> None:
    with pytest.raises(TypeError):
        Change(ANNA, Setting("a", "b"))
    with pytest.raises(ValueError, match="without a record"):
        Change(None, None)
