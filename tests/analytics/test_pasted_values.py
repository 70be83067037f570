"""Before a paste is entered, every line says what would become of it."""

from dataclasses import dataclass
from typing import Any

from analytics.entry.finding import Finding, Weight
from analytics.entry.pasted_block import read_pasted_block
from analytics.entry.problem import problem
from analytics.records.result import Measured, Outcome, Result
from analytics.records.time_point import CalendarDate
from analytics.visits.pasted_values import PasteStatus, pasted_values

P: Any = 1


@dataclass(frozen=True)
class Read:
    outcome: Outcome | None
    findings: tuple[Finding, ...] = ()


def read(analyte: str, text: str) -> Read:
    number = float(text.split()[0].replace(",", "."))
    if number > 100:
        return Read(None, (Finding(problem("not_a_number", text=text), Weight.REFUSED),))
    if number > 50:
        return Read(Measured(number), (Finding(problem("maybe_missing_code", text=text), Weight.ASKED),))
    return Read(Measured(number))


def test_that_every_line_says_what_becomes_of_it() -> None:
    stored = {
        code: Result(P, P, code, CalendarDate(2024, 5, 1), Measured(5.0), "5")
        for code in ("IGA", "IGM", "ANC")
    }
    text = "Report\nIgG 3,1 g/L\nIgA 5 g/L\nIgM 6 g/L\nHb 500\nPLT 60\nCRP\nANC 70"
    values = pasted_values(read_pasted_block(text), read, stored)
    assert [value.status for value in values] == [
        PasteStatus.LEFT_OUT, PasteStatus.NEW, PasteStatus.UNCHANGED, PasteStatus.CHANGED,
        PasteStatus.REFUSED, PasteStatus.ASKED, PasteStatus.REFUSED, PasteStatus.ASKED,
    ]  # fmt: skip
    assert [value.line.analyte for value in values if value.goes_in] == ["IGG", "IGM", "PLT", "ANC"]
    assert values[6].findings[0].problem.code == "pasted_no_value"
    assert values[3].before == stored["IGM"]
