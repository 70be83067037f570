"""What is typed into the fields of a visit itself: ECOG, weight and temperature."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.entry.typed_number import TypedNumber, read_typed_number
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import CalendarDate, TimePoint
from analytics.records.visit import Visit
from analytics.rules.rule_data import rule_data

DATE, ECOG, WEIGHT, TEMPERATURE = "date", "ecog", "weight_kg", "temperature_celsius"
NAMES = (DATE, ECOG, WEIGHT, TEMPERATURE)
CHECK = "entry.visit_fields"
"""Setting: ``off`` turns the questions about weight and temperature off; what cannot be stays refused."""


@dataclass(frozen=True, slots=True)
class FieldReading:
    """What a field says: a number, or None where it is empty or cannot be stored."""

    value: float | int | None
    findings: tuple[Finding, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether it cannot be stored."""
        return any(finding.weight is Weight.REFUSED for finding in self.findings)


def read_field(
    name: str, text: str, record: PatientRecord, visit: Visit, settings: Mapping[str, str]
) -> FieldReading:
    """Read *text* as the field *name* (not the date) of *visit*; an empty text is no value."""
    tidy = text.strip()
    if not tidy:
        return FieldReading(None)
    rule = rule_data("visit_fields")[name]
    number = read_typed_number(_without_unit(tidy, rule.get("units", ())))
    if name == ECOG:
        return _whole(text, number, rule["low"], rule["high"])
    if isinstance(number, Problem):
        return FieldReading(None, (Finding(number, Weight.REFUSED, number.fact("reading")),))
    if not rule["low"] <= number.value <= rule["high"]:
        found = problem("field_impossible", text=tidy, low=f"{rule['low']:g}", high=f"{rule['high']:g}")
        return FieldReading(None, (Finding(found, Weight.REFUSED),))
    asked = () if settings.get(CHECK) == "off" else _asked(name, number.value, record, visit, rule)
    return FieldReading(number.value, asked)


def text_of_field(name: str, visit: Visit | None) -> str:
    """Return what one would type to enter a field again as it is stored; empty where nothing is."""
    value = getattr(visit, name) if visit is not None and name != DATE else None
    return "" if value is None else f"{value:g}"


def with_field(visit: Visit, name: str, value: float | int | None) -> Visit:
    """Return *visit* with another value of a field (not the date)."""
    match name:
        case "ecog":
            return replace(visit, ecog=None if value is None else int(value))
        case "weight_kg":
            return replace(visit, weight_kg=value)
        case "temperature_celsius":
            return replace(visit, temperature_celsius=value)
        case _:
            raise ValueError(f"no field {name!r}")


def _without_unit(text: str, units: tuple[str, ...]) -> str:
    for unit in units:
        if text.casefold().endswith(unit.casefold()):
            return text[: -len(unit)].rstrip()
    return text


def _whole(text: str, number: TypedNumber | Problem, low: int, high: int) -> FieldReading:
    if isinstance(number, Problem) or number.decimals or not low <= number.value <= high:
        found = problem("not_a_whole_number", text=text.strip(), low=low, high=high)
        return FieldReading(None, (Finding(found, Weight.REFUSED),))
    return FieldReading(int(number.value))


def _asked(
    name: str, value: float, record: PatientRecord, visit: Visit, rule: Mapping[str, float]
) -> tuple[Finding, ...]:
    if name == TEMPERATURE and not rule["asked_low"] <= value <= rule["asked_high"]:
        found = problem("unusual_temperature", text=f"{value:g}")
        return (Finding(found, Weight.ASKED),)
    last = _last_weight(record, visit, rule["asked_days"]) if name == WEIGHT else None
    if last is not None and abs(value - last) > rule["asked_change"] * last:
        return (Finding(problem("weight_changed", text=f"{value:g}", last=f"{last:g}"), Weight.ASKED),)
    return ()


def _last_weight(record: PatientRecord, visit: Visit, within_days: float) -> float | None:
    """Return the weight measured nearest to *visit* at another one, not too long before or after."""
    measured = [
        (days, other.weight_kg)
        for other in record.visits
        if other.id != visit.id
        and other.weight_kg is not None
        and (days := _days_between(other.at, visit.at)) is not None
        and days <= within_days
    ]
    return min(measured)[1] if measured else None


def _days_between(one: TimePoint, other: TimePoint) -> int | None:
    if isinstance(one, CalendarDate) and isinstance(other, CalendarDate):
        return abs((one.earliest - other.earliest).days)
    if isinstance(one, CalendarDate) or isinstance(other, CalendarDate):
        return None
    return abs(one.days - other.days)
