"""The points of a lane as rows of the figure's table: results, statements of variants, samples."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from analytics.catalogue import catalogue
from analytics.figures.clone_words import material_name, short_change
from analytics.figures.figure_row import FigureRow, TableWords
from analytics.figures.record_index import RecordIndex, as_known, days_of, laboratory_name
from analytics.figures.spec import Figure, Markers, Panel, Point
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Censored, FromFile, Measured, Missing, NotDetected, Result
from analytics.records.time_point import TimePoint
from analytics.records.variant_call import CallState

FRACTION = "1"
_NEAR = 1e-6
_VAF, _NOT_COVERED, _NO_RESULT, _SAMPLES = "vaf", "not_covered", "no_result", "samples"


def point_rows(figure: Figure, panel: Panel, lane: str, index: RecordIndex) -> Iterable[FigureRow]:
    """Yield one row for each record with a point in view; a second glyph of it adds none."""
    seen: set[tuple[int | None, int | None, tuple[str, str] | None]] = set()
    for mark in panel.marks:
        if not isinstance(mark, Markers):
            continue
        for point in mark.points:
            key = (point.result_id, point.sample_id, point.variant)
            if key in seen or not figure.x.low - _NEAR <= point.x <= figure.x.high + _NEAR:
                continue
            row = _row(figure, panel, point, index, is_open=mark.is_open)
            if row is not None:
                seen.add(key)
                yield replace(row, lane=lane)
    yield from _told(figure, panel, lane, index, {result_id for result_id, _, _ in seen})


def _row(
    figure: Figure, panel: Panel, point: Point, index: RecordIndex, *, is_open: bool
) -> FigureRow | None:
    if point.variant is not None:
        return _of_statement(figure, panel, point, point.variant, index)
    if point.sample_id is not None:
        # a tick at its limit and the cross of one that failed are the same sample: its own strip has the row
        return _of_sample(figure, point, index) if panel.key == _SAMPLES else None
    if point.result_id is not None and point.result_id in index.results:
        result, record = index.results[point.result_id]
        return _of_result(figure, point, result, record, index, is_open=is_open)
    return None


def _told(
    figure: Figure, panel: Panel, lane: str, index: RecordIndex, drawn: Collection[int | None]
) -> Iterable[FigureRow]:
    """Yield the results that only the readout says: what would lie flat on the lane's scale."""
    for readout in panel.readouts:
        for reading in readout.readings:
            is_seen = figure.x.low - _NEAR <= reading.x <= figure.x.high + _NEAR
            told = index.results.get(reading.result_id) if reading.result_id is not None else None
            if not is_seen or told is None or reading.result_id in drawn:
                continue
            result, record = told
            says = f"{readout.name} {reading.text} {panel.unit}".strip()
            point = Point(reading.x, 0.0, reading.result_id, says)
            row = _of_result(figure, point, result, record, index, is_open=False)
            yield replace(row, lane=lane)


def _placed(figure: Figure, point: Point, record: PatientRecord, at: TimePoint) -> FigureRow:
    """Return a row with the days of *point* as the figure counts them, its date as far as it is known."""
    span, shift = days_of(record, at), 0
    if span is not None:
        drawn = figure.x.count.number(figure.x.scale.day_at(point.x))
        shift = round(drawn - (span.earliest + span.latest) / 2)
    return FigureRow(
        patient=record.patient.number,
        lane="",
        what="",
        code="",
        first_day=span.earliest + shift if span is not None else None,
        last_day=span.latest + shift if span is not None else None,
        date=as_known(at),
        end="",
        value=None,
        comparator="",
        unit="",
        state="",
        laboratory="",
        source="",
        says=point.text,
    )


def _of_result(
    figure: Figure, point: Point, result: Result, record: PatientRecord, index: RecordIndex, *, is_open: bool
) -> FigureRow:
    words, analyte = index.words, catalogue().analytes.get(result.analyte)
    value, sign = None, ""
    match result.outcome:
        case Measured():
            span = days_of(record, result.at)
            is_confounded = is_open and span is not None and span.is_exact
            value, state = result.outcome.value, words.open if is_confounded else words.measured
        case Censored(comparator=comparator, limit=limit):
            value, sign, state = limit, comparator.value, words.bound
        case NotDetected(limit=bound):
            value, sign, state = bound, "<" if bound is not None else "", words.not_detected
        case Missing(reason=reason):
            state = {
                "not_done": words.not_done,
                "not_applicable": words.not_applicable,
                "unknown": words.unknown,
                "sample_failed": words.sample_failed,
                "not_asked": words.not_asked,
            }[reason.value]
    source = result.source
    return replace(
        _placed(figure, point, record, result.at),
        what=result.analyte if analyte is None else analyte.names.get(figure.wording.language, analyte.name),
        code=result.analyte,
        value=value,
        comparator=sign,
        unit=analyte.unit if analyte is not None and value is not None else "",
        state=state,
        laboratory=laboratory_name(record, result.laboratory_id),
        source=index.source(source.file_id, source.row) if isinstance(source, FromFile) else words.typed,
    )


def _of_statement(
    figure: Figure, panel: Panel, point: Point, variant: tuple[str, str], index: RecordIndex
) -> FigureRow | None:
    if point.sample_id is None or point.sample_id not in index.samples:
        return None
    sample, record = index.samples[point.sample_id]
    call = index.calls.get(point.result_id) if point.result_id is not None else None
    words, value, sign = index.words, None, ""
    by_lane = {_VAF: words.not_detected, _NOT_COVERED: words.not_covered, _NO_RESULT: words.no_result}
    state = by_lane.get(panel.key, "")
    if call is not None and call.state is CallState.DETECTED:
        state, value = words.detected, call.vaf_fraction
    elif panel.key == _VAF and sample.detection_limit_fraction is not None:
        value, sign = sample.detection_limit_fraction, "<"
    gene, change = variant
    return replace(
        _placed(figure, point, record, sample.at),
        what=f"{gene} {short_change(change) or figure.wording.whole_gene}",
        code=gene,
        value=value,
        comparator=sign,
        unit=FRACTION if value is not None else "",
        state=state if call is not None else words.implied.format(state=state),
        laboratory=laboratory_name(record, sample.laboratory_id),
        source=index.source(sample.file_id),
    )


def _of_sample(figure: Figure, point: Point, index: RecordIndex) -> FigureRow | None:
    if point.sample_id is None or point.sample_id not in index.samples:
        return None
    sample, record = index.samples[point.sample_id]
    limit = None if sample.has_failed else sample.detection_limit_fraction
    return replace(
        _placed(figure, point, record, sample.at),
        what=material_name(sample.material, figure.wording),
        code=sample.panel or "",
        value=limit,
        unit=FRACTION if limit is not None else "",
        state=_sample_state(sample.has_failed, limit, index.words),
        laboratory=laboratory_name(record, sample.laboratory_id),
        source=index.source(sample.file_id),
    )


def _sample_state(has_failed: bool, limit: float | None, words: TableWords) -> str:
    """Return what the value of a sample's row is: its limit, or why it has none."""
    if has_failed:
        return words.failed
    return words.sequenced if limit is None else words.limit
