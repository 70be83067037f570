"""Whether the values of one visit fit together: parts and wholes, shares, quotients (definitions §11).

What is not known cannot disagree: bounds are intervals, missing parts are somewhere above zero, and a check
speaks only if no value that is possible would satisfy it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from analytics.entry.check_kinds import KINDS, VisitCheck
from analytics.entry.entry_checks import EntryChecks
from analytics.entry.finding import Finding
from analytics.entry.value_span import span_of
from analytics.records.result import Outcome
from analytics.rules.rule_data import rule_data

_ABOUT = ("weight", "source", "mark")


@dataclass(frozen=True, slots=True)
class VisitFinding:
    """What does not fit together.

    Attributes:
        check: code in ``resources/rules/entry_checks.toml``.
        fields: the analytes it is about; the first is the one to ask at, whose result keeps the answer.
    """

    check: str
    fields: tuple[str, ...]
    finding: Finding


def visit_checks(values: Mapping[str, Outcome], checks: EntryChecks) -> tuple[VisitFinding, ...]:
    """Return everything that does not fit together among *values*, by analyte, of one visit and sample."""
    spans = {code: span for code, outcome in values.items() if (span := span_of(code, outcome)) is not None}
    found: dict[str, VisitFinding] = {}
    for check in all_visit_checks():
        weight = checks.visit.get(check.code)
        said = KINDS[check.kind](check, spans) if weight is not None else None
        if weight is not None and said is not None:
            fields, why = said
            found[check.code] = VisitFinding(check.code, fields, Finding(why, weight))
    quieter = {check.code for check in all_visit_checks() if any(louder in found for louder in check.unless)}
    return tuple(finding for code, finding in found.items() if code not in quieter)


@cache
def all_visit_checks() -> tuple[VisitCheck, ...]:
    """Return every check of the file, in its order."""
    found = []
    for code, entry in rule_data("entry_checks")["visit"].items():
        said: dict[str, Any] = {name: told for name, told in entry.items() if name not in _ABOUT}
        lists = {name: tuple(told) for name, told in said.items() if isinstance(told, list)}
        found.append(VisitCheck(code, **{**said, **lists}))
    return tuple(found)
