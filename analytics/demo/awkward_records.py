"""What is changed in whole records to make the awkward cases."""

from dataclasses import replace
from datetime import timedelta

from analytics.demo.clones import FORMER_PANEL, LIMIT, PANEL, Sequencing, clone
from analytics.demo.laboratories import CENTRAL_ID
from analytics.demo.plan import Plan
from analytics.records.event import Event
from analytics.records.ids import EventId, PatientId, TreatmentId
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material
from analytics.records.time_point import CalendarDate
from analytics.records.treatment import TherapyKind, Treatment


def number_with_zeros(record: PatientRecord, plan: Plan) -> PatientRecord:
    """``007`` is a number of its own."""
    return replace(record, patient=replace(record.patient, number="007"))


def number_without(record: PatientRecord, plan: Plan) -> PatientRecord:
    """``7`` is not ``007``."""
    return replace(record, patient=replace(record.patient, number="7"))


def long_name(record: PatientRecord, plan: Plan) -> PatientRecord:
    """A name that fits no banner."""
    patient = replace(
        record.patient,
        family_name="von der Wolfsbrunnenthaler-Hohenschwangauberg zu Niederbayrischzellendorf",
        given_name="Maximiliane Friederike Wilhelmina",
    )
    return replace(record, patient=patient)


def name_with_marks(record: PatientRecord, plan: Plan) -> PatientRecord:
    """Umlauts, an apostrophe and a hyphen."""
    patient = replace(record.patient, family_name="O’Müller-D'Ångström", given_name="Anne-Zoë")
    return replace(record, patient=patient)


def partial_dates(record: PatientRecord, plan: Plan) -> PatientRecord:
    """Birth and indication without a day, an infection without a month."""
    birth = record.patient.birth_date
    index = record.treatments[0]
    indication = index.indication
    infection = Event(
        id=EventId(-1 - len(record.events)),
        patient_id=PatientId(-1),
        kind="infection",
        onset=CalendarDate(plan.infusion.year),
        grade=2,
        details=(("category", "clinical_syndrome"), ("site", "airways")),
        note="date not known",
    )
    return replace(
        record,
        patient=replace(record.patient, birth_date=birth and CalendarDate(birth.year, birth.month)),
        treatments=(
            replace(
                index,
                indication=CalendarDate(indication.year, indication.month)
                if isinstance(indication, CalendarDate)
                else None,
            ),
            *record.treatments[1:],
        ),
        events=(*record.events, infection),
    )


def immunoglobulin(record: PatientRecord, plan: Plan) -> PatientRecord:
    """Immunoglobulin thirty days before the IgG that is over the threshold."""
    day = plan.recovered["igg"] - 30
    given = Event(
        id=EventId(-1 - len(record.events)),
        patient_id=PatientId(-1),
        kind="immunoglobulin",
        onset=_date(plan, day),
        details=(("dose_g", 30.0), ("form", "IVIG")),
    )
    others = tuple(event for event in record.events if event.kind != "immunoglobulin")
    return replace(record, events=(*others, given))


def second_infusion(record: PatientRecord, plan: Plan) -> PatientRecord:
    """The therapy after the progression is CAR T cells again."""
    index = record.treatments[0]
    day = plan.course.next_therapy_day or 290
    again = Treatment(
        id=TreatmentId(-2),
        patient_id=PatientId(-1),
        kind=TherapyKind.CAR_T,
        infusion=_date(plan, day),
        product="liso-cel",
        disease=index.disease,
        histology=index.histology,
        prior_lines=(index.prior_lines or 0) + 1,
        apheresis=_date(plan, day - 32),
        lymphodepletion_start=_date(plan, day - 5),
    )
    return replace(record, treatments=(index, again))


def no_sequencing(record: PatientRecord, plan: Plan) -> PatientRecord:
    """No VAF ever."""
    return replace(record, samples=(), variants=())


def panel_change(record: PatientRecord, plan: Plan) -> PatientRecord:
    """The first panel does not cover TET2; the second one finds it."""
    rng = plan.rng("panel change")
    clones = (clone("TET2", -30, 0.05, 365, 0.11, rng), clone("DNMT3A", -30, 0.12, 365, 0.13, rng))
    sequencing = Sequencing(plan, CENTRAL_ID)
    sequencing.add(-30, Material.APHERESIS, clones, panel=FORMER_PANEL)
    for day in (90, 365, 730):
        sequencing.add(day, Material.BLOOD, clones, panel=PANEL)
    return replace(record, samples=tuple(sequencing.samples), variants=tuple(sequencing.calls))


def failed_sample(record: PatientRecord, plan: Plan) -> PatientRecord:
    """The sample of day 365 gave nothing."""
    clones = (clone("TET2", -30, 0.06, 730, 0.04, plan.rng("failed sample")),)
    sequencing = Sequencing(plan, CENTRAL_ID)
    sequencing.add(-30, Material.APHERESIS, clones)
    sequencing.add(365, Material.BLOOD, clones, has_failed=True)
    sequencing.add(730, Material.BLOOD, clones)
    return replace(record, samples=tuple(sequencing.samples), variants=tuple(sequencing.calls))


def growing_clone(record: PatientRecord, plan: Plan) -> PatientRecord:
    """TP53 from the published median before to the one at diagnosis; TET2 hides under the limit first."""
    rng = plan.rng("growing clone")
    onset = plan.course.tmn_day or 475
    clones = (
        clone("TP53", -30, 0.044, onset, 0.385, rng),
        clone("TET2", -30, LIMIT / 4, onset, 0.14, rng),
    )
    sequencing = Sequencing(plan, CENTRAL_ID)
    sequencing.add(-30, Material.APHERESIS, clones)
    for day in (90, 180, 360):
        sequencing.add(day, Material.BLOOD, clones)
    sequencing.add(onset, Material.MARROW, clones)
    return replace(record, samples=tuple(sequencing.samples), variants=tuple(sequencing.calls))


def one_visit(record: PatientRecord, plan: Plan) -> PatientRecord:
    """Only the last visit, and the results of its day."""
    visit = record.visits[-1]
    kept = tuple(result for result in record.results if result.at == visit.at)
    return replace(record, visits=(visit,), results=kept, samples=(), variants=())


def _date(plan: Plan, day: int) -> CalendarDate:
    return CalendarDate.of(plan.infusion + timedelta(days=day))
