"""Variants pasted into the sample form are read as the import of the same file reads them."""

import csv
from itertools import pairwise

from analytics.entry.variant_checks import VariantContext, check_variant
from analytics.entry.variant_text import VafUnit, read_variant_text
from analytics.records.variant_call import CallState


def test_that_the_clones_of_a_cohort_are_typed_as_they_are_imported(shared_data, clinic, imported):
    path = shared_data / "ngs" / "lbc_archer_vaf_by_age.csv"
    imported(path)
    stored = {}
    for patient in clinic.patients.all():
        record = clinic.patients.record(patient.id)
        for call in record.variants:
            if call.state in (CallState.DETECTED, CallState.NOT_DETECTED):
                stored.setdefault((patient.number, call.gene, call.hgvs_c), []).append(
                    (call.state, call.vaf_fraction)
                )
    typed = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for age in (column for column in row if column.isdigit() and row[column]):
                line = read_variant_text(
                    f"{row['mutation_id']}\t{row[age]}", unit=VafUnit.FRACTION, genes=frozenset()
                )
                assert not line.is_refused, line.findings
                assert line.coding is not None
                key = row["part_id"], line.gene, line.coding.text
                typed.setdefault(key, []).append((line.state, line.vaf_fraction))
    assert {key: sorted(calls, key=str) for key, calls in typed.items()} == {
        key: sorted(calls, key=str) for key, calls in stored.items()
    }
    assert len(typed) > 80


def test_that_reading_a_cohort_in_the_wrong_unit_is_asked_about(shared_data, clinic, imported):
    """Every value after the first of a clone, typed as the fraction it is while bare numbers are per cent."""
    path = shared_data / "ngs" / "lbc_archer_vaf_by_age.csv"
    asked = right = values = 0
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            vafs = [float(row[age]) for age in row if age.isdigit() and row[age] and float(row[age])]
            gene, change = row["mutation_id"].split()
            for last, now in pairwise(vafs):
                context = VariantContext(
                    VafUnit.PERCENT, last_vafs={(gene, change): last}, more_genes=frozenset({gene})
                )
                slip, good = (
                    read_variant_text(
                        f"{row['mutation_id']} {text}", unit=VafUnit.PERCENT, genes=frozenset({gene})
                    )
                    for text in (f"{now:g}", f"{100 * now:g}")
                )
                values += 1
                asked += "vaf_slip" in [f.problem.code for f in check_variant(slip, context)]
                right += not check_variant(good, context)
    assert values > 150
    assert asked / values >= 0.95
    assert right / values >= 0.98
