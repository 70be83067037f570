"""A laboratory is read whole, or everything that is wrong with it is told at its line and field."""

from datetime import date

import pytest

from analytics.entry.laboratory_draft import ReportDraft, changed_from, draft_of, read_laboratory
from analytics.entry.problem import Problem
from analytics.entry.typed_date import read_typed_date
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory, ReportedAnalyte
from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate


def _read_date(text: str) -> CalendarDate | Problem:
    found = read_typed_date(text, order="dmy", today=date(2026, 11, 20), allows_partial=True)
    return found if isinstance(found, Problem) else found.date


def _read(
    *lines: ReportDraft, name: str = "Central", others: tuple[str, ...] = ()
) -> tuple[Laboratory | None, list[tuple[int | None, str, str]]]:
    laboratory, problems = read_laboratory(
        LaboratoryId(-1), name, lines, other_names=others, read_date=_read_date
    )
    return laboratory, [(p.row, p.field, p.problem.code) for p in problems]


def test_that_a_line_becomes_what_was_typed() -> None:
    line = ReportDraft(
        "IGG", "mg/dL", low="700", high="1600,5", sex=Sex.FEMALE, age_from="18", lowest="33",
        below_means_not_detected=False, valid_from="1.3.2024",
    )  # fmt: skip
    laboratory, problems = _read(line, name="  Central   laboratory ")
    assert problems == []
    assert laboratory == Laboratory(
        LaboratoryId(-1),
        "Central laboratory",
        (
            ReportedAnalyte(
                "IGG", "mg/dL", 700.0, 1600.5, Sex.FEMALE, 18.0, None, 33.0, False, CalendarDate(2024, 3, 1)
            ),
        ),
    )


def test_that_all_problems_are_told_at_once() -> None:
    laboratory, problems = _read(
        ReportDraft("IGG", "furlong", low="seven"),
        ReportDraft("HGB", "g/dL", low="17", high="12", age_from="60", age_to="18"),
        ReportDraft("PLT", "10*9/L", valid_from="1.3.2024", valid_to="28.2.2024"),
        ReportDraft("nothing", "g/L"),
        name=" ",
    )
    assert laboratory is None
    assert problems == [
        (None, "name", "laboratory_no_name"),
        (0, "unit", "unit_not_accepted"),
        (0, "low", "not_a_number"),
        (1, "high", "limits_reversed"),
        (1, "age_to", "ages_reversed"),
        (2, "valid_to", "validity_reversed"),
        (3, "analyte", "unknown_analyte"),
    ]


def test_that_a_limit_no_patient_can_have_is_a_slip_of_the_unit() -> None:
    """700 in g/L is the 7.0 g/L of somebody who thinks in mg/dL."""
    assert _read(ReportDraft("IGG", "g/L", low="700"))[1] == [(0, "low", "outside_limits")]


def test_that_two_laboratories_do_not_have_one_name() -> None:
    assert _read(name="central  LABORATORY", others=("Central laboratory",))[1] == [
        (None, "name", "laboratory_name_taken")
    ]


@pytest.mark.parametrize(
    ("second", "problem"),
    [
        (ReportDraft("IGG", "mg/dL"), (1, "unit", "reports_two_units")),
        (ReportDraft("IGG", "g/L", below_means_not_detected=True),
         (1, "below_means_not_detected", "reports_two_meanings")),
        (ReportDraft("IGG", "g/L", low="6"), (1, "analyte", "reports_overlap")),
    ],
)  # fmt: skip
def test_that_two_lines_do_not_contradict_each_other(
    second: ReportDraft, problem: tuple[int, str, str]
) -> None:
    assert _read(ReportDraft("IGG", "g/L", low="7"), second)[1] == [problem]


def test_that_lines_parted_by_sex_age_or_date_stand_beside_each_other() -> None:
    laboratory, problems = _read(
        ReportDraft("HGB", "g/dL", low="12", sex=Sex.FEMALE, valid_to="31.12.2023"),
        ReportDraft("HGB", "g/dL", low="13", sex=Sex.MALE, age_to="60", valid_to="31.12.2023"),
        ReportDraft("HGB", "g/dL", low="12,5", sex=Sex.MALE, age_from="60", valid_to="31.12.2023"),
        ReportDraft("HGB", "g/L", low="125", valid_from="1.1.2024"),
    )
    assert problems == []
    assert laboratory is not None


def test_that_a_change_from_a_day_on_leaves_the_past_as_it_was() -> None:
    lines = (ReportDraft("IGG", "g/L", low="7"), ReportDraft("HGB", "g/dL"))
    found = changed_from(lines, {0}, date(2024, 3, 1), write=str)
    assert [(line.analyte, line.valid_from, line.valid_to) for line in found] == [
        ("IGG", "", "2024-02-29"),
        ("IGG", "2024-03-01", ""),
        ("HGB", "", ""),
    ]
    assert _read(*found)[1] == []


def test_that_a_laboratory_is_typed_as_it_is_stored() -> None:
    laboratory, _ = _read(
        ReportDraft("CD19", "/uL", lowest="1", below_means_not_detected=True, valid_from="2024-03-01")
    )
    assert laboratory is not None
    lines = draft_of(laboratory, number=lambda value: f"{value:g}", day=str)
    assert _read(*lines)[0] == laboratory
