"""The choices that end points depend on where sources differ or are silent."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.rules.switches import Switches, switches

DATA = "endpoints"


class NextTherapy(StrEnum):
    """What a next therapy without progression does to an end point."""

    CENSORS = "next_therapy_censors"
    IGNORED = "next_therapy_ignored"
    COUNTS = "next_therapy_counts"


class AfterTmn(StrEnum):
    """What a death of an infection after the onset of a t-MN is counted as."""

    TMN = "counted_as_tmn_death"
    INFECTION = "counted_as_infection_death"


class Evaluated(StrEnum):
    """What shows that the lymphoma has not progressed."""

    CONTACT = "every_contact_evaluates"
    STAGING = "staging_evaluates"


class Seen(StrEnum):
    """What shows that the patient is alive."""

    ANY_RECORD = "any_record_shows_life"
    CONTACT = "recorded_contact_shows_life"


@dataclass(frozen=True, slots=True)
class EndPointRules:
    """All choices; the defaults are those of ``resources/rules/endpoints.toml``."""

    pfs_next_therapy: NextTherapy = NextTherapy.CENSORS
    pfs_evaluated: Evaluated = Evaluated.CONTACT
    nrm_next_therapy: NextTherapy = NextTherapy.IGNORED
    infection_after_tmn: AfterTmn = AfterTmn.TMN
    last_seen: Seen = Seen.ANY_RECORD
    month_one_within_days: int = 5


def end_point_rules(stored: Mapping[str, str] | Switches) -> EndPointRules:
    """Return the choices of a clinic."""
    chosen = stored if isinstance(stored, Switches) else switches(DATA, stored)
    return EndPointRules(
        pfs_next_therapy=NextTherapy(chosen.choice("pfs_next_therapy")),
        pfs_evaluated=Evaluated(chosen.choice("pfs_evaluated")),
        nrm_next_therapy=NextTherapy(chosen.choice("nrm_next_therapy")),
        infection_after_tmn=AfterTmn(chosen.choice("infection_after_tmn")),
        last_seen=Seen(chosen.choice("last_seen")),
        month_one_within_days=chosen.whole("month_one_within_days"),
    )
