"""The work-up of an invented patient's myeloid neoplasm."""

from datetime import timedelta

from analytics.demo.outcome_events import tmn_type
from analytics.demo.plan import Plan
from analytics.demo.sources import assumed, published
from analytics.records.ids import PatientId, WorkUpId
from analytics.records.time_point import CalendarDate
from analytics.records.work_up import MyeloidWorkUp


def work_ups_of(plan: Plan) -> tuple[MyeloidWorkUp, ...]:
    """Return the work-up at the diagnosis; empty without one."""
    if plan.course.tmn_day is None:
        return ()
    rng = plan.rng("work-up")
    figures, karyotypes = published()["tmn"], assumed()["tmn"]
    kind = tmn_type(plan)
    is_complex = rng.random() < figures[f"{kind.lower()}_complex"] / figures[kind.lower()]
    choices = karyotypes["karyotypes_complex" if is_complex else "karyotypes_other"]
    blasts = rng.randint(22, 85) if kind == "AML" else rng.randint(1, 17)
    return (
        MyeloidWorkUp(
            id=WorkUpId(-1),
            patient_id=PatientId(-1),
            at=CalendarDate.of(plan.infusion + timedelta(days=plan.course.tmn_day)),
            karyotype=choices[int(rng.random() * len(choices))],
            marrow_blasts_percent=float(blasts),
            flags=("complex",) if is_complex else (),
            classification=f"t-{kind}",
        ),
    )
