"""Visits and results of every patient as marks by date: what planning reads of a whole clinic.

Ten thousand patients have hundreds of thousands of visits and millions of results; of the results only those
are read that decide how far a patient is in the schedule, each found by its key.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from analytics.follow_up.followed_patient import AlarmMark, ResultMark, VisitMark
from analytics.records.ids import VisitId
from analytics.records.visit import VisitKind
from analytics.rules.alarm_limits import AlarmLimit
from storage.driver import Connection
from storage.time_columns import DAY, from_columns

_VISITS = """
SELECT patient_id, id, at_day, at_precision, kind, planned_point FROM visit
WHERE at_precision <> 3 AND {whose}
"""
# Driven from the patients, then the analytes: the results of a patient lie together, and a page of them is
# decrypted once.
_LAST_DAYS = """
SELECT p.value, a.key, (SELECT r.day FROM result AS r WHERE r.patient_id = p.value
    AND r.analyte_id = a.value AND r.day <= ? AND r.precision = 0 AND r.reason IS NOT 'sample_failed'
    ORDER BY r.day DESC LIMIT 1)
FROM json_each(?) AS p CROSS JOIN json_each(?) AS a
"""
_MARKS = """
SELECT r.patient_id, a.key, r.day, r.precision, r.visit_id, r.reason IS 'sample_failed'
FROM json_each(?) AS p CROSS JOIN json_each(?) AS a CROSS JOIN result AS r
    ON r.patient_id = CAST(p.key AS INTEGER) AND r.analyte_id = a.value
    AND r.day BETWEEN p.value - 366 AND ?
WHERE r.precision <> 3 AND (r.day >= p.value OR r.precision <> 0)
"""
_RECENT = """
SELECT p.value, r.day, r.value, r.comparator, r.visit_id FROM json_each(?) AS p CROSS JOIN result AS r
    ON r.patient_id = p.value AND r.analyte_id = ? AND r.day BETWEEN ? AND ?
WHERE r.precision = 0 AND r.reason IS NULL AND r.value IS NOT NULL ORDER BY p.value, r.day, r.id
"""
# Only what was entered here has an entry of its own; imports have one for the whole batch.
_ENTERED = """
SELECT o.patient_id, o.id, a.at FROM (
    SELECT v.patient_id, v.id, min(e.sequence) AS first
    FROM audit AS e CROSS JOIN visit AS v ON v.id = e.record_id
    WHERE e.kind = 'visit' AND e.record_id IS NOT NULL AND v.signed_by IS NULL AND {whose} GROUP BY v.id
) AS o CROSS JOIN audit AS a ON a.sequence = o.first
"""
_DRAFTS = "SELECT patient_id, saved_at FROM draft WHERE kind = 'visit'"
# A few patients are sought by key, all of them read through.
_ALL, _SOME = "1", "{table}.patient_id IN (SELECT value FROM json_each(?))"
_KINDS = {kind.value: kind for kind in VisitKind}


def visit_marks(connection: Connection, only: Collection[int] | None = None) -> Mapping[int, list[VisitMark]]:
    """Return the visits with calendar dates, by patient; *only* those of some, where they are named."""
    found: defaultdict[int, list[VisitMark]] = defaultdict(list)
    for patient_id, visit_id, day, precision, kind, point in _of(connection, _VISITS, "visit", only):
        last = day if precision == DAY else _last(day, precision)
        found[patient_id].append(VisitMark(visit_id, day, last, _KINDS[kind], point))
    return found


def last_days(
    connection: Connection, analytes: Mapping[str, int], patients: Iterable[int], on: int
) -> Mapping[int, Mapping[str, int]]:
    """Return the ordinal of the last result of each of *analytes* (code → id), by patient."""
    found: defaultdict[int, dict[str, int]] = defaultdict(dict)
    listed = json.dumps(list(patients)), json.dumps(dict(analytes))
    for patient_id, code, day in connection.execute(_LAST_DAYS, (on, *listed)):
        if day is not None:
            found[patient_id][code] = day
    return found


def result_marks(
    connection: Connection, analytes: Mapping[str, int], first_days: Mapping[int, int], on: int
) -> Mapping[int, Mapping[str, list[ResultMark]]]:
    """Return the results of *analytes* of each patient from their first day (ordinal) on, and up to *on*."""
    found: defaultdict[int, dict[str, list[ResultMark]]] = defaultdict(dict)
    listed = json.dumps(dict(first_days)), json.dumps(dict(analytes))
    for patient_id, code, day, precision, visit_id, has_failed in connection.execute(_MARKS, (*listed, on)):
        last = day if precision == DAY else _last(day, precision)
        if last >= first_days[patient_id]:
            mark = ResultMark(day, last, visit_id, bool(has_failed))
            found[patient_id].setdefault(code, []).append(mark)
    return found


def alarm_marks(
    connection: Connection,
    analytes: Mapping[str, int],
    limits: Mapping[str, AlarmLimit],
    patients: Iterable[int],
    *,
    since: int,
    on: int,
) -> Mapping[int, list[AlarmMark]]:
    """Return the last values of *analytes* between two ordinals where they surely lie beyond their limits."""
    found: defaultdict[int, list[AlarmMark]] = defaultdict(list)
    listed = json.dumps(list(patients))
    for code, analyte_id in analytes.items():
        rows = connection.execute(_RECENT, (listed, analyte_id, since, on))
        for patient_id, (day, value, comparator, visit_id) in {row[0]: row[1:] for row in rows}.items():
            limit = _limit_passed(limits[code], value, comparator)
            if limit is not None:
                found[patient_id].append(AlarmMark(code, day, value, limit, visit_id))
    return found


def entered_visits(
    connection: Connection, only: Collection[int] | None = None
) -> Mapping[int, Mapping[VisitId, date]]:
    """Return the local day on which each unsigned visit that was entered here was begun, by patient."""
    found: defaultdict[int, dict[VisitId, date]] = defaultdict(dict)
    for patient_id, visit_id, at in _of(connection, _ENTERED, "v", only):
        found[patient_id][visit_id] = _local_day(at)
    return found


def draft_days(connection: Connection) -> Mapping[int, date]:
    """Return the local day on which unfinished entry of a visit was last kept, by patient."""
    return {patient_id: _local_day(at) for patient_id, at in connection.execute(_DRAFTS)}


def _of(connection: Connection, sql: str, table: str, only: Collection[int] | None) -> Any:
    if only is None:
        return connection.execute(sql.format(whose=_ALL))
    return connection.execute(sql.format(whose=_SOME.format(table=table)), (json.dumps(list(only)),))


def _limit_passed(limit: AlarmLimit, value: float, comparator: str | None) -> float | None:
    low, high = limit.low, limit.high
    if low is not None and (
        (comparator in (None, "<=") and value < low) or (comparator == "<" and value <= low)
    ):
        return low
    if high is not None and (
        (comparator in (None, ">=") and value > high) or (comparator == ">" and value >= high)
    ):
        return high
    return None


def _last(day: int, precision: int) -> int:
    at = from_columns(day, precision, None)
    return at.latest.toordinal() if hasattr(at, "latest") else day


def _local_day(at: str) -> date:
    return datetime.fromisoformat(at).astimezone().date()
