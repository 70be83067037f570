"""The t-MN watch by a table: long rows of counts, of what happened and of variants; a day is a row."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from analytics.catalogue import catalogue
from analytics.records.event import Detail, Event
from analytics.records.ids import EventId, ResultId, SampleId, VariantCallId
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, Measured, NotDetected, Result
from analytics.records.sample import Sample
from analytics.records.time_point import RelativeTime
from analytics.records.variant_call import CallState, VariantCall
from analytics.rules.assessment import Assessment
from analytics.rules.clone_watch import DATA
from analytics.rules.switches import switches
from analytics.rules.tmn_watch import tmn_watch
from analytics.rules.tmn_watch_record import watch_inputs
from analytics.scoring.course_rows import NEXT_LINE, PATIENT, course_record, day_column, time_of
from analytics.scoring.score_table import ColumnKind, RowRefused, ScoreColumn, ScoreRow, ScoreTable

_COUNTS = {"anc": "ANC", "platelets": "PLT", "hb": "HGB", "mcv": "MCV", "rdw": "RDW", "blasts": "BLASTS_PB"}
_ABOUT = {
    "anc": "neutrophils, 10*9/L unless the header names a unit",
    "platelets": "platelets, 10*9/L unless the header names a unit",
    "hb": "haemoglobin, g/dL unless the header names a unit",
    "mcv": "mean corpuscular volume, fL",
    "rdw": "RDW-CV, %",
    "blasts": "blasts in the blood, %",
}
_RED_CELLS, _PLATELETS = "red_cells", "platelets_given"
_PRODUCTS = {_RED_CELLS: "red_cells", _PLATELETS: "platelets"}
_EVENTS = {
    "progression": "progression",
    "relapse": "progression",
    NEXT_LINE: NEXT_LINE,
    "t-MN": "tmn",
    "tmn": "tmn",
    "death": "death",
    "last_contact": "last_contact",
    "red_cells": _RED_CELLS,
    "platelets": _PLATELETS,
}
_PER_CENT = {"%": 0.01}


def _score(rows: tuple[ScoreRow, ...], settings: Mapping[str, str]) -> Assessment:
    record, chosen = _record(rows), switches(DATA, settings)
    given, more = watch_inputs(record, None, settings, chosen)
    age = next((row["age"] for row in rows if isinstance(row["age"], float)), None)
    given = replace(given, age_years=None if age is None else (age, age))
    return tmn_watch(given, chosen, more_settings=more)


def _record(rows: tuple[ScoreRow, ...]) -> PatientRecord:
    """Return the record the rows tell of."""
    plain = [{**row, "event": None if row["event"] in _PRODUCTS else row["event"]} for row in rows]
    record = course_record(plain, tuple(_results(rows)))
    events = (*record.events, *_events(rows, first_id=2 * len(rows) + 1))
    samples: dict[int, Sample] = {}
    calls = tuple(_calls(rows, samples))
    return replace(record, events=events, samples=tuple(samples.values()), variants=calls)


def _results(rows: tuple[ScoreRow, ...]) -> Iterable[Result]:
    number = 0
    for row in rows:
        for name, analyte in _COUNTS.items():
            cell = row[name]
            if isinstance(cell, Measured | Censored | NotDetected):
                number += 1
                at = _day(row, catalogue().analyte(analyte).name)
                yield Result(ResultId(number), PATIENT, analyte, at, cell, "")


def _events(rows: tuple[ScoreRow, ...], *, first_id: int) -> Iterable[Event]:
    """Yield transfusions and ICANS; the rest are read as every course is."""
    for number, row in enumerate(rows, start=first_id):
        product, grade = _PRODUCTS.get(str(row["event"])), row["icans"]
        if product is not None:
            said: tuple[tuple[str, Detail], ...] = (("product", product),)
            yield Event(EventId(number), PATIENT, "transfusion", _day(row, "A transfusion"), details=said)
        if isinstance(grade, int):
            at = time_of(row["day"]) or RelativeTime(0)
            yield Event(EventId(number + len(rows)), PATIENT, "icans", at, grade=grade)


def _calls(rows: tuple[ScoreRow, ...], samples: dict[int, Sample]) -> Iterable[VariantCall]:
    for number, row in enumerate(rows, start=1):
        gene, vaf, change = row["gene"], row["vaf"], row["variant"]
        if not isinstance(gene, str):
            continue
        at, limit, depth = _day(row, gene), row["detection_limit"], row["depth"]
        if vaf is None:
            raise RowRefused(f"{gene} has no VAF: 0 says that it was looked for and not detected.")
        sample = samples.setdefault(
            at.days,
            Sample(
                SampleId(len(samples) + 1),
                PATIENT,
                at,
                detection_limit_fraction=limit if isinstance(limit, float) else None,
                depth=depth if isinstance(depth, int) else None,
            ),
        )
        is_found = isinstance(vaf, float) and vaf > 0
        yield VariantCall(
            VariantCallId(number),
            PATIENT,
            sample.id,
            gene.upper(),
            CallState.DETECTED if is_found else CallState.NOT_DETECTED,
            hgvs_p=change if isinstance(change, str) else "p.?",
            vaf_fraction=vaf if is_found and isinstance(vaf, float) else None,
            total_depth=depth if isinstance(depth, int) else None,
        )


def _day(row: ScoreRow, what: str) -> RelativeTime:
    at = time_of(row["day"])
    if at is None:
        raise RowRefused(f"{what} has no day.")
    return at


TABLE = ScoreTable(
    rule="tmn-watch",
    about=(
        "t-MN watch: prompt, risk factors or none, with the papers' figures and never a score; long rows of "
        "counts, events and variants."
    ),
    columns=(
        day_column("day from the infusion", is_needed=True),
        *(
            ScoreColumn(name, ColumnKind.ANALYTE, _ABOUT[name], analyte=analyte)
            for name, analyte in _COUNTS.items()
        ),
        ScoreColumn("event", ColumnKind.CHOICE, ", ".join(_EVENTS), choices=_EVENTS),
        ScoreColumn(
            "response",
            ColumnKind.CHOICE,
            "CR, PR, SD or PD",
            choices={one: one for one in ("CR", "PR", "SD", "PD")},
        ),
        ScoreColumn("icans", ColumnKind.WHOLE, "grade of ICANS, 0 to 5", low=0, high=5),
        ScoreColumn("age", ColumnKind.NUMBER, "age at the infusion, years", low=0, high=120),
        ScoreColumn("gene", ColumnKind.TEXT, "gene of a variant the sample of that day was read for"),
        ScoreColumn(
            "variant", ColumnKind.TEXT, "protein change; the same one is followed", synonyms=("hgvs_p",)
        ),
        ScoreColumn(
            "vaf",
            ColumnKind.NUMBER,
            "fraction, or vaf [%]; 0: looked for, not detected",
            low=0,
            high=1,
            units=_PER_CENT,
        ),
        ScoreColumn("depth", ColumnKind.WHOLE, "reads at the variant", low=1, high=10_000_000),
        ScoreColumn(
            "detection_limit",
            ColumnKind.NUMBER,
            "smallest fraction the sample could show",
            low=0,
            high=1,
            units=_PER_CENT,
        ),
    ),
    score=_score,
    is_long=True,
)
