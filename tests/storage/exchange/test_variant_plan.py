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


def rows(found):
    return found.report.files[0].rows


def limits(clinic):
    return [sample.detection_limit_fraction for sample in clinic.samples.all()]


@pytest.mark.parametrize(
    ("header", "row", "limit"),
    [
        ("vaf [%],detection_limit", "4.4,1", 0.01),
        ("vaf [%],detection_limit", "4.4,<0.1", 0.001),
        ("vaf [%],detection_limit (fraction)", "4.4,0.02", 0.02),
        ("vaf,detection_limit [%]", "0.044,1", 0.01),
        ("vaf,detection_limit", "0.044,1%", 0.01),
        ("vaf,detection_limit", "0.044,0.01", 0.01),
    ],
)
def test_that_a_limit_without_a_unit_has_that_of_the_vaf(clinic, imported, header, row, limit):
    imported(f"patient,sample_date,gene,{header}\nP1,2024-03-05,TP53,{row}\n")
    assert limits(clinic) == [limit]
    assert calls(clinic)["TP53", None].vaf_fraction == 0.044


@pytest.mark.parametrize("limit", ["1", "1.0", "2", "100%"])
def test_that_a_limit_of_the_whole_sample_is_refused(plan, limit):
    (row,) = rows(plan(f"patient,sample_date,gene,vaf,detection_limit\nP1,2024-03-05,TP53,0.1,{limit}\n"))
    assert (row.status, row.column) == ("refused", "detection_limit")


def test_that_a_vaf_below_the_limit_of_its_sample_is_taken_with_a_remark(imported):
    found = imported("patient,sample_date,gene,vaf,detection_limit\nP1,2024-03-05,TP53,0.01,0.02\n")
    assert rows(found)[0].reason == "The VAF 0.01 is below the detection limit 0.02 of its sample."


READS = "patient,sample_date,gene,alt_reads,depth\n"


def test_that_reads_alone_make_the_vaf(clinic, imported, plan):
    text = READS + "P1,2024-03-05,TP53,77,200\nP1,2024-03-05,TET2,0,200\n"
    imported(text)
    tp53, tet2 = calls(clinic)["TP53", None], calls(clinic)["TET2", None]
    assert (tp53.state, tp53.vaf_fraction, tp53.vaf_origin) == (CallState.DETECTED, 0.385, "allele depths")
    assert (tp53.alt_depth, tp53.total_depth) == (77, 200)
    assert (tet2.state, tet2.vaf_fraction, tet2.vaf_origin) == (CallState.NOT_DETECTED, None, None)
    assert plan(text).command.changes == ()


def test_that_reads_without_the_whole_are_no_vaf(plan):
    (row,) = rows(plan(READS + "P1,2024-03-05,TP53,77,\n"))
    assert row.reason == "There is neither a VAF nor a state, nor reads of the variant and in all."


@pytest.mark.parametrize(
    ("vaf", "is_said"), [("0.38", False), ("0.39", False), ("0.40", True), ("0.1", True)]
)
def test_that_reads_which_say_another_vaf_are_remarked(clinic, imported, vaf, is_said):
    found = imported(f"patient,sample_date,gene,vaf,alt_reads,depth\nP1,2024-03-05,TP53,{vaf},77,200\n")
    assert ("77/200 = 0.385" in (rows(found)[0].reason or "")) is is_said
    assert calls(clinic)["TP53", None].vaf_fraction == float(vaf)
    assert calls(clinic)["TP53", None].vaf_origin == "reported"


def test_that_a_table_without_any_says_what_it_lacks(plan):
    (row,) = rows(plan("patient,sample_date,gene,hgvs_c\nP1,2024-03-05,TP53,c.818G>A\n"))
    assert "without vaf, state or reads" in (row.reason or "")
