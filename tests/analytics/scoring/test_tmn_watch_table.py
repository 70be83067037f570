"""The t-MN watch by a table: the vector of definitions §12 and each kind of factor, in any unit."""

from pathlib import Path

import pytest

from analytics.rules.assessment import Assessment, Status
from analytics.rules.tmn_factor import FactorKind
from analytics.rules.tmn_watch import TmnWatch
from analytics.scoring.score_table import RowRefused
from tests.analytics.scoring.score_csv import score_csv


def kinds(answer: Assessment) -> set[FactorKind]:
    assert isinstance(answer.details, TmnWatch)
    return {factor.kind for factor in answer.details.factors if factor.is_there}


@pytest.mark.parametrize(("head", "low"), [("anc", "0.9"), ("anc [/uL]", "900"), ("anc [G/L]", "0.9")])
def test_that_the_vector_prompts_after_day_90_in_any_unit(tmp_path: Path, head: str, low: str) -> None:
    rows = [f"late,95,{low},", f"late,110,{low},", "late,90,,CR", f"early,46,{low},", f"early,60,{low},"]
    found = score_csv(tmp_path, "tmn-watch", [f"id,day,{head},response", *rows])
    assert {id: answer.outcome for id, answer in found.items()} == {"late": "prompt", "early": "none"}
    hidden = {"tmn_watch.prompt": "marrow_prompt_hidden"}
    shown = score_csv(tmp_path, "tmn-watch", [f"id,day,{head},response", *rows], hidden)
    assert shown["late"].outcome == "risk factors"


def test_that_every_kind_of_factor_can_be_told(tmp_path: Path) -> None:
    lines = [
        "id,day,platelets,mcv,hb,event,icans,age,gene,vaf [%],depth,detection_limit",
        "cells,100,,,9.4,,,,,,,",
        "cells,130,,,,red_cells,,,,,,",
        "mcv,100,,97,,,,,,,,",
        "mcv,400,,101,,,,,,,,",
        "clone,-20,,92,,,,,TP53,4.4,1500,0.01",
        "clone,300,200,92,,,,,TP53,11.8,1500,0.01",
        "icans,5,,92,,,3,61,,,,",
        "relapse,100,80,,,,,,,,,",
        "relapse,130,80,,,,,,,,,",
        "relapse,95,,,,progression,,,,,,",
    ]
    found = score_csv(tmp_path, "tmn-watch", lines)
    assert {id: answer.outcome for id, answer in found.items()} == {
        "cells": "prompt",
        "mcv": "prompt",
        "clone": "risk factors",
        "icans": "risk factors",
        "relapse": "none",
    }
    assert kinds(found["mcv"]) == {FactorKind.MCV}
    assert kinds(found["icans"]) == {FactorKind.ICANS}
    assert kinds(found["clone"]) >= {FactorKind.CLONE}


def test_that_what_was_never_measured_is_named(tmp_path: Path) -> None:
    found = score_csv(tmp_path, "tmn-watch", ["id,day,anc,event", "a,100,2.0,", "b,100,,last_contact"])
    assert (found["a"].status, found["a"].missing) == (Status.BOUNDED, ("PLT", "HGB", "MCV", "NGS sample"))
    assert found["b"].status is Status.NOT_EVALUABLE


def test_that_a_gene_without_a_vaf_is_never_taken_for_not_detected(tmp_path: Path) -> None:
    head = "id,day,gene,vaf,depth,detection_limit"
    with pytest.raises(RowRefused, match="TP53 has no VAF"):
        score_csv(tmp_path, "tmn-watch", [head, "a,-20,TP53,,,0.01", "a,300,TP53,0.08,1500,0.01"])
    found = score_csv(tmp_path, "tmn-watch", [head, "a,-20,TP53,0,,0.01", "a,300,TP53,0.08,1500,0.01"])
    assert kinds(found["a"]) == {FactorKind.CLONE}
