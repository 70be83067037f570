"""All clinical rules by name, and all of them on one patient."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from analytics.records.asked_record import asked_record
from analytics.records.patient_record import PatientRecord
from analytics.rules.assessment import Alternative, Assessment
from analytics.rules.car_hematotox import assess_car_hematotox
from analytics.rules.chip_of_record import assess_chip
from analytics.rules.chrs_of_record import assess_chrs
from analytics.rules.clones import assess_clones
from analytics.rules.eln2022_of_record import assess_eln2022
from analytics.rules.endpoints.assess_end_points import assess_endpoints
from analytics.rules.icaht import assess_icaht
from analytics.rules.immune_reconstitution import assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import settings_from
from analytics.rules.infection_list import assess_infections
from analytics.rules.ipss import assess_ipss
from analytics.rules.ipss_m import assess_ipss_m
from analytics.rules.ipss_r import assess_ipss_r
from analytics.rules.neutrophil_recovery import assess_neutrophil_recovery
from analytics.rules.platelet_icaht import assess_platelet_icaht
from analytics.rules.progression_state import assess_progression_state
from analytics.rules.reminder_acceptance import under_another_choice
from analytics.rules.reminders import assess_reminders
from analytics.rules.response_group import assess_response_group
from analytics.rules.rule_settings import IMMUNE_RECONSTITUTION, INFECTIONS, rule_settings
from analytics.rules.switches import RuleSetting
from analytics.rules.tmn_watch_record import assess_tmn_watch
from analytics.rules.worst_grade import assess_crs, assess_icans

Assess = Callable[[PatientRecord, int | None, Mapping[str, str]], Assessment]
"""record, day number up to which it is read (None: all of it), settings of the clinic → the answer."""
Try = Callable[[Mapping[str, str], Mapping[str, str]], Mapping[str, str]]
"""settings, another choice of a switch (key → choice) → the settings under which it is tried."""


def _chosen(settings: Mapping[str, str], choice: Mapping[str, str]) -> Mapping[str, str]:
    return {**settings, **choice}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        name: as on the command line and in an Assessment.
        assess: asks it.
        group: of its settings (``RuleSetting.group``); empty: it has none.
        tried: how another choice is tried.
    """

    name: str
    assess: Assess
    group: str = ""
    tried: Try = _chosen

    @property
    def readings(self) -> tuple[RuleSetting, ...]:
        """Its switches whose other values are tried beside the result."""
        return tuple(s for s in rule_settings() if s.group == self.group and s.tried) if self.group else ()


def _immune_reconstitution(
    record: PatientRecord, as_of: int | None, settings: Mapping[str, str]
) -> Assessment:
    return assess_immune_reconstitution(record, as_of, settings_from(settings))


RULES: tuple[Rule, ...] = (
    Rule("ir", _immune_reconstitution, IMMUNE_RECONSTITUTION),
    Rule("icaht", assess_icaht, "icaht"),
    Rule("platelet-icaht", assess_platelet_icaht, "platelet_icaht"),
    Rule("neutrophil-recovery", assess_neutrophil_recovery, "neutrophil_recovery"),
    Rule("car-hematotox", assess_car_hematotox, "car_hematotox"),
    Rule("chip", assess_chip, "chip"),
    Rule("chrs", assess_chrs, "chrs"),
    Rule("tmn-watch", assess_tmn_watch, "tmn_watch"),
    Rule("clones", assess_clones, "clones"),
    Rule("ipss", assess_ipss, "ipss"),
    Rule("ipss-r", assess_ipss_r, "ipss_r"),
    Rule("ipss-m", assess_ipss_m, "ipss_m"),
    Rule("eln2022", assess_eln2022, "eln2022"),
    Rule("endpoints", assess_endpoints, "endpoints"),
    Rule("crs", assess_crs),
    Rule("icans", assess_icans),
    Rule("infection", assess_infections, INFECTIONS),
    Rule("response-group", assess_response_group, "response_group"),
    Rule("reminders", assess_reminders, "reminders", under_another_choice),
    Rule("progression-state", assess_progression_state, "progression_state"),
)
"""In the order they are shown in."""


def rule(name: str) -> Rule:
    """Return the rule called *name*.

    Raises:
        KeyError: there is none.
    """
    return {one.name: one for one in RULES}[name]


def assess_all(
    record: PatientRecord,
    as_of: int | None = None,
    settings: Mapping[str, str] | None = None,
    *,
    only: Collection[str] | None = None,
    with_alternatives: bool = True,
) -> tuple[Assessment, ...]:
    """Return the answers of all rules, or of *only* those named, for one patient.

    Args:
        record: one patient.
        as_of: day number; later results and events are not looked at.
        settings: of the clinic.
        only: names of the rules to ask; None: all.
        with_alternatives: ask each rule again under every other choice that sources disagree about.
    """
    settings, record = settings or {}, asked_record(record)
    asked = [one for one in RULES if only is None or one.name in only]
    answers = [(one, one.assess(record, as_of, settings)) for one in asked]
    if not with_alternatives:
        return tuple(answer for _, answer in answers)
    return tuple(
        replace(answer, alternatives=alternatives(one, answer, record, as_of, settings))
        for one, answer in answers
    )


def alternatives(
    asked: Rule, answer: Assessment, record: PatientRecord, as_of: int | None, settings: Mapping[str, str]
) -> tuple[Alternative, ...]:
    """Return what *asked* says under other choices, one switch at a time, where it differs from *answer*."""
    record = asked_record(record)
    return other_answers(
        answer, asked.readings, lambda choice: asked.assess(record, as_of, asked.tried(settings, choice))
    )


def other_answers(
    answer: Assessment, readings: Iterable[RuleSetting], ask: Callable[[Mapping[str, str]], Assessment]
) -> tuple[Alternative, ...]:
    """Return what *ask* says under each other choice of one of *readings*, where it differs from *answer*."""
    now = dict(answer.settings)
    found = []
    for switch in readings:
        for choice in switch.tried:
            if now.get(switch.key, switch.default) == choice:
                continue
            other = ask({switch.key: choice})
            if (other.outcome, other.status) != (answer.outcome, answer.status):
                found.append(Alternative(switch.key, choice, other.outcome, other.status))
    return tuple(found)
