"""Everything kept about one patient, and the axis its days are counted on."""

from dataclasses import dataclass
from datetime import date

from analytics.records.clone_parent import CloneParent
from analytics.records.event import Event
from analytics.records.laboratory import Laboratory
from analytics.records.patient import Patient
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import TherapyKind, Treatment
from analytics.records.variant_call import VariantCall
from analytics.records.visit import Visit
from analytics.records.work_up import MyeloidWorkUp
from analytics.terms.gene_panel import GenePanel


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Day numbers a point in time can have: one day, or an interval where its date is partial."""

    earliest: int
    latest: int

    @property
    def is_exact(self) -> bool:
        """Whether it is one day."""
        return self.earliest == self.latest


@dataclass(frozen=True, slots=True)
class DayAxis:
    """Counts days from the patient's day 0.

    Attributes:
        infusion: the date of the index infusion, where it has one.
        origin: the name of another origin that relative times count from; None: the index infusion.
        has_infusion: whether day 0 is the index infusion, so that rules that need one apply.
    """

    infusion: CalendarDate | None
    origin: str | None
    has_infusion: bool

    def span(self, at: TimePoint) -> DaySpan | None:
        """Return the day numbers *at* can have, or None where it cannot be placed on this axis."""
        match at:
            case CalendarDate():
                if self.infusion is None:
                    return None
                if at.is_full and self.infusion.is_full:  # nearly all are: one subtraction, not two
                    day = (at.earliest - self.infusion.earliest).days
                    return DaySpan(day, day)
                return DaySpan(
                    (at.earliest - self.infusion.latest).days, (at.latest - self.infusion.earliest).days
                )
            case RelativeTime():
                if self.origin is not None and self.has_infusion:
                    return None
                return DaySpan(at.days, at.days)

    def has_place(self, at: TimePoint) -> bool:
        """Whether *at* can be placed on this axis, without saying where: ``span`` is not None."""
        if isinstance(at, CalendarDate):
            return self.infusion is not None
        return self.origin is None or not self.has_infusion

    def day(self, at: TimePoint | None) -> int | None:
        """Return the day number of *at* where it is one day, else None."""
        span = self.span(at) if at is not None else None
        return span.earliest if span is not None and span.is_exact else None

    def date_of(self, day: int) -> date | None:
        """Return the calendar date of *day*, where day 0 is a known date."""
        if self.infusion is None or not self.infusion.is_full:
            return None
        return date.fromordinal(self.infusion.earliest.toordinal() + day)


@dataclass(frozen=True, slots=True)
class PatientRecord:
    """One patient with everything that belongs to them, and what their results and samples name.

    Attributes:
        laboratories: that results or samples are from.
        own_panels: the clinic's own gene panels that samples were read with.
    """

    patient: Patient
    treatments: tuple[Treatment, ...] = ()
    visits: tuple[Visit, ...] = ()
    results: tuple[Result, ...] = ()
    events: tuple[Event, ...] = ()
    samples: tuple[Sample, ...] = ()
    variants: tuple[VariantCall, ...] = ()
    work_ups: tuple[MyeloidWorkUp, ...] = ()
    laboratories: tuple[Laboratory, ...] = ()
    clone_parents: tuple[CloneParent, ...] = ()
    own_panels: tuple[GenePanel, ...] = ()

    @property
    def index_treatment(self) -> Treatment | None:
        """The infusion that is day 0: the one set by the user, else the first CAR T-cell infusion."""
        infusions = [t for t in self.treatments if t.kind is TherapyKind.CAR_T]
        chosen = [t for t in infusions if t.is_index]
        if chosen:
            return chosen[0]
        return min(infusions, key=_order_of_infusion, default=None)

    @property
    def infusion_place(self) -> tuple[int, int]:
        """Which of the CAR T-cell infusions is the index, and how many there are: (1, 2); (0, 0) without."""
        infusions = sorted(
            (t for t in self.treatments if t.kind is TherapyKind.CAR_T), key=_order_of_infusion
        )
        index = self.index_treatment
        return (infusions.index(index) + 1, len(infusions)) if index is not None else (0, 0)

    @property
    def axis(self) -> DayAxis:
        """The axis of this patient's day numbers."""
        index = self.index_treatment
        infusion = index.infusion if index is not None else None
        if isinstance(infusion, CalendarDate):
            return DayAxis(infusion=infusion, origin=self.patient.origin, has_infusion=True)
        counted_from_infusion = self.patient.origin is None and (
            infusion == RelativeTime(0) or any(isinstance(r.at, RelativeTime) for r in self.results)
        )
        return DayAxis(infusion=None, origin=self.patient.origin, has_infusion=counted_from_infusion)

    @property
    def later_therapies(self) -> tuple[Treatment, ...]:
        """Every systemic therapy after the index infusion, first one first; those without a day come last."""
        index, axis = self.index_treatment, self.axis
        if index is None:
            return ()
        placed = [(axis.span(t.infusion) if t.infusion is not None else None, t) for t in self.treatments]
        later = [(span, t) for span, t in placed if t is not index and (span is None or span.latest > 0)]
        later.sort(key=lambda item: (item[0] is None, item[0].earliest if item[0] else 0, item[1].id))
        return tuple(t for _, t in later)


def _order_of_infusion(treatment: Treatment) -> tuple[int, int, int]:
    """Sort by day; a treatment without one comes last, by its id."""
    match treatment.infusion:
        case CalendarDate() as at:
            return (0, at.earliest.toordinal(), treatment.id)
        case RelativeTime(days=days):
            return (0, days, treatment.id)
        case None:
            return (1, 0, treatment.id)
