"""Makes the whole record of an invented patient from its plan."""

from analytics.demo.clones import sequencing_of
from analytics.demo.event_list import EventList
from analytics.demo.infection_events import add_infection_events
from analytics.demo.laboratories import CENTRAL_ID, central_laboratory
from analytics.demo.laboratory_results import LaboratoryResults
from analytics.demo.outcome_events import add_outcome_events
from analytics.demo.person import patient_of
from analytics.demo.plan import Plan
from analytics.demo.result_list import ResultList
from analytics.demo.therapy import treatments_of
from analytics.demo.toxicity_events import add_toxicity_events
from analytics.demo.visits import visits_of
from analytics.demo.work_up import work_ups_of
from analytics.records.ids import PatientId
from analytics.records.patient_record import PatientRecord


def record_of(plan: Plan, results_per_patient: int | None = None) -> PatientRecord:
    """Return the record of *plan*; ids are placeholders of their own for each record."""
    visits = visits_of(plan)
    results = ResultList(
        PatientId(-1), CENTRAL_ID, plan.infusion, {day: visit.id for day, visit in visits.items()}
    )
    measured = LaboratoryResults(plan, results, results_per_patient)
    events = EventList(plan.infusion, plan.course.last_day)
    add_toxicity_events(plan, measured, events)
    add_infection_events(plan, events)
    add_outcome_events(plan, events)
    sequencing = sequencing_of(plan, CENTRAL_ID)
    return PatientRecord(
        patient=patient_of(plan),
        treatments=treatments_of(plan),
        visits=tuple(visits.values()),
        results=tuple(results.results),
        events=events.events,
        samples=tuple(sequencing.samples),
        variants=tuple(sequencing.calls),
        work_ups=work_ups_of(plan),
        laboratories=(central_laboratory(),),
    )
