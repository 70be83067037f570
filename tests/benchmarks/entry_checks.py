"""How many injected slips are asked about or refused, and how many right values are asked about needlessly.

Run by hand::

    python tests/benchmarks/entry_checks.py [PATIENTS]

Target: at least 95 % of the slips by ×10, ×100, ×1000 and of per cent for fraction; at most 2 % of the
right values. Every value of the synthetic clinic is typed in the order of its visits, with only what is
earlier as its history; every few, it is typed with a slip as well. A slip counts as caught where its field
is refused or asked, by itself or by a check of the visit in which everything else is right.

What this can show: that slips stand out from courses as AfterCART's model of a clinic makes them, whose
values scatter as we think they do. What it cannot: how often real laboratories surprise. Therefore both
rates are also taken on courses made by others (``tests/analytics/entry/test_entry_checks_rates.py``).
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from analytics.catalogue import catalogue
from analytics.demo.clinic import synthetic_clinic
from analytics.entry.bare_unit import bare_unit
from analytics.entry.cell_reading import CellContext, read_cell
from analytics.entry.entry_checks import EntryChecks, entry_checks
from analytics.entry.finding import Weight
from analytics.entry.value_history import ValueHistory
from analytics.entry.variant_checks import VariantContext, check_amount
from analytics.entry.variant_text import VafUnit, read_amount
from analytics.entry.visit_checks import visit_checks
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Measured, Outcome, Result
from analytics.terms.analyte import Analyte

EVERY = 7
PLACES = {"×10": 1, "×100": 2, "×1000": 3, "÷10": -1, "÷100": -2, "÷1000": -3}
UPWARDS = ("×10", "×100", "×1000")


@dataclass
class Tally:
    """How often something happened, of how many."""

    count: int = 0
    of: int = 0

    def add(self, happened: bool) -> None:
        """Count one."""
        self.count += happened
        self.of += 1

    @property
    def percent(self) -> float:
        """The share; 0 of nothing."""
        return 100 * self.count / self.of if self.of else 0.0


@dataclass
class Outcomes:
    """What came out of typing a clinic.

    Attributes:
        false: questions about right values, by analyte.
        caught: slips caught, by analyte and kind of slip.
        visits: visits in which a check of the whole visit asked although everything was right.
    """

    false: dict[str, Tally]
    caught: dict[tuple[str, str], Tally]
    visits: Tally

    def total(self, kinds: Iterable[str]) -> Tally:
        """Return all slips of *kinds* together."""
        wanted = set(kinds)
        tallies = [tally for (_, kind), tally in self.caught.items() if kind in wanted]
        return Tally(sum(t.count for t in tallies), sum(t.of for t in tallies))

    @property
    def false_total(self) -> Tally:
        """All right values together."""
        return Tally(sum(t.count for t in self.false.values()), sum(t.of for t in self.false.values()))


def type_clinic(records: Iterable[PatientRecord], *, every: int = EVERY) -> Outcomes:
    """Type all values of *records*, every few of them with each slip as well."""
    found = Outcomes(defaultdict(Tally), defaultdict(Tally), Tally())
    checks, turn = entry_checks(), 0
    for record in records:
        for history, results in visits_in_order(record):
            values = {result.analyte: result.outcome for result in results}
            found.visits.add(asks_visit(values, None, checks))
            for result in results:
                if not isinstance(result.outcome, Measured):
                    continue
                analyte = catalogue().analyte(result.analyte)
                context = context_of(record, history, result, analyte)
                named = named_unit(result, context)
                is_asked = bool(judged(result.entered_text + named, context))
                found.false[analyte.code].add(is_asked or asks_visit(values, analyte.code, checks))
                turn += 1
                if turn % every == 0 and result.outcome.value:
                    for kind, text in slips_of(result.entered_text, analyte, result.entered_unit):
                        found.caught[analyte.code, kind].add(is_caught(text + named, context, values, checks))
    return found


def visits_in_order(record: PatientRecord) -> Iterator[tuple[ValueHistory, list[Result]]]:
    """Yield the results of each day with the history that was known before it."""
    axis = record.axis
    by_day: dict[int, list[Result]] = defaultdict(list)
    for result in record.results:
        day = axis.day(result.at)
        if day is not None:
            by_day[day].append(result)
    known: list[Result] = []
    for day in sorted(by_day):
        yield ValueHistory(replace(record, results=tuple(known))), by_day[day]
        known.extend(by_day[day])


def context_of(record: PatientRecord, history: ValueHistory, result: Result, analyte: Analyte) -> CellContext:
    """Return what the value is typed into: its laboratory's field."""
    laboratory = next((one for one in record.laboratories if one.id == result.laboratory_id), None)
    return CellContext(analyte, history, at=result.at, laboratory=laboratory)


def named_unit(result: Result, context: CellContext) -> str:
    """Return the unit to type behind the number: none where the field is in it."""
    unit = context.analyte.ucum(result.entered_unit or context.analyte.unit)
    is_bare = unit == bare_unit(context.analyte, context.laboratory, context.at)
    return "" if is_bare else f" {context.analyte.printed_unit(unit)}"


def slips_of(text: str, analyte: Analyte, unit: str | None) -> Iterator[tuple[str, str]]:
    """Yield (kind, text): the sign moved, and the number as another accepted unit would print it."""
    for kind, places in PLACES.items():
        yield kind, plain(Decimal(text).scaleb(places))
    here = analyte.ucum(unit or analyte.unit)
    for other, factor in analyte.units.items():
        ratio = factor / analyte.units[here]
        if other != here and not 0.98 < ratio < 1.02:
            number = analyte.from_stored_unit(analyte.to_stored_unit(float(text), here), other)
            yield "other unit", plain(Decimal(f"{number:.3g}"))


def plain(number: Decimal) -> str:
    """Return *number* without zeros at its end, as it is typed."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def is_caught(text: str, context: CellContext, values: Mapping[str, Outcome], checks: EntryChecks) -> bool:
    """Whether *text* is refused or asked, in its field or with the other values of the visit."""
    reading = read_cell(text, context)
    if reading.is_refused or reading.is_asked or reading.outcome is None:
        return True
    code = context.analyte.code
    return asks_visit({**values, code: reading.outcome}, code, checks)


def judged(text: str, context: CellContext) -> tuple[str, ...]:
    """Return the codes of what stops *text*."""
    findings = read_cell(text, context).findings
    return tuple(finding.problem.code for finding in findings if finding.weight is not Weight.NOTED)


def asks_visit(values: Mapping[str, Outcome], analyte: str | None, checks: EntryChecks) -> bool:
    """Whether a check of the visit asks, about *analyte* where one is named."""
    return any(
        found.finding.weight is Weight.ASKED and (analyte is None or analyte in found.fields)
        for found in visit_checks(values, checks)
    )


def type_variants(records: Iterable[PatientRecord]) -> dict[str, Tally]:
    """Type every VAF of *records* in per cent and as a fraction, right and with the unit of the other."""
    found: dict[str, Tally] = defaultdict(Tally)
    for record in records:
        samples = {sample.id: sample for sample in record.samples}
        last: dict[tuple[str, str | None], float] = {}
        for call in sorted(record.variants, key=lambda call: str(samples[call.sample_id].at)):
            vaf, key = call.vaf_fraction, (call.gene, call.hgvs_p)
            if vaf is None:
                continue
            limit = samples[call.sample_id].detection_limit_fraction
            for unit, right, slip in (
                (VafUnit.PERCENT, vaf * 100, vaf),
                (VafUnit.FRACTION, vaf, vaf * 100),
            ):
                context = VariantContext(unit, limit_fraction=limit)
                known = "first value" if key not in last else "known variant"
                for kind, number in (("right", right), ("slip", slip)):
                    text = plain(Decimal(f"{number:.4g}"))
                    stops = vaf_is_stopped(text, call.gene, context, last.get(key))
                    found[f"{unit.value}, {known}, {kind}"].add(stops)
            last[key] = vaf
    return found


def vaf_is_stopped(text: str, gene: str, context: VariantContext, last: float | None) -> bool:
    """Whether a VAF is refused, or asked about because of its unit or its size."""
    amount = read_amount(text, gene, unit=context.unit)
    if amount.is_refused:
        return True
    asks = {"vaf_slip", "vaf_unit_open", "vaf_below_limit"}
    return any(finding.problem.code in asks for finding in check_amount(amount, context, last=last))


def print_variants(found: Mapping[str, Tally], say: Callable[[str], object]) -> None:
    """Print the rates of VAFs."""
    say("\nVAF typed in; asked or refused\n")
    for name, tally in sorted(found.items()):
        say(f"{name:36}{tally.percent:7.1f} % of {tally.of}\n")
    slips = [tally for name, tally in found.items() if name.endswith("slip")]
    rights = [tally for name, tally in found.items() if name.endswith("right")]
    for name, tallies in (("per cent for fraction, both ways", slips), ("right VAFs asked", rights)):
        total = Tally(sum(t.count for t in tallies), sum(t.of for t in tallies))
        say(f"{name:36}{total.percent:7.1f} % of {total.of}\n")


def print_tables(found: Outcomes, say: Callable[[str], object]) -> None:
    """Print both rates, by analyte and by kind of slip."""
    kinds = (*PLACES, "other unit")
    say(f"{'analyte':12}{'values':>8}{'asked %':>9}" + "".join(f"{kind:>12}" for kind in kinds) + "\n")
    for code, false in found.false.items():
        shares = [found.caught.get((code, kind), Tally()) for kind in kinds]
        cells = "".join(f"{tally.percent:12.1f}" if tally.of else f"{'–':>12}" for tally in shares)
        say(f"{code:12}{false.of:8}{false.percent:9.2f}{cells}\n")
    totals = "".join(f"{found.total([kind]).percent:12.1f}" for kind in kinds)
    say(f"{'all':12}{found.false_total.of:8}{found.false_total.percent:9.2f}{totals}\n")
    up, down = found.total(UPWARDS), found.total(kind for kind in PLACES if kind not in UPWARDS)
    say(f"\n×10, ×100, ×1000: {up.percent:.1f} % of {up.of} caught (target 95)\n")
    say(f"÷10, ÷100, ÷1000: {down.percent:.1f} % of {down.of} caught\n")
    say(f"right values asked: {found.false_total.percent:.2f} % of {found.false_total.of} (target 2)\n")
    say(f"right visits asked: {found.visits.percent:.2f} % of {found.visits.of}\n")


def microseconds(record: PatientRecord) -> float:
    """Return how long one field takes, with the history prepared; the best of many."""
    history, last = ValueHistory(record), record.results[-1]
    analyte = catalogue().analyte(last.analyte)
    context = context_of(record, history, last, analyte)
    times = []
    for _ in range(300):
        begin = time.perf_counter()
        read_cell(last.entered_text or "1", context)
        times.append(time.perf_counter() - begin)
    return min(times) * 1e6


def main() -> None:
    """Measure and print."""
    patients = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    found = type_clinic(synthetic_clinic(11, patients))
    print_tables(found, sys.stdout.write)
    print_variants(type_variants(synthetic_clinic(11, 10 * patients)), sys.stdout.write)
    record = max(synthetic_clinic(11, 20), key=lambda record: len(record.results))
    sys.stdout.write(f"\n{microseconds(record):.0f} µs a field, of {len(record.results)} results\n")


if __name__ == "__main__":
    main()
