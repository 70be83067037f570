"""The text files of a bundle: rows, expected numbers, and a README that says what all of it is."""

import csv
import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import fields
from enum import Enum

from analytics.cohort.bundle.bundle_plan import Plan, Value
from analytics.cohort.bundle.bundle_words import BundleWords
from analytics.cohort.population import Population
from analytics.cohort.question import Question
from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.cohort_words import CohortWords
from analytics.cohort.views.population_words import exclusion_words


def data_csv(plan: Plan) -> bytes:
    """Return the rows; texts are such that no spreadsheet calculates them."""
    return _csv(list(plan.columns), zip(*plan.columns.values(), strict=True))


def expected_csv(plan: Plan) -> bytes:
    """Return what R has to find, unrounded; empty where it must find nothing."""
    rows = ((one.what, None if math.isnan(one.value) else one.value, one.tolerance) for one in plan.expected)
    return _csv(["what", "value", "tolerance"], rows)


def readme(
    plan: Plan,
    view: AnalysisView,
    cohort: Population,
    question: Question,
    made: Sequence[str],
    words: CohortWords,
) -> bytes:
    """Return what the bundle is, whom it is of, and what was chosen.

    Args:
        plan: of the bundle.
        view: as it was shown.
        cohort: the population.
        question: what was asked.
        made: when and by what.
        words: of the reader's language.
    """
    own = words.bundle
    rows = own.linked if plan.is_linked else own.unlinked
    parts = [
        f"{view.title}\n{view.subtitle}".strip(),
        "\n".join(made),
        *(f"! {warning}" for warning in view.warnings),
        _section(own.how_title, own.how),
        _section("data.csv", f"{rows}\n\n{_columns(plan)}"),
        _section(own.patients, _patients(view, cohort, words)),
        _section(own.choices, "\n".join(_choices(cohort, question, view.part))),
        _section(own.methods, "\n".join(f"{what}: {of_what}" for what, of_what in view.sources)),
        _section(own.not_computed, "\n".join(plan.not_checked)) if plan.not_checked else "",
        _section(own.files, _files(own)),
    ]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _section(title: str, text: str) -> str:
    return f"{title}\n{'-' * len(title)}\n{text}"


def _columns(plan: Plan) -> str:
    notes = dict(plan.notes)
    return "\n".join(f"{name}: {notes[name]}" for name in plan.columns if name in notes)


def _patients(view: AnalysisView, cohort: Population, words: CohortWords) -> str:
    own, population = words.bundle, words.population
    lines = [own.on_record.format(n=len(cohort.members) + len(cohort.excluded))]
    for reason, n in cohort.flow:
        lines.append(own.not_in_population.format(n=n, reason=exclusion_words(reason, population)))
    for pick in view.left_out:
        lines.append(own.not_in_analysis.format(n=len(pick.patients), reason=pick.what))
    if view.everybody is not None:
        lines.append(own.in_analysis.format(n=len(view.everybody.patients)))
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


def _files(words: BundleWords) -> str:
    return "\n".join((words.script, words.rows, words.table, words.figure))


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
