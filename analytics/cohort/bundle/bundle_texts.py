"""The text files of a bundle: rows, expected numbers, and a README that says what all of it is."""

import csv
import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import fields
from enum import Enum

from analytics.cohort.bundle.bundle_plan import Plan, Value
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView

_LINKED = """\
One row is one patient. There is no number, name, birth date or calendar date: times are days from the start,
and id only counts the rows, which stand in the order of their own content. So neither the order nor id tells
who was treated when. Only the columns of this analysis are there. Days to events are still a patient's own:
whoever knows one may find the row. Share it as pseudonymised health data, not as anonymous data."""
_UNLINKED = """\
A row is NOT a patient. Each column was sorted by itself within its group, what is missing last: every number
of the table can be computed again, and nobody's values stand together. Values are not rounded, since the
tests stand on their order."""
_HOW = """\
Rscript analysis.R        (R 4.2 or later; packages survival and cmprsk)
It prints OK and ends with 0 where every number of expected.csv was found, else it names those that differ and
ends with 1. Tolerances stand in expected.csv, relative to the number (to 1 where it is smaller)."""


def data_csv(plan: Plan) -> bytes:
    """Return the rows; texts are such that no spreadsheet calculates them."""
    return _csv(list(plan.columns), zip(*plan.columns.values(), strict=True))


def expected_csv(plan: Plan) -> bytes:
    """Return what R has to find, unrounded; empty where it must find nothing."""
    rows = ((one.what, None if math.isnan(one.value) else one.value, one.tolerance) for one in plan.expected)
    return _csv(["what", "value", "tolerance"], rows)


def readme(
    plan: Plan, view: AnalysisView, cohort: Population, question: Question, made: Sequence[str]
) -> bytes:
    """Return what the bundle is, whom it is of, and what was chosen.

    Args:
        plan: of the bundle.
        view: as it was shown.
        cohort: the population.
        question: what was asked.
        made: when and by what.
    """
    parts = [
        f"{view.title}\n{view.subtitle}".strip(),
        "\n".join(made),
        *(f"! {warning}" for warning in view.warnings),
        _section("How to compute it again", _HOW),
        _section("data.csv", f"{_LINKED if plan.is_linked else _UNLINKED}\n\n{_columns(plan)}"),
        _section("Patients", _patients(view, cohort)),
        _section("Choices", "\n".join(_choices(cohort, question, view.part))),
        _section("Methods", "\n".join(f"{what}: {of_what}" for what, of_what in view.sources)),
        _section("Not computed again", "\n".join(plan.not_checked)) if plan.not_checked else "",
        _section("Files", _files()),
    ]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _section(title: str, text: str) -> str:
    return f"{title}\n{'-' * len(title)}\n{text}"


def _columns(plan: Plan) -> str:
    notes = dict(plan.notes)
    return "\n".join(f"{name}: {notes[name]}" for name in plan.columns if name in notes)


def _patients(view: AnalysisView, cohort: Population) -> str:
    out = [f"{n} not in the population: {reason.value.replace('_', ' ')}" for reason, n in cohort.flow]
    lines = [f"{len(cohort.members) + len(cohort.excluded)} on record", *out]
    lines += [f"{len(pick.patients)} not in this analysis: {pick.what}" for pick in view.left_out]
    if view.everybody is not None:
        lines.append(f"{len(view.everybody.patients)} in the analysis")
    return "\n".join(lines)


def _choices(cohort: Population, question: Question, part: str) -> Iterable[str]:
    yield f"part: {_told(part)}"
    for owner in (question, cohort.choices):
        for field in fields(owner):
            if field.name == "part":
                continue
            yield f"{field.name}: {_told(getattr(owner, field.name))}"


def _told(value: object) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(_told(one) for one in value)) or "none"
    if isinstance(value, Enum):
        return str(value.value)
    return "none" if value is None or value == "" else str(value)


def _files() -> str:
    return "\n".join(
        (
            "analysis.R: the script, which needs nothing but data.csv and expected.csv",
            "data.csv, expected.csv: see above",
            "table.csv: the table as shown, in bare numbers",
            "figure.svg: the figure as shown, where the analysis has one",
        )
    )


def _csv(heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_written(value) for value in row] for row in rows)
    return out.getvalue().encode()


def _written(value: Value) -> str:
    if value is None:
        return ""
    return repr(value).replace("inf", "Inf") if isinstance(value, float) else " ".join(str(value).split("\n"))
