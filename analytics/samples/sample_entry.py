"""Judges a sample as it stands in its form: everything found, each at its place.

*Nothing detected* is said by the sample itself: a sample without a call of a variant counts as *not detected*
where its panel is known to cover the gene, as *not covered* where it is known not to, and says nothing else
(``variant_courses``). So a sample with nothing in it must be meant: it is refused until somebody says that
nothing (else) was detected, that it failed, or what of it was found; and so is every known variant whose gene
the panel covers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.entry.typed_number import read_typed_number
from analytics.entry.variant_block import Header, read_header
from analytics.entry.variant_checks import VariantContext, check_amount, check_variant, keys_of
from analytics.entry.variant_text import VariantText, per_cent, read_amount, read_variant_text
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Sample
from analytics.records.time_point import TimePoint
from analytics.rules.rule_data import rule_data
from analytics.samples.known_variants import KnownVariant
from analytics.samples.sample_draft import SampleDraft
from analytics.terms.gene_panel import Coverage, GenePanel

Place = str
_MOST_READS = 10_000_000


@dataclass(frozen=True, slots=True)
class SampleContext:
    """What a sample is judged by.

    Attributes:
        stored: the sample that is edited; None: a new one.
        known: of the patient, in the order of the form.
        last_limit_fraction: of the last sample with this panel by this laboratory.
    """

    record: PatientRecord
    panels: Mapping[str, GenePanel]
    known: tuple[KnownVariant, ...] = ()
    stored: Sample | None = None
    last_limit_fraction: float | None = None


@dataclass(frozen=True, slots=True)
class LineReading:
    """One line of the form as understood.

    Attributes:
        variant: None: an empty line, or one of column heads.
        known: the variant of the patient it is.
    """

    variant: VariantText | None
    known: KnownVariant | None = None
    header: Header | None = None


@dataclass(frozen=True, slots=True)
class SampleReading:
    """A form as understood.

    Attributes:
        findings: by place: ``date``, ``panel``, ``limit``, ``depth``, ``variants``, ``known 0``, ``line 0`` …
        open_places: where something is refused, or asked and not answered.
    """

    limit_fraction: float | None
    depth: int | None
    panel: GenePanel | None
    amounts: tuple[VariantText | None, ...]
    lines: tuple[LineReading, ...]
    findings: Mapping[Place, tuple[Finding, ...]]
    open_places: tuple[Place, ...]


def read_sample(
    draft: SampleDraft, at: TimePoint | None, context: SampleContext, *, at_findings: Sequence[Finding] = ()
) -> SampleReading:
    """Read *draft*, with everything that is wrong with it at once.

    Args:
        draft: the form.
        at: its date as understood.
        context: what it is judged by.
        at_findings: what its date's own field found.
    """
    return _Reading(draft, at, context, tuple(at_findings)).read()


class _Reading:
    """One pass over a form."""

    def __init__(
        self,
        draft: SampleDraft,
        at: TimePoint | None,
        context: SampleContext,
        at_findings: tuple[Finding, ...],
    ) -> None:
        self._draft, self._at, self._context = draft, at, context
        self._panel = context.panels.get(draft.panel or "")
        self._found: dict[Place, list[Finding]] = {"date": list(at_findings)}
        self._seen: dict[tuple[str, str], int] = {}

    def read(self) -> SampleReading:
        limit, depth = self._limit(), self._depth()
        self._judge_sample(limit, depth)
        judged = self._judge(limit)
        amounts = tuple(self._amount(n, judged) for n in range(len(self._context.known)))
        lines = self._lines(judged)
        self._judge_whole(amounts, lines)
        findings = {place: tuple(found) for place, found in self._found.items() if found}
        open_ = [place for place, found in findings.items() if any(self._is_open(place, f) for f in found)]
        return SampleReading(limit, depth, self._panel, amounts, lines, findings, tuple(open_))

    def _is_open(self, place: Place, finding: Finding) -> bool:
        if finding.weight is Weight.ASKED:
            return (place, finding.problem.code) not in self._draft.kept
        return finding.weight is Weight.REFUSED

    def _note(self, place: Place, weight: Weight, why: Problem, offer: str | None = None) -> None:
        self._found.setdefault(place, []).append(Finding(why, weight, offer))

    def _limit(self) -> float | None:
        text = self._draft.limit.strip()
        if not text:
            return None
        number = read_typed_number(text.removesuffix("%").lstrip("<≤ ").strip())
        if isinstance(number, Problem):
            self._note("limit", Weight.REFUSED, number, number.fact("reading"))
            return None
        fraction = float(f"{number.value / 100:.12g}")
        if not 0 < fraction < 1:
            self._note("limit", Weight.REFUSED, problem("not_a_limit", text=text))
            return None
        return fraction

    def _depth(self) -> int | None:
        text = self._draft.depth.strip()
        if not text:
            return None
        number = read_typed_number(text.rstrip("x×").strip())
        if (
            isinstance(number, Problem)
            or number.value != int(number.value)
            or not 0 < number.value <= _MOST_READS
        ):
            why = problem("not_a_whole_number", text=text, low=1, high=_MOST_READS)
            offer = number.fact("reading") if isinstance(number, Problem) else number.grouped
            self._note("depth", Weight.REFUSED, why, offer)
            return None
        return int(number.value)

    def _judge_sample(self, limit: float | None, depth: int | None) -> None:
        if self._at is None and not self._found["date"]:
            self._note("date", Weight.REFUSED, problem("no_time"))
        if self._draft.material is None:
            self._note("material", Weight.ASKED, problem("no_material"))
        if self._panel is None or self._panel.coverage is Coverage.UNKNOWN:
            self._note("panel", Weight.ASKED, problem("panel_covers_unknown"))
        if self._draft.has_failed:
            return
        last, times = self._context.last_limit_fraction, rule_data("variant_checks")["limit"]["times_last"]
        if limit is None and not self._draft.limit.strip():
            self._note("limit", Weight.NOTED, problem("no_limit"))
        elif limit is not None and depth is not None and limit * depth < 1:
            one = per_cent(float(f"{1 / depth:.2g}"))
            self._note("limit", Weight.ASKED, problem("limit_below_one_read", limit=per_cent(limit), one=one))
        elif limit is not None and last is not None and not 1 / times < limit / last < times:
            why = problem("limit_unlike_last", limit=per_cent(limit), last=per_cent(last))
            self._note("limit", Weight.ASKED, why)
        others = [s for s in self._context.record.samples if s != self._context.stored]
        if any((s.at, s.material) == (self._at, self._draft.material) for s in others):
            self._note("date", Weight.ASKED, problem("same_sample"))

    def _judge(self, limit: float | None) -> VariantContext:
        known = self._context.known
        lasts = {name: k.last_vaf for k in known if k.last_vaf is not None for name in k.names}
        return VariantContext(
            self._draft.unit,
            self._panel,
            tuple(self._context.panels.values()),
            limit,
            lasts,
            frozenset(k.gene for k in known),
        )

    def _amount(self, n: int, judged: VariantContext) -> VariantText | None:
        known, place = self._context.known[n], f"known {n}"
        text = self._draft.known.get(known.key, "").strip()
        if self._draft.has_failed:
            return None
        if text:
            variant = read_amount(text, known.gene, unit=self._draft.unit)
            self._take(place, variant, lambda: check_amount(variant, judged, last=known.last_vaf))
            return variant
        covers = self._panel.covers(known.gene) if self._panel is not None else None
        is_new = self._context.stored is None or known.own is not None
        if covers and is_new and not self._draft.found_nothing_else:
            self._note(place, Weight.REFUSED, problem("known_variant_open"))
        return None

    def _lines(self, judged: VariantContext) -> tuple[LineReading, ...]:
        found: list[LineReading] = []
        header: Header | None = None
        if self._draft.has_failed:
            return ()
        for n, text in enumerate(self._draft.lines):
            head = read_header(text)
            if head is not None:
                header = head
                found.append(LineReading(None, header=head))
                if head.left_out:
                    self._note(
                        f"line {n}", Weight.NOTED, problem("columns_left_out", found=", ".join(head.left_out))
                    )
            elif not text.strip():
                found.append(LineReading(None))
            else:
                found.append(self._line(n, text, judged, header))
        return tuple(found)

    def _line(self, n: int, text: str, judged: VariantContext, header: Header | None) -> LineReading:
        is_table = header is not None and any(sign in text for sign in "\t;|")
        unit = header.unit if header is not None and is_table and header.unit else self._draft.unit
        variant = read_variant_text(
            text,
            unit=unit,
            genes=judged.genes,
            roles=header.roles if header is not None and is_table else None,
        )
        keys = set(keys_of(variant))
        known = next((k for k in self._context.known if keys & k.names), None)
        judged = replace(judged, unit=unit)
        self._take(f"line {n}", variant, lambda: check_variant(variant, judged))
        twice = next((self._seen[key] for key in keys if key in self._seen), None)
        if twice is not None:
            self._note(f"line {n}", Weight.REFUSED, problem("variant_twice", line=twice + 1))
        for key in keys:
            self._seen.setdefault(key, n)
        if known is not None and self._draft.known.get(known.key, "").strip():
            self._note(f"line {n}", Weight.REFUSED, problem("variant_answered"))
        return LineReading(variant, known)

    def _take(self, place: Place, variant: VariantText, check: Callable[[], tuple[Finding, ...]]) -> None:
        self._found.setdefault(place, []).extend(variant.findings)
        if not variant.is_refused:
            self._found[place].extend(check())

    def _judge_whole(self, amounts: Sequence[VariantText | None], lines: Sequence[LineReading]) -> None:
        answered = {line.known.key for line in lines if line.known is not None}
        for n, known in enumerate(self._context.known):
            if known.key in answered:
                self._found.pop(f"known {n}", None)
        has_said = any(amounts) or any(line.variant for line in lines) or self._draft.has_failed
        is_stored = self._context.stored is not None
        if not has_said and not self._draft.found_nothing_else and not is_stored:
            self._note("variants", Weight.REFUSED, problem("nothing_said"))
