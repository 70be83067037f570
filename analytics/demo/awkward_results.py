"""What is changed in results to make the awkward cases."""

from collections.abc import Callable
from dataclasses import replace

from analytics.catalogue import catalogue
from analytics.demo.laboratories import OUTSIDE_ID, central_laboratory, outside_laboratory
from analytics.demo.plan import Plan
from analytics.records.ids import ResultId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Comparator, Measured, Missing, MissingReason, Result

_REPRINTED = {
    "IGG": ("mg/dL", 100.0, 0), "IGA": ("mg/dL", 100.0, 0), "IGM": ("mg/dL", 100.0, 0),
    "HGB": ("g/L", 10.0, 0), "CRP": ("mg/dL", 0.1, 2),
}  # fmt: skip


def missing_values(record: PatientRecord, plan: Plan) -> PatientRecord:
    """Every reason in turn, on the results that matter most."""
    codes = ("CD4", "CD19", "IGG", "ANC", "PLT", "LDH")
    reasons = list(MissingReason)
    changed: list[Result] = []
    for result in record.results:
        if result.analyte in codes and len(changed) % 7 == 3:
            reason = reasons[(len(changed) // 7) % len(reasons)]
            result = replace(result, outcome=Missing(reason), entered_text="", entered_unit=None)
        changed.append(result)
    return replace(record, results=tuple(changed))


def below_limit(record: PatientRecord, plan: Plan) -> PatientRecord:
    """All from the outside laboratory: low neutrophils as ``<0.1``, no B cell as ``<1``."""

    def change(result: Result) -> Result:
        result = replace(result, laboratory_id=OUTSIDE_ID)
        if result.analyte == "ANC" and isinstance(result.outcome, Measured) and result.outcome.value < 0.1:
            return replace(result, outcome=Censored(Comparator.BELOW, 0.1), entered_text="<0.1")
        return result

    changed = _changed(record, change)
    return replace(
        changed,
        samples=tuple(replace(sample, laboratory_id=OUTSIDE_ID) for sample in record.samples),
        laboratories=(outside_laboratory(),),
    )


def other_units(record: PatientRecord, plan: Plan) -> PatientRecord:
    """From the second month on, the outside laboratory measures, and prints its own units."""
    analytes = catalogue().analytes

    def change(result: Result) -> Result:
        day = record.axis.day(result.at)
        if day is None or day <= 30:
            return result
        result = replace(result, laboratory_id=OUTSIDE_ID)
        reprinted = _REPRINTED.get(result.analyte)
        if reprinted is None or not isinstance(result.outcome, Measured):
            return result
        unit, factor, decimals = reprinted
        text = f"{result.outcome.value * factor:.{decimals}f}"
        stored = analytes[result.analyte].to_stored_unit(float(text), unit)
        return replace(result, outcome=Measured(stored), entered_text=text, entered_unit=unit)

    changed = _changed(record, change)
    return replace(changed, laboratories=(central_laboratory(), outside_laboratory()))


def two_on_one_day(record: PatientRecord, plan: Plan) -> PatientRecord:
    """A second CD4 and a second ANC in the afternoon of the visit about day 30."""
    day = next(day for day, planned in plan.sampling_days.items() if planned == 30)
    results: list[Result] = []
    extra: list[Result] = []
    for result in record.results:
        if result.analyte in ("CD4", "ANC") and record.axis.day(result.at) == day:
            result = replace(result, clock="07:40")
            assert isinstance(result.outcome, Measured)
            decimals = 0 if result.analyte == "CD4" else 2
            text = f"{result.outcome.value * 0.9:.{decimals}f}"
            again = ResultId(-1 - len(record.results) - len(extra))
            extra.append(
                replace(
                    result,
                    id=again,
                    outcome=Measured(float(text)),
                    entered_text=text,
                    clock="16:10",
                    occurrence=2,
                )
            )
        results.append(result)
    return replace(record, results=(*results, *extra))


def recovery_lost(record: PatientRecord, plan: Plan) -> PatientRecord:
    """CD4 under the threshold from day 60 on."""

    def change(result: Result) -> Result:
        day = record.axis.day(result.at)
        if result.analyte != "CD4" or day is None or day < 50 or not isinstance(result.outcome, Measured):
            return result
        value = min(round(result.outcome.value * 0.4), 180)
        return replace(result, outcome=Measured(float(value)), entered_text=str(value))

    return _changed(record, change)


def no_results(record: PatientRecord, plan: Plan) -> PatientRecord:
    """Nothing was ever measured."""
    return replace(record, results=(), samples=(), variants=(), laboratories=())


def _changed(record: PatientRecord, change: Callable[[Result], Result]) -> PatientRecord:
    return replace(record, results=tuple(change(result) for result in record.results))
