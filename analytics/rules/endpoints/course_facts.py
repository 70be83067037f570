"""What of a patient's course the end points read: when it went on, went wrong and ended."""

from dataclasses import dataclass, field

from analytics.rules.endpoints.end_point import Days


@dataclass(frozen=True, slots=True)
class Response:
    """One response assessment: ``CR``, ``PR``, ``SD`` or ``PD``."""

    response: str
    days: Days


@dataclass(frozen=True, slots=True)
class CourseFacts:
    """The course in days from the infusion; what is None has not happened, as far as is known.

    Attributes:
        progression / next_therapy / tmn: the first of each.
        tmn_type: ``AML``, ``MDS`` or ``MDS/MPN``; None where not said.
        cause_of_death: as recorded (``infection``, ``crs`` …); None where nobody said.
        last_seen: the last day the patient is known to have been alive, or the day of death.
        responses: those after the infusion, oldest first.
        read_up_to: the day up to which the record was read; None: all of it.
    """

    progression: Days | None = None
    next_therapy: Days | None = None
    tmn: Days | None = None
    tmn_type: str | None = None
    death: Days | None = None
    cause_of_death: str | None = None
    last_seen: Days = field(default_factory=lambda: Days(0, 0))
    responses: tuple[Response, ...] = ()
    read_up_to: int | None = None

    def is_sure(self, days: Days) -> bool:
        """Whether something on *days* has certainly happened by the day the record is read up to."""
        return self.read_up_to is None or days.last <= self.read_up_to

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known after the infusion."""
        happened = (self.progression, self.next_therapy, self.tmn, self.death)
        return self.last_seen.last <= 0 and all(days is None for days in happened)

    @property
    def died_of_lymphoma(self) -> bool:
        """Whether the lymphoma is the recorded cause of death, so that it had come back or never left."""
        return self.death is not None and self.cause_of_death == "lymphoma"
