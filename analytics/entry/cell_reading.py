"""Reads one field of a visit: what will be stored, as it is echoed, and everything there is to say about it.

::

    history = ValueHistory(record)                       # once per record
    reading = read_cell("720", CellContext(analyte, history, at=visit.at, laboratory=laboratory))
    reading.outcome                                      # Measured(7.2), or None: nothing can be stored
    reading.echo                                         # 7.2 g/L, from mg/dL
    reading.findings                                     # worst first: refused, asked, noted
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analytics.entry.bare_unit import bare_unit
from analytics.entry.entry_checks import EntryChecks, entry_checks
from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold
from analytics.entry.typed_result import TypedResult, read_typed_result
from analytics.entry.typed_value import TypedValue
from analytics.entry.value_checks import value_findings
from analytics.entry.value_history import ValueHistory
from analytics.records.ids import ResultId
from analytics.records.laboratory import Laboratory
from analytics.records.result import Censored, Measured, Missing, NotDetected, Outcome
from analytics.records.time_point import TimePoint
from analytics.rules.alarm_limits import AlarmLimit
from analytics.terms.analyte import Analyte

_ND_ELSEWHERE = frozenset({"virology", "car_t", "CD19", "CD19_PCT"})
"""Where laboratories print *nd* for *not detected*."""
_ORDER = (Weight.REFUSED, Weight.ASKED, Weight.NOTED)


@dataclass(frozen=True, slots=True)
class CellContext:
    """What a typed value is judged by.

    Attributes:
        history: of the patient's record, prepared once for all cells.
        at: when the sample was collected; None: not known yet, then the latest values are the last ones.
        laboratory: in whose units bare numbers are; None: in the catalogue's.
        alarm: the clinic's own limits for this analyte.
        visit: the other values of the visit by analyte, stored or typed.
        editing: the stored result that this text replaces; it is not its own history.
        checks: which checks are on.
    """

    analyte: Analyte
    history: ValueHistory
    at: TimePoint | None = None
    laboratory: Laboratory | None = None
    alarm: AlarmLimit | None = None
    visit: Mapping[str, Outcome] = field(default_factory=dict)
    editing: ResultId | None = None
    checks: EntryChecks = field(default_factory=entry_checks)


@dataclass(frozen=True, slots=True)
class Echo:
    """How a text is understood, to be shown before it is saved.

    Attributes:
        outcome: in the stored unit.
        unit: the stored unit, as printed; empty where there is no number.
        from_unit: the unit the text is in, as printed, where it is another.
    """

    outcome: Outcome
    unit: str = ""
    from_unit: str | None = None


@dataclass(frozen=True, slots=True)
class CellReading:
    """What a text means.

    Attributes:
        outcome: what to store, in the stored unit; None where the field is empty or the text refused.
        entered_unit: the unit that stood in the text, as typed; None for a bare number.
        findings: worst first; *asked* needs an answer before the outcome is stored.
        unit: the unit the text was read in (UCUM), named or that of a bare number; None: no number.
        echo: the same for the eye; None where there is no outcome.
    """

    outcome: Outcome | None
    entered_unit: str | None = None
    findings: tuple[Finding, ...] = ()
    unit: str | None = None
    echo: Echo | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return self.outcome is None and not self.findings

    @property
    def is_refused(self) -> bool:
        """Whether the text cannot be stored."""
        return any(finding.weight is Weight.REFUSED for finding in self.findings)

    @property
    def is_asked(self) -> bool:
        """Whether somebody has to say why it stands."""
        return any(finding.weight is Weight.ASKED for finding in self.findings)


def read_cell(text: str, context: CellContext) -> CellReading:
    """Read *text* as the value of one field of a visit, with all checks that need no other field."""
    typed = read_typed_result(context.analyte, text)
    if isinstance(typed, Problem):
        return CellReading(None) if typed.code == "empty_value" else _refused(typed)
    if typed.number is None:
        return _in_words(typed, text, context)
    unit = context.analyte.ucum(typed.unit) if typed.unit else _bare_unit(context)
    if unit is None:
        return _refused(problem("no_bare_unit", analyte=context.analyte.code))
    return _read_number(typed, unit, context)


def _read_number(typed: TypedResult, unit: str, context: CellContext) -> CellReading:
    analyte = context.analyte
    outcome = _stored(typed.outcome, unit, analyte)
    value = TypedValue(typed, unit, outcome, analyte, context.at, context.editing)
    findings = value_findings(value, context.history, context.visit, context.alarm, context.checks)
    findings = tuple(sorted(findings, key=lambda finding: _ORDER.index(finding.weight)))
    if any(finding.weight is Weight.REFUSED for finding in findings):
        return CellReading(None, typed.unit, findings, unit)
    is_converted = unit != analyte.unit and analyte.printed_units[unit] != analyte.display_unit
    echo = Echo(outcome, analyte.display_unit, analyte.printed_units[unit] if is_converted else None)
    return CellReading(outcome, typed.unit, findings, unit, echo)


def _bare_unit(context: CellContext) -> str | None:
    return bare_unit(context.analyte, context.laboratory, context.at)


def _refused(why: Problem) -> CellReading:
    return CellReading(None, findings=(Finding(why, Weight.REFUSED, why.fact("reading")),))


def _in_words(typed: TypedResult, text: str, context: CellContext) -> CellReading:
    """Return what words mean; where they cannot be meant so, that."""
    analyte = context.analyte
    if isinstance(typed.outcome, NotDetected) and analyte.hard_low > 0:
        return _refused(problem("cannot_be_none", analyte=analyte.code))
    is_nd = fold(text) == "nd" and (analyte.group in _ND_ELSEWHERE or analyte.code in _ND_ELSEWHERE)
    noted = (Finding(problem("nd_is_not_done"), Weight.NOTED, "neg"),) if is_nd else ()
    return CellReading(typed.outcome, findings=noted, echo=Echo(typed.outcome))


def _stored(outcome: Outcome, unit: str, analyte: Analyte) -> Outcome:
    """Return *outcome* in the stored unit."""
    match outcome:
        case Measured(value=value):
            return Measured(analyte.to_stored_unit(value, unit))
        case Censored(comparator=comparator, limit=limit):
            return Censored(comparator, analyte.to_stored_unit(limit, unit))
        case NotDetected(limit=limit):
            return NotDetected(None if limit is None else analyte.to_stored_unit(limit, unit))
        case Missing():
            return outcome
