"""What happened to one patient and when: what a swimmer plot draws."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MemberTimeline:
    """Happenings with a day; all days from the infusion.

    Attributes:
        responses: (day, ``CR`` … ``PD``) in order; of one day the worst alone.
        progression: first day of progression or relapse.
        next_therapies / severe_infections / tmn: their days, in order.
        death / last_seen: *last_seen* is the day the bar ends: of death, else last known alive.
        undated: how many of all these have no day and are not here.
    """

    responses: tuple[tuple[int, str], ...] = ()
    progression: int | None = None
    next_therapies: tuple[int, ...] = ()
    severe_infections: tuple[int, ...] = ()
    tmn: tuple[int, ...] = ()
    death: int | None = None
    last_seen: int | None = None
    undated: int = 0
