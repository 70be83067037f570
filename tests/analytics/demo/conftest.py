"""Two thousand synthetic patients, seen as an analysis would see them: from their records alone."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from analytics.catalogue import catalogue
from analytics.demo.clinic import synthetic_clinic
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Measured
from analytics.records.treatment import Treatment
from analytics.rules.immune_reconstitution import ImmuneReconstitution, assess_immune_reconstitution
from analytics.rules.immune_reconstitution_settings import preset

COUNT = 2000


@dataclass(frozen=True, slots=True)
class Seen:
    """What an analysis reads from one record; days from the infusion, None where it never happened."""

    treatment: Treatment
    sex: str | None
    age_years: float
    domain: str | None
    met_days: dict[str, int]
    progression: int | None
    death: int | None
    cause: str | None
    tmn: int | None
    last_day: int
    next_therapy: int | None
    responses: dict[int, str]
    crs: int
    icans: int
    infections: tuple[tuple[int, str | None, int], ...]
    anc: dict[int, float]

    @property
    def end(self) -> int:
        """Progression, next therapy, death or last contact, whichever came first."""
        return min(d for d in (self.progression, self.next_therapy, self.last_day) if d is not None)

    @property
    def is_cd28(self) -> bool:
        return self.domain == "CD28z"


@pytest.fixture(scope="session")
def clinic_of_two_thousand() -> list[Seen]:
    return [seen(record) for record in synthetic_clinic(20, COUNT)]


def seen(record: PatientRecord) -> Seen:
    index = record.index_treatment
    assert index is not None
    axis = record.axis
    assessment = assess_immune_reconstitution(record, settings=preset("published"))
    details = assessment.details
    assert isinstance(details, ImmuneReconstitution)
    days = {kind: list(_days(record, kind)) for kind in ("progression", "death", "tmn", "last_contact")}
    death = min(days["death"], default=None)
    later = [axis.day(t.infusion) for t in record.later_therapies]
    cause = next((str(e.detail("cause")) for e in record.events if e.kind == "death"), None)
    birth = record.patient.birth_date
    assert birth is not None
    return Seen(
        treatment=index,
        sex=record.patient.sex,
        age_years=(index.infusion.earliest - birth.earliest).days / 365.25,  # type: ignore[union-attr]
        domain=catalogue().products[index.product or ""].costimulation,
        met_days={c.criterion: c.first_met_day for c in details.criteria if c.first_met_day is not None},
        progression=min(days["progression"], default=None),
        death=death,
        cause=cause,
        tmn=min(days["tmn"], default=None),
        last_day=death if death is not None else max(days["last_contact"]),
        next_therapy=min((day for day in later if day is not None), default=None),
        responses={
            axis.day(e.onset) or 0: str(e.detail("response")) for e in record.events if e.kind == "response"
        },
        crs=max((e.grade or 0 for e in record.events if e.kind == "crs"), default=0),
        icans=max((e.grade or 0 for e in record.events if e.kind == "icans"), default=0),
        infections=tuple(
            (day, str(e.detail("category")), e.grade or 0)
            for e in record.events
            if e.kind == "infection" and (day := axis.day(e.onset)) is not None
        ),
        anc=_lowest_anc(record),
    )


def _days(record: PatientRecord, kind: str) -> Iterator[int]:
    for event in record.events:
        day = record.axis.day(event.onset)
        if event.kind == kind and day is not None:
            yield day


def _lowest_anc(record: PatientRecord) -> dict[int, float]:
    """Return the lowest neutrophil count of each day 0 to 100, per µL."""
    found: dict[int, float] = {}
    for result in record.results:
        if result.analyte != "ANC":
            continue
        day = record.axis.day(result.at)
        match result.outcome:
            case Measured(value=value) | Censored(limit=value):
                if day is not None and 0 <= day <= 100:
                    found[day] = min(found.get(day, value * 1000.0), value * 1000.0)
    return found
