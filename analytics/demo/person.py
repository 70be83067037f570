"""Who an invented patient is: a name put together at random, marked synthetic."""

import random
import uuid
from datetime import date, timedelta

from analytics.demo.plan import Plan
from analytics.demo.sources import names
from analytics.records.ids import PatientId
from analytics.records.patient import Addressee, Patient
from analytics.records.time_point import CalendarDate

CENTRE = "Synthetic demo clinic"
_LANGUAGES = ("de", "de", "fr", "en")
_WITHOUT_DOCTOR = 0.1


def patient_of(plan: Plan) -> Patient:
    """Return the patient, numbered by the year of infusion and the place in the clinic."""
    rng = plan.rng("person")
    words = names()
    return Patient(
        id=PatientId(-1),
        uuid=str(uuid.UUID(int=rng.getrandbits(128), version=4)),
        number=f"{plan.infusion.year}-{plan.index + 1:03d}",
        family_name=_one(words["family"], rng),
        given_name=_one(words[plan.sex.value], rng),
        birth_date=CalendarDate.of(birth_date(plan)),
        sex=plan.sex,
        language=_one(_LANGUAGES, rng),
        centre=CENTRE,
        consent_from=CalendarDate.of(plan.infusion - timedelta(days=30)) if rng.random() < 0.9 else None,
        addressees=_addressees(rng, words["family"]),
    )


def _addressees(rng: random.Random, families: tuple[str, ...]) -> tuple[Addressee, ...]:
    """Return the family doctor whom most have; a street and a town that are nowhere."""
    if rng.random() < _WITHOUT_DOCTOR:
        return ()
    street = f"{1 + int(rng.random() * 98)} Example Street\n00000 Example"
    return (Addressee(f"Dr {_one(families, rng)}", "General practice", street),)


def birth_date(plan: Plan) -> date:
    """Return the day of birth; it is as drawn by age at the infusion."""
    return plan.infusion - timedelta(days=round(plan.age_years * 365.25))


def _one(words: tuple[str, ...], rng: random.Random) -> str:
    return words[int(rng.random() * len(words))]
