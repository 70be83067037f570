"""A population narrowed to comparable domains is the one that would be read with that choice."""

from collections import Counter
from dataclasses import replace

from analytics.cohort.compared_domains import comparing_domains, under_rule
from analytics.cohort.date_band import DateBand, date_band
from analytics.cohort.partial_dates import DateRule
from analytics.cohort.population import Exclusion, PopulationChoices
from analytics.records.patient_record import PatientRecord


def test_that_narrowing_finds_what_reading_again_would(records: tuple[PatientRecord, ...]) -> None:
    some = (*map(_bare, records[:30]), *records[30:60])
    wide, direct = date_band(some), date_band(some, PopulationChoices(compares_domains=True))
    known = {int(one.patient.id): one for one in some}
    narrowed = comparing_domains(wide, known.__getitem__)
    assert Exclusion.NO_FOLLOW_UP in {reason for reason, _ in wide.chosen.flow}
    assert {Exclusion.NO_FOLLOW_UP, Exclusion.INVESTIGATIONAL} <= {reason for reason, _ in direct.chosen.flow}
    _agree(narrowed, direct)


def _bare(record: PatientRecord) -> PatientRecord:
    """Return *record* with nothing known after the infusion."""
    index = record.index_treatment
    left = (index,) if index is not None else ()
    return replace(record, treatments=left, visits=(), results=(), events=(), samples=(), variants=())


def _agree(narrowed: DateBand, direct: DateBand) -> None:
    for rule in DateRule:
        found, wanted = narrowed.under[rule], direct.under[rule]
        assert found.members == wanted.members
        assert found.choices == wanted.choices
        assert Counter(found.excluded) == Counter(wanted.excluded)


def test_that_another_rule_is_already_there(records: tuple[PatientRecord, ...]) -> None:
    some = records[:20]
    band = date_band(some)
    late = under_rule(band, DateRule.LATEST)
    wanted = date_band(some, PopulationChoices(date_rule=DateRule.LATEST))
    assert late.chosen == wanted.chosen
