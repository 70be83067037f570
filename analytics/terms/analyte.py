"""A laboratory test: its stored unit, the units it accepts, what is possible and what is usual."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from analytics.errors import ImpossibleValue, UnitNotAccepted
from analytics.records.patient import Sex
from analytics.terms.confidence import Confidence
from analytics.units import Factor, Unit, fold_unit


@dataclass(frozen=True, slots=True)
class ReferenceRange:
    """A default range in the analyte's stored unit; a display aid, the laboratory's own comes first.

    Attributes:
        low / high: None where the range is open at that side.
        sex: None: for both.
        age_from_years / age_to_years: from (included) and to (excluded), None where not stated.
    """

    low: float | None
    high: float | None
    sex: Sex | None
    age_from_years: float | None
    age_to_years: float | None
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, eq=False)
class Analyte:
    """One laboratory test of ``resources/catalogue/analytes.toml``.

    Attributes:
        code: as in ``Result.analyte``.
        name: in English; *names* has it by language (``en``, ``de``, ``fr``).
        group: ``blood_count``, ``lymphocyte_subsets``, ``immunoglobulins``, ``chemistry``, ``virology``
            or ``car_t``.
        unit: the stored unit (UCUM); *display_unit* is the same as printed.
        loinc: the preferred code, None where there is none; *other_loincs* are accepted on reading.
        loinc_marks: how sure we are of each of these codes.
        units: accepted unit (UCUM) → factor to the stored unit, the stored unit first.
        factors: folded spelling of any accepted unit → the same factor, exact.
        ucum_codes: folded spelling of any accepted unit → its UCUM code.
        printed_units: UCUM code of any accepted unit → the unit as printed.
        hard_low / hard_high: a value outside is a slip and never stored.
        ranges: default reference ranges; empty where no source gives one.
        decimals: printed digits after the decimal sign, in the stored unit.
        sibling: the analyte that the same name means with another kind of unit (``CD4`` in ``%``).
        note: a trap to know about, shown with the analyte.
    """

    code: str
    name: str
    names: Mapping[str, str]
    group: str
    unit: str
    display_unit: str
    loinc: str | None
    other_loincs: tuple[str, ...]
    loinc_marks: Mapping[str, Confidence]
    units: Mapping[str, float]
    factors: Mapping[str, Factor]
    ucum_codes: Mapping[str, str]
    printed_units: Mapping[str, str]
    hard_low: float
    hard_high: float
    ranges: tuple[ReferenceRange, ...]
    decimals: int
    synonyms: tuple[str, ...]
    sibling: str | None
    note: str | None
    source: str
    confidence: Confidence

    def accepts(self, unit: str) -> bool:
        """Whether there is a factor from *unit*, however it is spelled."""
        return fold_unit(unit) in self.factors

    def ucum(self, unit: str) -> str:
        """Return the UCUM code of an accepted *unit*, however it is spelled.

        Raises:
            UnitNotAccepted: the catalogue has no factor from this unit.
        """
        self._factor(unit)
        return self.ucum_codes[fold_unit(unit)]

    def printed_unit(self, unit: str) -> str:
        """Return how an accepted *unit* is printed, however it is spelled.

        Raises:
            UnitNotAccepted: the catalogue has no factor from this unit.
        """
        return self.printed_units[self.ucum(unit)]

    def to_stored_unit(self, value: float, unit: str) -> float:
        """Convert *value* from *unit*, however it is spelled, to the stored unit.

        Raises:
            UnitNotAccepted: the catalogue has no factor from this unit.
        """
        return self._factor(unit).apply(value)

    def from_stored_unit(self, value: float, unit: str) -> float:
        """Convert *value* from the stored unit to *unit*.

        Raises:
            UnitNotAccepted: the catalogue has no factor from this unit.
        """
        return self._factor(unit).undo(value)

    def check_possible(self, value: float) -> None:
        """Refuse a *value*, in the stored unit, that no patient can have.

        Raises:
            ImpossibleValue: it lies outside the hard limits, or is not a number.
        """
        if not self.hard_low <= value <= self.hard_high:
            raise ImpossibleValue(
                analyte=self.code, low=self.hard_low, high=self.hard_high, unit=self.display_unit
            )

    def range_for(self, sex: Sex | None = None, age_years: float | None = None) -> ReferenceRange | None:
        """Return the default range for a patient; None where none fits, or sex or age would decide."""
        fitting = [
            range_
            for range_ in self.ranges
            if range_.sex in (None, sex) and _is_within(age_years, range_.age_from_years, range_.age_to_years)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _factor(self, unit: str) -> Factor:
        factor = self.factors.get(fold_unit(unit))
        if factor is None:
            raise UnitNotAccepted(analyte=self.code, unit=unit, accepted=tuple(self.units))
        return factor


def _is_within(age: float | None, start: float | None, end: float | None) -> bool:
    if age is None:
        return True
    return (start is None or age >= start) and (end is None or age < end)


def read_analytes(tables: Mapping[str, Any], units: Mapping[str, Unit]) -> dict[str, Analyte]:
    """Make the analytes of the parsed ``analytes.toml`` with the spellings of *units*.

    Raises:
        ValueError: an entry contradicts itself.
    """
    sources: Mapping[str, Mapping[str, str]] = tables["source"]
    return {code: _analyte(code, entry, units, sources) for code, entry in tables["analyte"].items()}


def _analyte(
    code: str,
    entry: Mapping[str, Any],
    units: Mapping[str, Unit],
    sources: Mapping[str, Mapping[str, str]],
) -> Analyte:
    exact = {ucum: Factor.parse(factor) for ucum, factor in entry["units"].items()}
    names: Mapping[str, list[str]] = entry["names"]
    loincs: Mapping[str, str] = entry.get("loinc", {})
    return Analyte(
        code=code,
        name=names["en"][0],
        names=MappingProxyType({language: words[0] for language, words in names.items()}),
        group=entry["group"],
        unit=next(iter(exact)),
        display_unit=units[next(iter(exact))].display,
        loinc=next(iter(loincs), None),
        other_loincs=tuple(loincs)[1:],
        loinc_marks=MappingProxyType({loinc: Confidence(mark) for loinc, mark in loincs.items()}),
        units=MappingProxyType({ucum: float(factor) for ucum, factor in exact.items()}),
        factors=MappingProxyType(_by_spelling(code, exact, units)),
        ucum_codes=MappingProxyType(
            {spelling: ucum for ucum in reversed(exact) for spelling in units[ucum].folded_spellings}
        ),
        printed_units=MappingProxyType({ucum: units[ucum].display for ucum in exact}),
        hard_low=float(entry["hard"][0]),
        hard_high=float(entry["hard"][1]),
        ranges=tuple(_range(given, sources) for given in entry.get("ranges", ())),
        decimals=entry["decimals"],
        synonyms=tuple(word for words in names.values() for word in words),
        sibling=entry.get("sibling"),
        note=entry.get("note"),
        source=entry["source"],
        confidence=Confidence(entry["confidence"]),
    )


def _by_spelling(code: str, exact: Mapping[str, Factor], units: Mapping[str, Unit]) -> dict[str, Factor]:
    factors: dict[str, Factor] = {}
    for ucum, factor in exact.items():
        for spelling in units[ucum].folded_spellings:
            if factors.setdefault(spelling, factor) != factor:
                raise ValueError(f"{code}: the unit {spelling!r} has two factors")
    return factors


def _range(given: Mapping[str, Any], sources: Mapping[str, Mapping[str, str]]) -> ReferenceRange:
    source = sources[given["source"]]
    return ReferenceRange(
        low=given.get("low"),
        high=given.get("high"),
        sex=Sex(given["sex"]) if "sex" in given else None,
        age_from_years=given.get("age_from_years"),
        age_to_years=given.get("age_to_years"),
        source=source["text"],
        confidence=Confidence(source["confidence"]),
    )
