"""The clones in words: which variant rose or fell from where to where, and what no sample says.

*Rose* and *fell* are said only where the counting error of the reads allows it (``Step.trend``); otherwise
the two values stand there. Every value is said with its material and its day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analytics.clones_summary_words import ClonesSummaryWording
from analytics.figures.clone_words import bounded_text, fold_text, material_name, short_text, variant_name
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.variant_call import CallState
from analytics.rules.vaf_kinetics import DAYS_PER_YEAR, Measure, Trend, doubling_years
from analytics.rules.variant_courses import (
    Statement,
    Step,
    VariantCourse,
    samples_in_order,
    step_between,
)
from analytics.summary import Phrase
from analytics.wording import Wording

Sentence = tuple[Phrase, ...]
_MOST_RISEN, _MOST_PLAIN, _MOST_NAMES, _MOST_SAMPLES = 2, 3, 5, 4
_MOST_PANELS = 2
_MOST_DAYS, _MOST_MONTHS = 60, 36
_DETECTED = CallState.DETECTED


def clones_summary(
    record: PatientRecord,
    courses: Sequence[VariantCourse],
    wording: Wording,
    words: ClonesSummaryWording | None = None,
) -> tuple[Sentence, ...]:
    """Return the sentences for one patient; none without a sample.

    Args:
        record: one patient.
        courses: of ``variant_courses(record)``, in the order they are spoken of.
        wording: how numbers and dates are written and materials are called.
        words: the sentences; None is English.
    """
    return _Writer(record, wording, words or ClonesSummaryWording()).sentences(courses)


@dataclass(frozen=True, slots=True)
class _Writer:
    record: PatientRecord
    wording: Wording
    words: ClonesSummaryWording

    def sentences(self, courses: Sequence[VariantCourse]) -> tuple[Sentence, ...]:
        seen = [course for course in courses if any(s.state is _DETECTED for s in course.statements)]
        steps = [(course, step) for course in seen if (step := self._step(course)) is not None]
        once = [course for course in seen if self._step(course) is None]
        return (
            *self._nothing(seen),
            *self._rose([(c, s) for c, s in steps if s.trend is Trend.RISING]),
            *self._told(steps, Trend.FALLING, self.words.all_fell),
            *self._told(steps, Trend.UNCHANGED, self.words.all_unchanged),
            *self._plain([(c, s) for c, s in steps if s.trend is None], once),
            *self._not_covered(courses),
            *self._failed(),
        )

    def _step(self, course: VariantCourse) -> Step | None:
        """Return the step that is spoken of: up to the sample of the t-MN, else up to the last one."""
        overall = course.overall
        if overall is None:
            return None
        for step in course.steps:
            if self._is_at_tmn(step.second.sample):
                return step_between(course.key, overall.first, step.second, self.record)
        return overall

    def _nothing(self, seen: Sequence[VariantCourse]) -> list[Sentence]:
        samples = [s for s in samples_in_order(self.record) if not s.has_failed]
        if seen or not samples:
            return []
        if len(samples) == 1:
            return [_said(self.words.nothing_detected_in_one.format(sample=self._sample(samples[0])))]
        return [_said(self.words.nothing_detected.format(n=self.wording.number(len(samples))))]

    def _rose(self, steps: Sequence[tuple[VariantCourse, Step]]) -> list[Sentence]:
        full = [
            self._in_full(course, step, is_key=n == 0) for n, (course, step) in enumerate(steps[:_MOST_RISEN])
        ]
        return full + self._told(steps[_MOST_RISEN:], Trend.RISING, self.words.all_rose)

    def _in_full(self, course: VariantCourse, step: Step, *, is_key: bool) -> Sentence:
        words, kinetics = self.words, step.kinetics
        head = words.rose.format(
            variant=variant_name(course, self.wording),
            first=self._value(step.first),
            last=self._value(step.second),
        )
        tail = [fold_text(kinetics.fold, self.wording)]
        if kinetics.years is not None:
            tail[0] = words.fold_in.format(fold=tail[0], time=self._time(kinetics.years))
        doubling = doubling_years(kinetics.growth)
        if doubling.value is not None:
            tail.append(words.doubling.format(time=self._interval(doubling)))
        last = course.last
        if last is not None and last.sample.id != step.second.sample.id:
            tail.append(words.then_last.format(value=self._value(last)))
        return (Phrase(head, is_key), Phrase(": " + words.comma.join(tail) + "."))

    def _told(
        self, steps: Iterable[tuple[VariantCourse, Step]], trend: Trend, template: str
    ) -> list[Sentence]:
        """Return one sentence for all variants that went the same way between the same two samples."""
        names: dict[tuple[int, int], list[str]] = {}
        ends: dict[tuple[int, int], Step] = {}
        for course, step in steps:
            if step.trend is trend:
                pair = (step.first.sample.id, step.second.sample.id)
                names.setdefault(pair, []).append(variant_name(course, self.wording))
                ends.setdefault(pair, step)
        return [
            _said(
                template.format(
                    variants=self._listed(variants, _MOST_NAMES),
                    first=self._sample(ends[pair].first.sample),
                    last=self._sample(ends[pair].second.sample),
                )
            )
            for pair, variants in names.items()
        ]

    def _plain(
        self, steps: Sequence[tuple[VariantCourse, Step]], once: Sequence[VariantCourse]
    ) -> list[Sentence]:
        """Say the values of what was neither said to rise nor to fall, of the first few variants."""
        found = [self._two_values(course, step) for course, step in steps]
        for course in once:
            if course.last is not None:
                value, name = self._value(course.last), variant_name(course, self.wording)
                found.append(self.words.one_value.format(variant=name, value=value))
        if len(found) <= _MOST_PLAIN:
            return [_said(text) for text in found]
        rest = [variant_name(c, self.wording) for c in (*(c for c, _ in steps), *once)][_MOST_PLAIN:]
        others = self.words.others.format(variants=self._listed(rest, _MOST_NAMES))
        return [_said(text) for text in (*found[:_MOST_PLAIN], others)]

    def _two_values(self, course: VariantCourse, step: Step) -> str:
        detected = [one for one in course.statements if one.state is _DETECTED]
        highest = max(detected, key=lambda one: one.point.vaf_fraction or 0.0)
        is_between = _DETECTED not in (step.first.state, step.second.state)
        return (self.words.between if is_between else self.words.two_values).format(
            variant=variant_name(course, self.wording),
            first=self._value(step.first),
            last=self._value(step.second),
            highest=self._value(highest),
        )

    def _not_covered(self, courses: Sequence[VariantCourse]) -> list[Sentence]:
        genes: dict[int, list[str]] = {}
        for course in courses:
            for one in course.statements:
                if one.state is CallState.NOT_COVERED:
                    genes.setdefault(one.sample.id, []).append(course.gene)
        samples: dict[tuple[str, ...], list[Sample]] = {}
        for sample in samples_in_order(self.record):
            if sample.id in genes:
                samples.setdefault(tuple(dict.fromkeys(genes[sample.id])), []).append(sample)
        if len(samples) > _MOST_PANELS:
            names = dict.fromkeys(gene for missed in genes.values() for gene in missed)
            facts = {"n": self.wording.number(len(genes)), "genes": self._listed([*names], _MOST_NAMES)}
            return [_said(self.words.not_all_covered.format(**facts))]
        return [
            _said(
                self.words.not_covered.format(
                    days=self._samples(of_genes), genes=self._listed(names, _MOST_NAMES)
                )
            )
            for names, of_genes in samples.items()
        ]

    def _failed(self) -> list[Sentence]:
        failed = [sample for sample in samples_in_order(self.record) if sample.has_failed]
        return [_said(self.words.no_result.format(samples=self._samples(failed)))] if failed else []

    def _value(self, statement: Statement) -> str:
        words, sample = self.words, statement.sample
        place = {
            Material.BLOOD: words.in_blood,
            Material.MARROW: words.in_marrow,
            Material.APHERESIS: words.in_apheresis,
            Material.OTHER: words.in_other,
            None: words.in_unknown,
        }[sample.material]
        template = words.value_at_tmn if self._is_at_tmn(sample) else words.value
        return template.format(value=short_text(statement, self.wording), place=place, day=self._day(sample))

    def _samples(self, samples: Sequence[Sample]) -> str:
        return self._listed([f"{self._day(s)} ({material_name(s.material, self.wording)})" for s in samples],
                            _MOST_SAMPLES)  # fmt: skip

    def _sample(self, sample: Sample) -> str:
        material = material_name(sample.material, self.wording)
        return self.words.sample.format(material=material, day=self._day(sample))

    def _day(self, sample: Sample) -> str:
        axis = self.record.axis
        day = axis.day(sample.at)
        if day is None or not axis.has_infusion:
            return self.wording.time_point(sample.at)
        return self.wording.day.format(day=self.wording.day_number(day))

    def _is_at_tmn(self, sample: Sample) -> bool:
        """Whether the sample was taken on the very day of the t-MN's diagnosis."""
        day = self.record.axis.day(sample.at)
        onsets = {self.record.axis.day(e.onset) for e in self.record.events if e.kind == "tmn"}
        return day is not None and day in onsets

    def _listed(self, names: Sequence[str], most: int) -> str:
        """Join *names*; where there are many more than *most*, say how many others there are."""
        shown = list(names)
        if len(shown) > most + 1:
            others = self.words.n_others.format(n=self.wording.number(len(shown) - most))
            shown = [*shown[:most], others]
        if len(shown) < 2:
            return "".join(shown)
        return self.words.comma.join(shown[:-1]) + self.words.last_and + shown[-1]

    def _time(self, years: float) -> str:
        pattern, number, decimals = self._unit(years)
        return pattern.format(n=self.wording.number(number, decimals))

    def _unit(self, years: float, *, fine: bool = False) -> tuple[str, float, int]:
        """Return pattern, number and decimals of a stretch of time."""
        days, months = years * DAYS_PER_YEAR, years * 12
        if days <= _MOST_DAYS and not fine:
            return self.words.days, days, 0
        if months < _MOST_MONTHS:
            return self.words.months, months, 1 if fine else 0
        return self.words.years, years, 1

    def _interval(self, measure: Measure) -> str:
        value = measure.value or 0.0
        pattern, number, decimals = self._unit(value, fine=True)
        factor = number / value

        def written(years: float) -> str:
            return self.wording.number(years * factor, decimals)

        text = pattern.format(n=bounded_text(measure, written(value)))
        if measure.low is None:
            return text
        if measure.high is None:
            return self.words.from_on.format(value=text, low=written(measure.low))
        ends = {"low": written(measure.low), "high": written(measure.high)}
        return self.words.interval.format(value=text, **ends)


def _said(text: str) -> Sentence:
    return (Phrase(text),)
