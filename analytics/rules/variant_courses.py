"""The calls of one patient as one course a variant: what every sample says of it, said or implied.

Two calls are the same variant when gene and protein change agree, or, where no protein change is given, gene
and coding change. What a sample says of a whole gene it says of each of the gene's variants.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analytics.catalogue import Catalogue, GenePanel, catalogue
from analytics.records.asked_record import once
from analytics.records.patient import Sex
from analytics.records.patient_record import DayAxis, PatientRecord
from analytics.records.sample import Sample
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.vaf_kinetics import Trend, VafKinetics, VafPoint, trend, vaf_kinetics

Key = tuple[str, str]
_FIRST_GENE = "TP53"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sample says about one variant.

    Attributes:
        state: None where the sample says nothing: neither a call nor a panel that is known to cover the gene.
        call: None where the state follows from the sample alone: it failed, its panel does or does not cover
            the gene.
    """

    sample: Sample
    state: CallState | None
    call: VariantCall | None = None

    @property
    def point(self) -> VafPoint:
        """The statement as the kinetics read it; without a state there is no result."""
        call, sample = self.call, self.sample
        depth = (call.total_depth if call is not None else None) or sample.depth
        vaf = call.vaf_fraction if call is not None else None
        return VafPoint(self.state or CallState.NO_SAMPLE, vaf, sample.detection_limit_fraction, depth)

    @property
    def is_informative(self) -> bool:
        """Whether it says how much of the variant there was, or that there was less than a limit."""
        return self.state in (CallState.DETECTED, CallState.NOT_DETECTED)


@dataclass(frozen=True, slots=True)
class Step:
    """The change of a variant from one sample to a later one."""

    first: Statement
    second: Statement
    kinetics: VafKinetics

    @property
    def changes_material(self) -> bool:
        """Whether blood is compared with marrow and the like: less is certain then."""
        return self.first.sample.material is not self.second.sample.material

    @property
    def trend(self) -> Trend | None:
        """Which way it went; None: that cannot be said."""
        return trend(self.first.point, self.second.point, self.kinetics)


@dataclass(frozen=True, slots=True)
class VariantCourse:
    """One variant through all samples.

    Attributes:
        key: gene and the name the variant is known by; the second part is empty for a whole gene.
        statements: one a sample in the order of their times, more where a sample has several calls of it.
        steps: between neighbouring informative samples.
        overall: from the first informative sample to the last one; None with fewer than two.
    """

    key: Key
    statements: tuple[Statement, ...]
    steps: tuple[Step, ...]
    overall: Step | None

    @property
    def gene(self) -> str:
        """The gene's symbol."""
        return self.key[0]

    @property
    def change(self) -> str:
        """Protein change, else coding change; empty for a whole gene."""
        return self.key[1]

    @property
    def last(self) -> Statement | None:
        """The last statement that says how much there was."""
        return next((s for s in reversed(self.statements) if s.is_informative), None)

    def of_sample(self, sample: Sample) -> tuple[Statement, ...]:
        """Return what *sample* says of it."""
        return tuple(s for s in self.statements if s.sample.id == sample.id)


def samples_in_order(record: PatientRecord) -> tuple[Sample, ...]:
    """Return the samples, oldest first."""
    return tuple(sorted(record.samples, key=lambda s: (sample_place(s, record), s.id)))


def sample_place(sample: Sample, record: PatientRecord) -> float:
    """Return where *sample* stands among the others: the middle of the days it can be of."""
    return _place(sample.at, record.axis)


def variant_courses(record: PatientRecord, terms: Catalogue | None = None) -> tuple[VariantCourse, ...]:
    """Return the variants of *record*: TP53 first, then in the order of their first samples and their VAF.

    Args:
        record: one patient.
        terms: panels and X-linked genes; None is the catalogue.
    """
    if terms is None:
        return once(record, "variant_courses", lambda: _variant_courses(record, catalogue()))
    return _variant_courses(record, terms)


def _variant_courses(record: PatientRecord, terms: Catalogue) -> tuple[VariantCourse, ...]:
    samples = samples_in_order(record)
    named: dict[Key, list[VariantCall]] = {}
    of_genes: dict[str, list[VariantCall]] = {}
    for call in record.variants:
        change = call.hgvs_p or call.hgvs_c or ""
        if change:
            named.setdefault((call.gene, change), []).append(call)
        else:
            of_genes.setdefault(call.gene, []).append(call)
    genes = {gene for gene, _ in named}
    whole = {(gene, ""): calls for gene, calls in of_genes.items() if gene not in genes}
    courses = [
        _course(key, calls, of_genes.get(key[0], ()) if key[1] else (), samples, record, terms)
        for key, calls in (*named.items(), *whole.items())
    ]
    return tuple(sorted(courses, key=lambda course: _rank(course, samples)))


def step_between(
    key: Key, first: Statement, second: Statement, record: PatientRecord, terms: Catalogue | None = None
) -> Step:
    """Return how the variant called *key* changed from *first* to the later *second*."""
    terms = terms or catalogue()
    has_one_copy = record.patient.sex is Sex.MALE and key[0] in terms.x_linked_genes
    days = _days_between(first.sample.at, second.sample.at, record.axis)
    return Step(first, second, vaf_kinetics(first.point, second.point, days, has_one_copy=has_one_copy))


def _course(
    key: Key,
    calls: Iterable[VariantCall],
    of_gene: Iterable[VariantCall],
    samples: Sequence[Sample],
    record: PatientRecord,
    terms: Catalogue,
) -> VariantCourse:
    own, gene_wide = _by_sample(calls), _by_sample(of_gene)
    statements: list[Statement] = []
    for sample in samples:
        found = own.get(sample.id) or gene_wide.get(sample.id)
        if found:
            statements += [Statement(sample, call.state, call) for call in found]
        else:
            statements.append(Statement(sample, _implied(sample, key[0], panel_of(sample, record, terms))))
    informative = _one_a_sample(s for s in statements if s.is_informative)

    def step(first: Statement, second: Statement) -> Step:
        return step_between(key, first, second, record, terms)

    pairs = pairwise(informative)
    overall = step(informative[0], informative[-1]) if len(informative) > 1 else None
    return VariantCourse(key, tuple(statements), tuple(step(a, b) for a, b in pairs), overall)


def _by_sample(calls: Iterable[VariantCall]) -> Mapping[int, list[VariantCall]]:
    found: dict[int, list[VariantCall]] = {}
    for call in sorted(calls, key=lambda c: (-(c.vaf_fraction or 0.0), c.id)):
        found.setdefault(call.sample_id, []).append(call)
    return found


def panel_of(sample: Sample, record: PatientRecord, terms: Catalogue | None = None) -> GenePanel | None:
    """Return the panel of *sample*, the clinic's own before the catalogue's; None where it is not known."""
    own = next((panel for panel in record.own_panels if panel.code == sample.panel), None)
    return own or (terms or catalogue()).panels.get(sample.panel or "")


def _implied(sample: Sample, gene: str, panel: GenePanel | None) -> CallState | None:
    """Return what a sample without a call says of *gene*: only what its failure or its panel allows."""
    if sample.has_failed:
        return CallState.NO_SAMPLE
    covers = panel.covers(gene) if panel is not None else None
    if covers is None:
        return None
    return CallState.NOT_DETECTED if covers else CallState.NOT_COVERED


def _one_a_sample(statements: Iterable[Statement]) -> list[Statement]:
    """Return the first statement of each sample, the one with the highest VAF."""
    return list({s.sample.id: s for s in reversed(list(statements))}.values())[::-1]


def _days_between(first: TimePoint, second: TimePoint, axis: DayAxis) -> float | None:
    """Return the days from one time to a later one, where both are exact; None: unknown, or none."""
    match first, second:
        case CalendarDate(is_full=True), CalendarDate(is_full=True):
            days = (second.earliest - first.earliest).days
        case RelativeTime(), RelativeTime():
            days = second.days - first.days
        case _:
            a, b = axis.day(first), axis.day(second)
            if a is None or b is None:
                return None
            days = b - a
    return float(days)


def _place(at: TimePoint, axis: DayAxis) -> float:
    span = axis.span(at)
    if span is not None:
        return (span.earliest + span.latest) / 2
    return float(at.days if isinstance(at, RelativeTime) else at.earliest.toordinal())


def _rank(course: VariantCourse, samples: Sequence[Sample]) -> tuple[bool, bool, int, float, Key]:
    order = {sample.id: n for n, sample in enumerate(samples)}
    found = [s for s in course.statements if s.state is CallState.DETECTED]
    first = order[found[0].sample.id] if found else len(samples)
    vaf = found[0].call.vaf_fraction if found and found[0].call is not None else None
    return (course.gene != _FIRST_GENE, not course.change, first, -(vaf or 0.0), course.key)
