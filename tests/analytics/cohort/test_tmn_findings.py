"""What was found at a t-MN is described by type, and who was not sequenced is missing, not unmutated."""

from dataclasses import replace

import pytest

from analytics.cohort.analyses.account import DropReason
from analytics.cohort.analyses.tmn_findings import tmn_findings
from analytics.cohort.member_care import TmnFindings
from analytics.cohort.population import Population
from analytics.records.patient_record import PatientRecord
from analytics.statistics.table_cell import LevelCount


def test_that_every_tmn_is_in_the_table(cohort: Population, records: tuple[PatientRecord, ...]) -> None:
    found = tmn_findings(cohort.members)
    ill = {r.patient.number for r in records if any(e.kind == "tmn" and e.onset for e in r.events)}
    assert found.account.n == len(ill) == sum(found.table.sizes) > 3
    assert found.account.dropped_for(DropReason.NO_TMN) == len(cohort.members) - len(ill)


def test_that_findings_are_those_of_the_work_up(
    cohort: Population, records: tuple[PatientRecord, ...]
) -> None:
    by_number = {record.patient.number: record for record in records}
    for member in cohort.members:
        if member.tmn is None:
            continue
        record = by_number[member.number]
        assert member.tmn.blasts_percent in {w.marrow_blasts_percent for w in record.work_ups}
        normal = {w.karyotype in ("46,XX[20]", "46,XY[20]") for w in record.work_ups}
        assert member.tmn.is_abnormal is (not normal.pop())
        named = {v.gene for v in record.variants if v.vaf_fraction is not None}
        assert set(member.tmn.genes or ()) | set(member.tmn.genes_before or ()) <= named


@pytest.mark.parametrize(
    ("findings", "name", "expected"),
    [
        (TmnFindings(genes=None), "tp53", (0, 0, 1)),
        (TmnFindings(genes=("TP53",)), "tp53", (1, 1, 0)),
        (TmnFindings(genes=("TET2",), genes_before=("TP53",)), "tp53_retained", (0, 1, 0)),
        (TmnFindings(genes=("TET2",), genes_before=("TP53", "TET2")), "gene_retained", (1, 1, 0)),
        (TmnFindings(genes=("TET2",), genes_before=()), "gene_retained", (0, 0, 1)),
        (TmnFindings(is_complex=None, is_monosomal=True), "monosomal_or_complex", (1, 1, 0)),
        (TmnFindings(is_complex=None, is_monosomal=False), "monosomal_or_complex", (0, 0, 1)),
        (TmnFindings(blasts_percent=60.0), "blasts_60_or_more", (1, 1, 0)),
        (TmnFindings(blasts_percent=59.9), "blasts_60_or_more", (0, 1, 0)),
    ],
)
def test_that_unknown_is_missing(
    cohort: Population, findings: TmnFindings, name: str, expected: tuple[int, int, int]
) -> None:
    member = replace(cohort.members[0], tmn=findings)
    found = tmn_findings([member]).table
    rows = [row for row, _ in found.rows() if row.name == name]
    yes = [row.overall for row in rows if row.level == "yes"]
    cell = yes[0] if yes else next(iter(row.overall for row in rows), None)
    told = (0, 0, 1)
    if isinstance(cell, LevelCount):
        told = (cell.count if yes else 0, cell.n, cell.missing)
    assert told == expected
