"""Growth of clones by a table: one row one sample of one clone, by date or by day."""

from collections.abc import Mapping
from dataclasses import replace

from analytics.records.ids import PatientId, SampleId, TreatmentId, VariantCallId
from analytics.records.patient import Patient, Sex
from analytics.records.patient_record import PatientRecord
from analytics.records.sample import Material, Sample
from analytics.records.time_point import CalendarDate, RelativeTime, TimePoint
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.assessment import Assessment
from analytics.rules.clones import assess_clones
from analytics.scoring.risk_columns import number, word
from analytics.scoring.score_table import ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable

_PATIENT = PatientId(1)
_AS_FRACTION = {"%": 0.01, "1": 1.0}
_Place = tuple[TimePoint, Material | None]


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    """Answer for one patient; without an infusion day the clones have no *before* and *after*."""
    samples: dict[_Place, Sample] = {}
    calls = list[VariantCall]()
    for key, row in enumerate(rows, start=1):
        sample = _sample(row, samples)
        calls.append(_call(row, VariantCallId(key), sample))
    has_days = any(isinstance(sample.at, RelativeTime) for sample in samples.values())
    record = PatientRecord(
        patient=Patient(_PATIENT, "", "", sex=_sex(rows)),
        treatments=(Treatment(TreatmentId(1), _PATIENT, infusion=_infusion(rows, has_days=has_days)),),
        samples=tuple(samples.values()),
        variants=_once(calls),
    )
    return assess_clones(record, None, settings)


def _sample(row: ScoreRow, samples: dict[_Place, Sample]) -> Sample:
    """Return the sample of *row*: rows of one time and material are of one sample."""
    at, material = _time(row), word(row, "material")
    place = (at, Material(material) if material is not None else None)
    limit = number(row, "detection_limit")
    known = samples.get(place)
    if known is None:
        key = SampleId(len(samples) + 1)
        known = Sample(key, _PATIENT, at, place[1], detection_limit_fraction=limit)
    elif limit is not None and known.detection_limit_fraction not in (None, limit):
        raise RowRefused("two detection limits in one sample")
    elif limit is not None:
        known = replace(known, detection_limit_fraction=limit)
    samples[place] = known
    return known


def _call(row: ScoreRow, key: VariantCallId, sample: Sample) -> VariantCall:
    vaf, depth, said = number(row, "vaf"), number(row, "depth"), word(row, "state")
    state = CallState(said) if said is not None else _implied(vaf, number(row, "detection_limit"))
    if (vaf or 0.0) > 0 and state is not CallState.DETECTED:
        raise RowRefused(f"a VAF, and the state {state.value}")
    return VariantCall(
        key,
        _PATIENT,
        sample.id,
        word(row, "gene") or "?",
        state,
        hgvs_p=word(row, "change"),
        vaf_fraction=vaf if state is CallState.DETECTED else None,
        total_depth=None if depth is None else int(depth),
    )


def _implied(vaf: float | None, limit: float | None) -> CallState:
    """Return the state a row means: a VAF, a limit without one, or nothing at all (not measured)."""
    if vaf is None and limit is None:
        return CallState.NO_SAMPLE
    return CallState.DETECTED if vaf else CallState.NOT_DETECTED


def _once(calls: list[VariantCall]) -> tuple[VariantCall, ...]:
    """Return each call once: a row that stands there twice changes nothing."""
    seen = {replace(call, id=VariantCallId(0)): call for call in reversed(calls)}
    return tuple(reversed(seen.values()))


def _time(row: ScoreRow) -> TimePoint:
    date, day = row["date"], row["day"]
    if isinstance(date, CalendarDate):
        return date
    if isinstance(day, int):
        return RelativeTime(day)
    raise RowRefused("a row has neither a date nor a day")


def _infusion(rows: tuple[ScoreRow, ...], *, has_days: bool) -> TimePoint | None:
    found = {row["infusion_date"] for row in rows if isinstance(row["infusion_date"], CalendarDate)}
    if len(found) > 1:
        raise RowRefused("the rows of this patient differ in infusion_date")
    dates = [date for date in found if isinstance(date, CalendarDate)]
    return dates[0] if dates else RelativeTime(0) if has_days else None


def _sex(rows: tuple[ScoreRow, ...]) -> Sex | None:
    found = {text for row in rows if (text := word(row, "sex")) is not None}
    if len(found) > 1:
        raise RowRefused("the rows of this patient differ in sex")
    return Sex(found.pop()) if found else None


_COLUMNS = (
    ScoreColumn("gene", ColumnKind.TEXT, "symbol of the gene", is_needed=True),
    ScoreColumn("change", ColumnKind.TEXT, "change, to tell two clones of a gene apart"),
    ScoreColumn(
        "vaf", ColumnKind.NUMBER, "VAF, a fraction; 0, or empty with a limit: not detected",
        low=0.0, high=1.0, units=_AS_FRACTION, is_needed=True,
    ),
    ScoreColumn(
        "detection_limit", ColumnKind.NUMBER, "smallest VAF the sample could show, a fraction",
        low=0.0, high=1.0, units=_AS_FRACTION,
    ),
    ScoreColumn("depth", ColumnKind.WHOLE, "reads at the variant, for intervals", low=1, high=10_000_000),
    ScoreColumn(
        "state", ColumnKind.CHOICE, "detected, not_detected, not_covered or no_sample; else implied",
        choices={state.value: state.value for state in CallState},
    ),
    ScoreColumn(
        "material", ColumnKind.CHOICE, "blood, marrow, apheresis or other",
        choices={one.value: one.value for one in Material},
    ),
    ScoreColumn(
        "sex", ColumnKind.CHOICE, "male or female: X-linked genes of men have no heterozygous fitness",
        choices={"male": "male", "female": "female", "M": "male", "F": "female"},
    ),
)  # fmt: skip
_DAY = ScoreColumn(
    "day", ColumnKind.WHOLE, "day of the sample after the infusion", low=-36525, high=36525, is_needed=True
)
_DATE = ScoreColumn("date", ColumnKind.DATE, "date of the sample", is_needed=True)
_INFUSION = ScoreColumn("infusion_date", ColumnKind.DATE, "date of the infusion, for retained, lost and new")
_ABOUT = (
    "Growth of clones between their first and last sample: details.clones has for each fold, growth per "
    "year, doubling time, logit and heterozygous fitness, each with its 95 % interval where depths are given."
)


def _by_day(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    return _score(tuple({**row, "date": None, "infusion_date": None} for row in rows), settings)


def _by_date(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    return _score(tuple({**row, "day": None} for row in rows), settings)


TABLE = ScoreTable(
    rule="clones",
    about=_ABOUT,
    columns=(_DAY, *_COLUMNS),
    score=_by_day,
    is_long=True,
    forms=(ScoreTable("clones", _ABOUT, (_DATE, *_COLUMNS, _INFUSION), _by_date, is_long=True),),
)
