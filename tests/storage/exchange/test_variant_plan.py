"""Variants: samples, allele fractions, and the four states that are never mixed up."""

import pytest

from analytics.records.sample import Material
from analytics.records.variant_call import CallState

HEADER = "patient,sample_date,material,panel,detection_limit,gene,hgvs_c,hgvs_p,vaf,alt_reads,depth,state\n"
WIDE = 'format = 1\ntable = "variants"\n{more}\n[time_columns]\nunit = "date"\n'


def statuses(found):
    return [row.status for row in found.report.files[0].rows]


def calls(clinic):
    return {(c.gene, c.hgvs_c): c for c in clinic.variants.of_patient(clinic.patients.by_number("P1").id)}


def test_that_a_long_table_makes_one_sample_and_its_calls(clinic, imported, plan):
    text = (
        HEADER
        + "P1,2024-03-05,BM,heme54,0.02,TP53,c.818G>A,p.R273H,0.385,77,200,\n"
        + "P1,2024-03-05,BM,heme54,0.02,DNMT3A,,,<0.02,,,\n"
        + "P1,2024-03-05,BM,heme54,0.02,PPM1D,,,,,,not_covered\n"
    )
    found = imported(text)
    assert [row.what for row in found.report.files[0].rows] == ["TP53 c.818G>A", "DNMT3A", "PPM1D"]
    (sample,) = clinic.samples.all()
    assert (sample.material, sample.panel, sample.detection_limit_fraction) == (
        Material.MARROW,
        "heme54",
        0.02,
    )
    stored = calls(clinic)
    tp53 = stored["TP53", "c.818G>A"]
    assert (tp53.vaf_fraction, tp53.alt_depth, tp53.total_depth, tp53.hgvs_p) == (0.385, 77, 200, "p.R273H")
    assert stored["DNMT3A", None].state is CallState.NOT_DETECTED
    assert stored["PPM1D", None].state is CallState.NOT_COVERED
    again = plan(text)
    assert (statuses(again), again.command.changes) == (["unchanged"] * 3, ())


@pytest.mark.parametrize(
    ("column", "cell", "fraction"),
    [("vaf", "0.044", 0.044), ("vaf [%]", "4.4", 0.044), ("vaf", "4.4%", 0.044), ("VAF (%)", "100", 1.0)],
)
def test_that_per_cent_is_told_never_guessed(clinic, imported, column, cell, fraction):
    imported(f"patient,sample_date,gene,{column}\nP1,2024-03-05,TP53,{cell}\n")
    assert calls(clinic)["TP53", None].vaf_fraction == fraction


def test_that_another_fraction_corrects_and_a_contradiction_in_one_file_is_refused(clinic, imported, plan):
    header = "patient,sample_date,gene,hgvs_c,vaf\n"
    imported(header + "P1,2024-03-05,TP53,c.818G>A,0.1\n")
    found = imported(header + "P1,2024-03-05,TP53,c.818G>A,0.2\n")
    assert statuses(found) == ["corrected"]
    assert calls(clinic)["TP53", "c.818G>A"].vaf_fraction == 0.2
    twice = header + "P1,2024-03-05,TP53,c.818G>A,0.3\nP1,2024-03-05,TP53,c.818G>A,0.4\n"
    assert statuses(plan(twice)) == ["corrected", "refused"]


def test_that_a_failed_sample_is_a_sample(clinic, imported, plan):
    text = "patient,sample_date,gene,vaf,state\nP1,2024-03-05,,,failed\n"
    assert statuses(imported(text)) == ["added"]
    assert [sample.has_failed for sample in clinic.samples.all()] == [True]
    assert plan(text).command.changes == ()


def test_that_an_empty_cell_is_no_sample_only_where_there_is_one(clinic, imported, plan):
    text = (
        "patient,mutation,2024-01-05,2024-06-05,2024-12-05\nP1,TP53 c.818G>A,0.1,,\nP1,TET2 c.705del,,0.2,\n"
    )
    found = imported(text)
    assert found.report.count("added") == 2
    assert dict(found.report.files[0].empty_cells) == {"no_sample": 2, "no_sample_at_all": 2}
    at = {sample.id: str(sample.at) for sample in clinic.samples.all()}
    assert sorted(at.values()) == ["2024-01-05", "2024-06-05"]
    states = {(at[c.sample_id], c.gene): c.state for c in clinic.variants.all()}
    assert states["2024-06-05", "TP53"] is CallState.NO_SAMPLE
    assert states["2024-06-05", "TET2"] is CallState.DETECTED
    assert plan(text).command.changes == ()


def test_that_a_mapping_may_say_what_an_empty_cell_means(clinic, imported):
    text = "patient,mutation,2024-01-05,2024-06-05\nP1,TP53 c.818G>A,10,\nP1,TET2 c.705del,5,20\n"
    imported(text, mapping=WIDE.format(more='empty = "not_detected"\nvaf_unit = "percent"'))
    states = sorted((c.gene, c.state.value, c.vaf_fraction) for c in clinic.variants.all())
    assert states == [
        ("TET2", "detected", 0.05),
        ("TET2", "detected", 0.2),
        ("TP53", "detected", 0.1),
        ("TP53", "not_detected", None),
    ]


def test_that_materials_of_one_day_are_samples_of_their_own(clinic, imported):
    header = "patient,sample_date,material,gene,vaf\n"
    imported(header + "P1,2024-03-05,blood,TP53,0.1\nP1,2024-03-05,marrow,TP53,0.2\n")
    assert len(clinic.samples.all()) == len(clinic.variants.all()) == 2
