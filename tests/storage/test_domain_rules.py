"""What cannot be true fails the check; what may be true but deserves a look is counted beside it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from analytics.records.clone_parent import CloneParent
from analytics.records.command import Change, Command
from analytics.records.event import Event
from analytics.records.patient import Patient
from analytics.records.result import Measured, Missing, MissingReason, Result
from analytics.records.sample import Sample
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from analytics.records.variant_call import CallState, VariantCall
from storage.check import check_clinic
from storage.clinic import Clinic
from storage.domain_rules import domain_problems, domain_warnings

P: Any = -1
INFUSION = CalendarDate(2024, 3, 15)


def on(days: int) -> CalendarDate:
    return CalendarDate.of(INFUSION.earliest + timedelta(days=days))


def found(clinic: Clinic, *records: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Store a patient with *records*; return what is wrong and what is doubtful."""
    everything = (Patient(P, "u", "7"), *records)
    clinic.execute(Command("Add", tuple(Change(None, record) for record in everything)))
    return domain_problems(clinic.connection), domain_warnings(clinic.connection)


def death(at: TimePoint | None, id_: Any = P) -> Event:
    return Event(id_, P, "death", at)


def infusion(at: TimePoint | None, *, is_index: bool = False, id_: Any = P) -> Treatment:
    return Treatment(id_, P, infusion=at, is_index=is_index)


def result(at: TimePoint, id_: Any = P) -> Result:
    return Result(id_, P, "CD4", at, Measured(200.0), "200")


def test_that_nobody_dies_twice(clinic: Clinic) -> None:
    deaths = (death(on(9)), death(None, P - 1), death(on(9), P - 2))
    assert found(clinic, *deaths) == (("patients who died more than once: 1",), ())


@pytest.mark.parametrize(
    ("treatments", "end", "is_wrong"),
    [
        ([infusion(INFUSION)], on(-1), True),
        ([infusion(INFUSION)], on(0), False),
        ([infusion(INFUSION)], CalendarDate(2024, 3), False),
        ([infusion(INFUSION)], CalendarDate(2024, 2), True),
        ([infusion(INFUSION)], CalendarDate(2024), False),
        ([infusion(INFUSION)], CalendarDate(2023), True),
        ([infusion(CalendarDate(2024))], CalendarDate(2023, 12, 31), True),
        ([infusion(INFUSION)], RelativeTime(-3), False),
        ([infusion(RelativeTime(10))], RelativeTime(9), True),
        ([infusion(None)], on(-1), False),
        ([infusion(INFUSION), infusion(on(50), is_index=True, id_=P - 1)], on(20), True),
        ([infusion(INFUSION), infusion(on(50), id_=P - 1)], on(20), False),
        ([Treatment(P, P, TherapyKind.OTHER_SYSTEMIC, INFUSION)], on(-1), False),
    ],
)
def test_that_nobody_is_treated_after_the_end(
    clinic: Clinic, treatments: list[Treatment], end: TimePoint, is_wrong: bool
) -> None:
    """Days are compared where both are surely known; a stale last contact is a doubt, a death is wrong."""
    events = (death(end), Event(P - 1, P, "last_contact", end))
    problems = ("patients who died before their index infusion: 1",) if is_wrong else ()
    doubts = ("patients whose last contact is before their index infusion: 1",) if is_wrong else ()
    assert found(clinic, *treatments, *events) == (problems, doubts)


def test_that_results_after_death_are_counted(clinic: Clinic) -> None:
    late = [result(on(10)), result(on(12), P - 1), result(RelativeTime(12), P - 2), result(on(9), P - 3)]
    missing = Result(P - 4, P, "CD4", on(12), Missing(MissingReason.NOT_DONE), "n. d.")
    assert found(clinic, death(on(10)), *late, missing) == ((), ("results collected after death: 1",))


def test_that_a_variant_below_the_limit_of_its_sample_is_counted(clinic: Clinic) -> None:
    sample = Sample(P, P, INFUSION, detection_limit_fraction=0.02)
    calls = (
        VariantCall(P, P, P, "TP53", CallState.DETECTED, vaf_fraction=0.019),
        VariantCall(P - 1, P, P, "TET2", CallState.DETECTED, vaf_fraction=0.02),
        VariantCall(P - 2, P, P, "PPM1D", CallState.DETECTED),
    )
    doubts = ("variants detected below the limit of their sample: 1",)
    assert found(clinic, sample, *calls) == ((), doubts)


def test_that_doubts_are_told_and_do_not_fail_the_check(clinic: Clinic, path: Path) -> None:
    found(clinic, death(on(10)), result(on(12)))
    (line,) = [line for line in check_clinic(path, "correct horse").checks if line.name == "domain rules"]
    assert (line.ok, line.detail) == (True, "no problems; warnings: results collected after death: 1")


def clones(*parents: tuple[str, str | None]) -> list[CloneParent]:
    return [
        CloneParent(P - n, P, gene, "p.X", parent, None if parent is None else "p.X")
        for n, (gene, parent) in enumerate(parents)
    ]


def calls(*genes: str) -> list[Any]:
    return [
        Sample(P, P, on(9)),
        *(
            VariantCall(P - n, P, P, gene, CallState.DETECTED, hgvs_p="p.X", vaf_fraction=0.1)
            for n, gene in enumerate(genes)
        ),
    ]


@pytest.mark.parametrize(
    ("parents", "problem"),
    [
        ([("A", None), ("B", "A"), ("C", "B")], None),
        ([("A", "B"), ("B", "A")], "clones that arose in themselves: 2"),
        ([("A", "B")], "clones that arose in one without a parentage: 1"),
    ],
)
def test_that_no_clone_arose_in_itself_or_in_nothing(
    clinic: Clinic, parents: Any, problem: str | None
) -> None:
    wanted = () if problem is None else (problem,)
    assert found(clinic, *calls("A", "B", "C"), *clones(*parents)) == (wanted, ())


def test_that_a_parentage_without_a_call_deserves_a_look(clinic: Clinic) -> None:
    doubt = "clones with a parentage but without a variant call: 1"
    assert found(clinic, *calls("A"), *clones(("A", None), ("B", "A"))) == ((), (doubt,))
