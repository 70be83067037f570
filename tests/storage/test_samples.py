"""What samples say beyond their own patient."""

from analytics.records.command import Change, Command
from analytics.records.ids import LaboratoryId, PatientId, SampleId
from analytics.records.laboratory import Laboratory
from analytics.records.patient import Patient
from analytics.records.sample import Sample
from analytics.records.setting import Setting
from analytics.records.time_point import CalendarDate
from analytics.terms.confidence import Confidence
from analytics.terms.gene_panel import Coverage, GenePanel
from analytics.terms.panels_in_force import own_panel_text
from storage.clinic import Clinic

OWN = GenePanel("lab-a", "Lab A", Coverage.LISTED, ("TET2", "TP53"), "the clinic", Confidence.VERIFIED)


def sample(key: int, **facts: object) -> Sample:
    told: dict[str, object] = {"panel": "lab-a", "laboratory_id": LaboratoryId(-1)} | facts
    return Sample(SampleId(key), PatientId(-1), CalendarDate(2024, 3, 12), **told)  # type: ignore[arg-type]


def enter(clinic: Clinic, *samples: Sample) -> None:
    clinic.execute(
        Command(
            "x",
            (
                Change(None, Patient(PatientId(-1), "u-1", "7")),
                Change(None, Laboratory(LaboratoryId(-1), "Lab A")),
                Change(None, Setting("panel.lab-a", own_panel_text(OWN))),
                *(Change(None, one) for one in samples),
            ),
        )
    )


def test_that_a_record_brings_the_clinics_own_panels_of_its_samples(clinic: Clinic) -> None:
    enter(clinic, sample(-1), sample(-2, panel="myeloid-core"))
    record = clinic.patients.record(clinic.patients.all()[0].id)
    assert record.own_panels == (OWN,)


def test_that_the_last_limit_of_a_panel_and_laboratory_is_found(clinic: Clinic) -> None:
    enter(
        clinic,
        sample(-1, detection_limit_fraction=0.02),
        sample(-2, detection_limit_fraction=0.01, depth=1000),
        sample(-3),
        sample(-4, detection_limit_fraction=0.005, laboratory_id=None),
    )
    laboratory = clinic.laboratories.all()[0].id
    found = clinic.samples.last_entered("lab-a", laboratory)
    assert found is not None
    assert (found.detection_limit_fraction, found.depth) == (0.01, 1000)
    assert clinic.samples.last_entered("whole", laboratory) is None
    bare = clinic.samples.last_entered("lab-a", None)
    assert bare is not None
    assert bare.detection_limit_fraction == 0.005
