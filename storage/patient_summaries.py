"""The list of patients in one quick read."""

from typing import Any

from analytics.records.patient import Sex
from analytics.records.patient_summary import PatientSummary
from analytics.records.time_point import CalendarDate
from storage.driver import Connection
from storage.time_columns import RELATIVE, calendar_date, from_columns

_SQL = """
WITH infusion AS (
    SELECT patient_id, product, infusion_day, infusion_precision,
        row_number() OVER (
            PARTITION BY patient_id
            ORDER BY is_index DESC, infusion_day IS NULL, infusion_precision = 3, infusion_day, id
        ) AS place
    FROM treatment WHERE kind = 'car_t'
), answer AS (
    SELECT patient_id, kind, details,
        row_number() OVER (
            PARTITION BY patient_id
            ORDER BY onset_day IS NULL, onset_precision = 3, onset_day DESC, id DESC
        ) AS place
    FROM event WHERE kind IN ('response', 'progression')
), dead AS (
    SELECT DISTINCT patient_id FROM event WHERE kind = 'death'
)
SELECT p.id, p.number, p.family_name, p.given_name, p.birth_date, p.sex,
    infusion.product, infusion.infusion_day, infusion.infusion_precision, p.origin,
    CASE answer.kind
        WHEN 'progression' THEN 'PD'
        WHEN 'response' THEN (
            SELECT json_extract(pair.value, '$[1]') FROM json_each(answer.details) AS pair
            WHERE json_extract(pair.value, '$[0]') = 'response'
        )
    END,
    dead.patient_id IS NOT NULL
FROM patient AS p
LEFT JOIN infusion ON infusion.patient_id = p.id AND infusion.place = 1
LEFT JOIN answer ON answer.patient_id = p.id AND answer.place = 1
LEFT JOIN dead ON dead.patient_id = p.id
ORDER BY p.family_name IS NULL, p.family_name, p.given_name, p.number
"""

_SEX: dict[str | None, Sex | None] = {None: None, **{sex.value: sex for sex in Sex}}


def patient_summaries(connection: Connection) -> tuple[PatientSummary, ...]:
    """Return one line for each patient, in the order of names, then numbers."""
    return tuple(
        PatientSummary(
            id, number, family_name, given_name,
            None if birth_date is None else calendar_date(birth_date),
            _SEX[sex], product, _infusion(day, precision), origin, response, bool(is_dead),
        )
        for (
            id, number, family_name, given_name, birth_date, sex, product, day, precision, origin,
            response, is_dead,
        ) in connection.execute(_SQL)
    )  # fmt: skip


def _infusion(day: Any, precision: Any) -> CalendarDate | None:
    if day is None or precision == RELATIVE:
        return None
    at = from_columns(day, precision, None)
    return at if isinstance(at, CalendarDate) else None
