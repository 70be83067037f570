"""The disease from the infusion to now: what was given, how it answered, what came back, what followed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from analytics.letters.pen import Pen
from analytics.letters.said import Said
from analytics.records.event import Event
from analytics.records.patient_record import PatientRecord
from analytics.records.time_point import TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from analytics.rules.follow_up import is_progression
from analytics.rules.relapse import is_relapse

_ANSWERS = ("CR", "PR")
_YEAR_DAYS = 365


@dataclass(frozen=True, slots=True)
class Dated:
    """Something with a date.

    Attributes:
        when: the date in full with its day number.
        date: the date alone.
        day: the day number alone, None without one.
        what: what it was, where that is not clear from where it stands.
    """

    when: Said
    date: Said
    day: Said | None
    what: Said | None = None


@dataclass(frozen=True, slots=True)
class Setback:
    """A progression or a relapse, and what was given for it before the next one."""

    is_relapse: bool
    at: Dated
    treated_with: tuple[Dated, ...]


@dataclass(frozen=True, slots=True)
class Response:
    """The last response that was assessed.

    Attributes:
        since: the first of the unbroken run of assessments with this answer; None where it is the only one.
        is_of_setback: whether it came after a progression or relapse.
    """

    what: Said
    is_cr: bool
    is_pr: bool
    is_sd: bool
    last: Dated
    method: Said | None
    since: Dated | None
    is_of_setback: bool


@dataclass(frozen=True, slots=True)
class DiseaseCourse:
    """What the first paragraph tells.

    Attributes:
        seen: the last visit.
        day / years: of the letter's date, counted from the infusion; None after death, years under one.
        place: which infusion is day 0 where there are several (1) of (2).
        setbacks: progressions and relapses, oldest first.
        response: the last one, None where a setback came after it, or where none was assessed.
        other_therapies: later systemic therapies that no setback explains.
    """

    seen: Dated | None
    disease: Said | None
    product: Said | None
    infusion: Dated | None
    place: Said | None
    places: Said | None
    day: Said | None
    years: Said | None
    setbacks: tuple[Setback, ...]
    response: Response | None
    other_therapies: tuple[Dated, ...]
    tmn: Dated | None
    second_malignancy: Dated | None
    death: Dated | None


def disease_course(record: PatientRecord, pen: Pen, on: date) -> DiseaseCourse:
    """Return the course of *record* as known on the letter's day *on*."""
    return _Teller(record, pen).course(on)


def disease_name(treatment: Treatment, pen: Pen) -> str | None:
    """Return histology, else disease, in the letter's language where it is known there."""
    written = treatment.histology or treatment.disease
    return None if not written else pen.words.diseases.get(written, written)


def product_name(treatment: Treatment, pen: Pen) -> str | None:
    """Return what was given: the product's name in the letter's language, else as it was written."""
    written = treatment.product
    if not written:
        return pen.words.car_t if treatment.kind is TherapyKind.CAR_T else None
    if treatment.kind is TherapyKind.CAR_T:
        product = pen.terms.products.get(written)
        return pen.words.products.get(written, product.name if product is not None else written)
    return pen.words.drugs.get(written, written)


@dataclass(frozen=True, slots=True)
class _Teller:
    record: PatientRecord
    pen: Pen

    def course(self, on: date) -> DiseaseCourse:
        record, pen = self.record, self.pen
        index = record.index_treatment
        deaths = self._of_kind("death")
        death = self._dated(deaths[0].onset, self._cause(deaths[0])) if deaths else None
        place, places = record.infusion_place
        days = self._days_until(on)
        setbacks, others = self._setbacks()
        visits = [v.at for v in record.visits if self._is_by(v.at, on)]
        disease = disease_name(index, pen) if index is not None else None
        product = product_name(index, pen) if index is not None else None
        is_counted = days is not None and days >= 0 and death is None
        return DiseaseCourse(
            seen=self._dated(max(visits, key=self.pen.place)) if visits else None,
            disease=pen.from_record(disease) if disease else None,
            product=pen.from_record(product) if product else None,
            infusion=self._dated(index.infusion) if index is not None and index.infusion else None,
            place=pen.from_record(pen.wording.number(place)) if places > 1 else None,
            places=pen.from_record(pen.wording.number(places)) if places > 1 else None,
            day=pen.from_record(pen.wording.day_number(days)) if is_counted and days is not None else None,
            years=self._years(days) if is_counted else None,
            setbacks=setbacks,
            response=self._response(bool(setbacks)),
            other_therapies=others,
            tmn=self._first("tmn", "type"),
            second_malignancy=self._first("second_malignancy", "diagnosis"),
            death=death,
        )

    def _days_until(self, on: date) -> int | None:
        start = self.record.axis.date_of(0)
        return None if start is None else (on - start).days

    def _years(self, days: int | None) -> Said | None:
        if days is None or days < _YEAR_DAYS:
            return None
        return self.pen.from_record(
            self.pen.words.in_years.format(n=self.pen.wording.number(days / 365.25, 1))
        )

    def _is_by(self, at: TimePoint, on: date) -> bool:
        earliest = getattr(at, "earliest", None)
        return earliest is None or earliest <= on

    def _dated(self, at: TimePoint | None, what: str | None = None) -> Dated | None:
        if at is None:
            return None
        pen = self.pen
        day = pen.day(at)
        return Dated(
            when=pen.from_record(pen.date_and_day(at)),
            date=pen.from_record(pen.time(at)),
            day=pen.from_record(day) if day is not None else None,
            what=pen.from_record(what) if what else None,
        )

    def _of_kind(self, *kinds: str) -> list[Event]:
        found = [e for e in self.record.events if e.kind in kinds and e.onset is not None]
        return sorted(found, key=lambda e: self.pen.place(e.onset))

    def _cause(self, death: Event) -> str | None:
        cause = death.detail("cause")
        said = self.pen.words.causes.get(str(cause)) if cause is not None else None
        return said or (str(death.detail("cause_text")) if death.detail("cause_text") else None)

    def _first(self, kind: str, detail: str) -> Dated | None:
        found = self._of_kind(kind)
        if not found:
            return None
        what = found[0].detail(detail)
        words = self.pen.words.choices
        return self._dated(found[0].onset, words.get(f"{kind}.{what}", str(what)) if what else None)

    def _setbacks(self) -> tuple[tuple[Setback, ...], tuple[Dated, ...]]:
        """Return the setbacks with what followed each, and the therapies that followed none."""
        starts = self._starts_of_setbacks()
        therapies = [*self._therapies()]
        bounds = [self.pen.place(at) for at in starts]
        told = []
        for n, at in enumerate(starts):
            until = bounds[n + 1] if n + 1 < len(bounds) else float("inf")
            own = [dated for place, dated in therapies if bounds[n] <= place < until]
            dated, span = self._dated(at), self.record.axis.span(at)
            if dated is not None:
                is_back = span is not None and is_relapse(self.record, span)
                told.append(Setback(is_back, dated, tuple(own)))
        first = bounds[0] if bounds else float("inf")
        return tuple(told), tuple(dated for place, dated in therapies if place < first)

    def _starts_of_setbacks(self) -> list[TimePoint]:
        """Return the first of every run of progressions that no response and no new therapy interrupts."""
        marks: list[tuple[float, int, TimePoint | None]] = [
            (self.pen.place(e.onset), 1, e.onset)
            for e in self.record.events
            if e.onset is not None and is_progression(e) and not self._is_before(e.onset)
        ]
        marks += [
            (self.pen.place(e.onset), 0, None)
            for e in self._of_kind("response")
            if e.detail("response") in _ANSWERS
        ]
        marks += [(place, 2, None) for place, _ in self._therapies()]
        starts: list[TimePoint] = []
        is_open = True
        for _, _, at in sorted(marks, key=lambda mark: mark[:2]):
            if at is None:
                is_open = True
            elif is_open:
                starts.append(at)
                is_open = False
        return starts

    def _is_before(self, at: TimePoint) -> bool:
        span = self.record.axis.span(at)
        return self.record.axis.has_infusion and span is not None and span.latest < 0

    def _therapies(self) -> Iterable[tuple[float, Dated]]:
        for therapy in self.record.later_therapies:
            name = product_name(therapy, self.pen)
            dated = self._dated(therapy.infusion, name)
            if dated is not None and name:
                yield self.pen.place(therapy.infusion), dated
        for event in self._of_kind("radiotherapy"):
            if self._is_before(event.onset) if event.onset else True:
                continue
            kind = self.pen.terms.event_kinds["radiotherapy"]
            dated = self._dated(event.onset, kind.names.get(self.pen.wording.language, kind.name))
            if dated is not None:
                yield self.pen.place(event.onset), dated

    def _response(self, has_setback: bool) -> Response | None:
        answers = [e for e in self._of_kind("response") if e.onset and not self._is_before(e.onset)]
        progressions = [e for e in self._of_kind("response", "progression") if is_progression(e)]
        answers = [e for e in answers if not is_progression(e)]
        if not answers or (
            progressions and self.pen.place(progressions[-1].onset) >= self.pen.place(answers[-1].onset)
        ):
            return None
        last = answers[-1]
        run = self._run(answers, progressions, last)
        code, method = str(last.detail("response")), last.detail("method")
        dated = self._dated(last.onset)
        if dated is None or code not in self.pen.words.responses:
            return None
        words = self.pen.words
        return Response(
            what=self.pen.from_record(words.responses[code]),
            is_cr=code == "CR",
            is_pr=code == "PR",
            is_sd=code == "SD",
            last=dated,
            method=self.pen.from_record(words.methods.get(str(method), str(method))) if method else None,
            since=self._dated(run[0].onset) if len(run) > 1 else None,
            is_of_setback=has_setback,
        )

    def _run(self, answers: Sequence[Event], progressions: Sequence[Event], last: Event) -> list[Event]:
        """Return the assessments with the last one's answer, back to where anything else was said."""
        floor = max((self.pen.place(e.onset) for e in progressions), default=float("-inf"))
        floor = max([floor, *(p for p, _ in self._therapies() if p <= self.pen.place(last.onset))])
        run: list[Event] = []
        for event in reversed(answers):
            if event.detail("response") != last.detail("response") or self.pen.place(event.onset) < floor:
                break
            run.insert(0, event)
        return run
