"""The events lane: what happened to the patient, as glyphs with words, grouped by what it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from analytics.figures.day_count import AS_RECORDED, DayCount
from analytics.figures.day_scale import DayScale
from analytics.figures.event_words import event_words
from analytics.figures.palette import Palette, SeriesStyle
from analytics.figures.spec import Cited, Glyph, Happening, HappeningGroup
from analytics.records.event import Event
from analytics.records.patient_record import DaySpan, PatientRecord
from analytics.records.time_point import TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from analytics.rules.follow_up import is_progression
from analytics.rules.relapse import is_relapse
from analytics.wording import Wording

_GROUPS = {
    "toxicity": ("crs", "icans", "iec_hs"),
    "treatment": (
        "gcsf",
        "tpo_agonist",
        "esa",
        "radiotherapy",
        "stem_cell_boost",
        "steroids",
        "tocilizumab",
        "anakinra",
    ),
    "infections": ("infection", "fever"),
    "care": ("admission", "antimicrobial_prophylaxis", "vaccination", "marrow"),
}
_ROLES = {"crs": "crs", "icans": "icans", "gcsf": "gcsf", "infection": "infection", "iec_hs": "further"}
_SUCCESSION_DAYS = 30
_COURSE_KINDS = {"response", "progression", "death", "tmn", "second_malignancy"}
CARE_KINDS = frozenset(_GROUPS["care"])
"""Shown where their reader asks for them: they are many, and no lane is read against them."""
SHOWN_KINDS = (
    frozenset(kind for kinds in _GROUPS.values() for kind in kinds) - CARE_KINDS
    | _COURSE_KINDS
    | {"immunoglobulin", "transfusion"}
)


@dataclass(frozen=True, slots=True)
class HappeningMaker:
    """Makes the happenings of one patient on one day axis.

    Attributes:
        last_day: where ongoing ones are cut.
        count: what a day is called that stands in words.
    """

    record: PatientRecord
    x: DayScale
    palette: Palette
    wording: Wording
    last_day: float
    count: DayCount = AS_RECORDED

    def groups(self, *, has_care: bool = False) -> tuple[HappeningGroup, ...]:
        """Return the groups that have something to show, the course always; *has_care*: that one too."""
        wording = self.wording
        found = [
            self.course(),
            HappeningGroup(wording.toxicity, tuple(self._bars("toxicity"))),
            HappeningGroup(wording.treatment, (*self._lymphodepletion(), *self._bars("treatment"))),
            HappeningGroup(wording.infections, tuple(self._bars("infections"))),
            HappeningGroup(wording.ivig, tuple(self._immunoglobulin())),
            HappeningGroup(wording.transfusions, tuple(self._transfusions())),
            HappeningGroup(wording.care, tuple(self._bars("care")) if has_care else ()),
        ]
        return tuple(group for group in found if group.happenings)

    def course(self) -> HappeningGroup:
        """Return infusions, later therapies, responses, relapse, t-MN and death."""
        return HappeningGroup(self.wording.course, tuple(self._course()))

    def _course(self) -> Iterable[Happening]:
        palette, wording = self.palette, self.wording
        index = self.record.index_treatment
        for treatment in self.record.treatments:
            span = self._span(treatment.infusion)
            if treatment is index:
                if self.record.axis.has_infusion:
                    yield self._point(
                        DaySpan(0, 0), Glyph.INFUSION, palette.text, wording.infusion, of=treatment
                    )
            elif span is not None and treatment in self.record.later_therapies:
                is_cells = treatment.kind is TherapyKind.CAR_T
                words = wording.second_infusion if is_cells else (treatment.product or wording.next_therapy)
                glyph = Glyph.INFUSION if is_cells else Glyph.DIAMOND
                yield self._point(span, glyph, palette.text, words, treatment.infusion, of=treatment)
        if index is None and self.record.axis.has_infusion:
            yield self._point(DaySpan(0, 0), Glyph.INFUSION, palette.text, wording.infusion, of=None)
        for event in self.record.events:
            span = self._span(event.onset)
            if span is not None and event.kind in _COURSE_KINDS:
                yield from self._of_course(event, span)

    def _of_course(self, event: Event, span: DaySpan) -> Iterable[Happening]:
        palette, wording = self.palette, self.wording
        response = event.detail("response")
        if event.kind == "response" and isinstance(response, str):
            ground, ink = {
                "CR": (palette.ok_bg, palette.ok),
                "PR": (palette.warn_bg, palette.warn),
                "PD": (palette.crit_bg, palette.crit),
            }.get(response, (palette.sunken, palette.text2))
            yield self._glyph(span, Glyph.BOX, ground, inside=response, inside_colour=ink, of=event)
        elif event.kind == "response":
            yield self._point(
                span, Glyph.DIAMOND, palette.text2, event_words(event, wording), event.onset, of=event
            )
        if event.kind == "death":
            yield self._point(span, Glyph.CROSS, palette.text, wording.death, event.onset, of=event)
        if event.kind in {"progression", "tmn", "second_malignancy"}:
            came_back = wording.relapse if is_relapse(self.record, span) else wording.progression
            flag = came_back if event.kind == "progression" else event_words(event, wording)
            yield self._glyph(
                span, Glyph.FLAG, palette.crit, inside=flag, inside_colour=palette.surface, of=event
            )

    def _bars(self, group: str) -> Iterable[Happening]:
        """Return the bars of *group*; courses of one drug in close succession share their words."""
        bars = sorted(self._single_bars(group), key=lambda bar: bar.places[0])
        for _key, run in groupby(bars, key=lambda bar: bar.words if group == "treatment" else id(bar)):
            waiting: Happening | None = None
            for bar in run:
                if waiting is None or not self._follows(waiting, bar):
                    if waiting is not None:
                        yield waiting
                    waiting = bar
                else:
                    text = f"{waiting.text}; {bar.text}"
                    waiting = replace(
                        bar,
                        places=(*waiting.places, *bar.places),
                        text=text,
                        cites=(*waiting.cites, *bar.cites),
                    )
            if waiting is not None:
                yield waiting

    def _follows(self, first: Happening, second: Happening) -> bool:
        gap = self.x.day_at(second.places[0][0]) - self.x.day_at(first.places[-1][1])
        return 0 <= gap <= _SUCCESSION_DAYS and not (first.is_uncertain or second.is_uncertain)

    def _single_bars(self, group: str) -> Iterable[Happening]:
        for event in self.record.events:
            span = self._span(event.onset)
            if event.kind in _GROUPS[group] and span is not None:
                style = self.palette.style(_ROLES.get(event.kind, "further"))
                grade = str(event.grade) if event.grade is not None and group == "toxicity" else ""
                yield self._bar(event, span, style, event_words(event, self.wording), grade)

    def _lymphodepletion(self) -> Iterable[Happening]:
        index = self.record.index_treatment
        span = self._span(index.lymphodepletion_start) if index is not None else None
        if index is not None and span is not None:
            words, start = self.wording.lymphodepletion, index.lymphodepletion_start
            yield self._point(span, Glyph.DIAMOND, self.palette.text2, words, start, of=index)

    def _immunoglobulin(self) -> Iterable[Happening]:
        """Return a bar a course, and one tick a dose with their number and the last one's day as words."""
        wording, style = self.wording, self.palette.style("ivig")
        doses: list[tuple[int, Cited]] = []
        for event in self.record.events:
            span = self._span(event.onset)
            if event.kind != "immunoglobulin" or span is None:
                continue
            form = str(event.detail("form") or wording.ivig)
            if event.is_ongoing or self._span(event.end) not in (None, span):
                yield self._bar(event, span, style, form)
            elif span.is_exact:
                doses.append((span.earliest, Cited("event", event.id)))
            else:
                yield self._point(span, Glyph.DOSES, style.colour, form, event.onset, of=event)
        if doses:
            yield self._doses(doses, "", style)

    def _transfusions(self) -> Iterable[Happening]:
        """Return one tick a transfusion, those of each product together with their number."""
        names = {"platelets": self.wording.platelets_given, "red_cells": self.wording.red_cells_given}
        style, given = self.palette.style("transfusion"), dict[str, list[tuple[int, Cited]]]()
        for event in self.record.events:
            span = self._span(event.onset)
            if event.kind != "transfusion" or span is None:
                continue
            name = names.get(str(event.detail("product")), self.wording.product_unknown)
            if span.is_exact:
                given.setdefault(name, []).append((span.earliest, Cited("event", event.id)))
            else:
                yield self._point(span, Glyph.DOSES, style.colour, name, event.onset, of=event)
        for name, doses in given.items():
            yield self._doses(doses, name, style)

    def _doses(self, doses: Sequence[tuple[int, Cited]], name: str, style: SeriesStyle) -> Happening:
        """Return one tick a dose with their number and the last one's day as words, after the *name*."""
        wording, given = self.wording, sorted(doses, key=lambda dose: dose[0])
        words = wording.one_dose
        if len(given) > 1:
            last = wording.day_number(round(self.count.number(given[-1][0])))
            words = wording.doses.format(n=wording.number(len(given)), day=last)
        words = f"{name}: {words}" if name else words
        places = tuple((self.x.place(day), self.x.place(day)) for day, _ in given)
        cites = tuple(cited for _, cited in given)
        return Happening(places, Glyph.DOSES, style.colour, words, style.word_colour, text=words, cites=cites)

    def _bar(
        self, event: Event, span: DaySpan, style: SeriesStyle, words: str, inside: str = ""
    ) -> Happening:
        end = self._span(event.end)
        last = self.last_day if event.is_ongoing else end.latest if end is not None else span.latest
        return Happening(
            places=self._places(span.earliest, max(last, span.latest)),
            glyph=Glyph.BAR,
            colour=style.colour,
            words=words,
            inside=inside,
            inside_colour=style.on_colour,
            is_ongoing=event.is_ongoing,
            is_uncertain=not span.is_exact,
            text=self._text(words, event.onset),
            cites=(Cited("event", event.id),),
        )

    def _point(
        self,
        span: DaySpan,
        glyph: Glyph,
        colour: str,
        words: str,
        at: TimePoint | None = None,
        *,
        of: Event | Treatment | None,
    ) -> Happening:
        return Happening(
            places=self._places(span.earliest, span.latest),
            glyph=glyph,
            colour=colour,
            words=words,
            is_uncertain=not span.is_exact,
            text=self._text(words, at),
            cites=_cited(of),
        )

    def _glyph(
        self,
        span: DaySpan,
        glyph: Glyph,
        colour: str,
        *,
        inside: str,
        inside_colour: str,
        of: Event,
    ) -> Happening:
        if not span.is_exact:  # some day of a month or year: an open bar over all of them, its word after it
            shown = inside_colour if glyph is Glyph.BOX else colour
            return self._point(span, glyph, shown, inside, of.onset, of=of)
        return Happening(
            places=self._places(span.earliest, span.latest),
            glyph=glyph,
            colour=colour,
            inside=inside,
            inside_colour=inside_colour,
            text=self._text(inside, of.onset),
            cites=_cited(of),
        )

    def _span(self, at: TimePoint | None) -> DaySpan | None:
        return self.record.axis.span(at) if at is not None else None

    def _places(self, start: float, end: float) -> tuple[tuple[float, float], ...]:
        if start == end:
            return ((self.x.place(start), self.x.place(start)),)
        return self.x.cut_span(start, end)

    def _text(self, words: str, at: TimePoint | None) -> str:
        return words if at is None else f"{words} · {self.wording.time_point(at)}"


def _cited(of: Event | Treatment | None) -> tuple[Cited, ...]:
    if of is None:
        return ()
    return (Cited("event" if isinstance(of, Event) else "treatment", of.id),)


def days_of_happenings(record: PatientRecord) -> tuple[int, ...]:
    """Return every day the events lane has to reach, in no order."""
    axis, days = record.axis, list[int]()
    points = [e.onset for e in record.events if e.kind in SHOWN_KINDS]
    points += [e.end for e in record.events if e.kind in SHOWN_KINDS]
    points += [t.infusion for t in record.later_therapies]
    index = record.index_treatment
    points += [index.lymphodepletion_start] if index is not None else []
    for at in points:
        span = axis.span(at) if at is not None else None
        if span is not None:
            days += [span.earliest, span.latest]
    return tuple(days)


def ending_days(record: PatientRecord) -> tuple[tuple[float, str], ...]:
    """Return (day, kind) of what ends the count, where it is one day: a dashed line down all lanes."""
    axis = record.axis
    found = [
        (axis.day(e.onset), "death" if e.kind == "death" else "progression")
        for e in record.events
        if e.kind == "death" or is_progression(e)
    ]
    found += [(axis.day(t.infusion), "next_therapy") for t in record.later_therapies]
    return tuple((float(day), kind) for day, kind in found if day is not None and day >= 0)
