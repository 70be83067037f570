"""Reading the form of a t-MN work-up."""

from typing import Any

import pytest

from analytics.entry.finding import Weight
from analytics.events.read_work_up import WorkUpDraft, read_work_up
from analytics.records.time_point import CalendarDate

AT = CalendarDate(2025, 3, 4)


def test_that_the_karyotype_stays_as_written(a_record: Any) -> None:
    text = "46,XY,del(5)(q13q33),-7,+8[12]/46,XY[8]"
    reading = read_work_up(
        WorkUpDraft(AT, text, "12,5", "3 %", ("complex", " complex ", "")), a_record.record
    )
    assert [(where, f.weight, f.problem.code) for where, f in reading.findings] == [
        ("karyotype", Weight.NOTED, "karyotype_complex")
    ]
    assert reading.work_up is not None
    assert reading.work_up.karyotype == text
    assert (reading.work_up.marrow_blasts_percent, reading.work_up.blood_blasts_percent) == (12.5, 3.0)
    assert reading.work_up.flags == ("complex",)


@pytest.mark.parametrize("text", ["101", "-1", "many"])
def test_that_blasts_are_from_nought_to_a_hundred(a_record: Any, text: str) -> None:
    reading = read_work_up(WorkUpDraft(AT, "46,XX", text), a_record.record)
    refused = [where for where, finding in reading.findings if finding.weight is Weight.REFUSED]
    assert refused == ["marrow_blasts"]


def test_that_an_empty_work_up_and_one_without_a_date_are_refused(a_record: Any) -> None:
    reading = read_work_up(WorkUpDraft(None), a_record.record)
    assert [where for where, _ in reading.findings] == ["karyotype", "at"]
    assert reading.work_up is None
