"""The catalogue's panels with the clinic's own."""

import json

from analytics.catalogue import catalogue
from analytics.terms.confidence import Confidence
from analytics.terms.gene_panel import Coverage, GenePanel
from analytics.terms.panels_in_force import own_panel_text, panels_in_force, read_own_panel

OWN = GenePanel(
    "lab-a", "Lab A, 3 genes", Coverage.LISTED, ("ASXL1", "TET2", "TP53"), "Lab A, 2026", Confidence.VERIFIED
)


def test_that_an_own_panel_stands_beside_those_of_the_catalogue_and_reads_back() -> None:
    found = panels_in_force(catalogue().panels, {"panel.lab-a": own_panel_text(OWN), "ir.baseline": "x"})
    assert found["lab-a"] == OWN
    assert set(found) == {*catalogue().panels, "lab-a"}
    assert found["lab-a"].covers("TP53") is True
    assert found["lab-a"].covers("JAK2") is False


def test_that_an_own_panel_can_replace_one_of_the_catalogue_and_be_taken_back() -> None:
    own = own_panel_text(OWN)
    assert panels_in_force(catalogue().panels, {"panel.myeloid-core": own})["myeloid-core"].genes == OWN.genes
    assert panels_in_force(catalogue().panels, {"panel.myeloid-core": ""}) == catalogue().panels


def test_that_a_setting_that_is_no_panel_covers_nobody_knows_what() -> None:
    for text in ("{", "[]", "3", json.dumps({"name": "x"}), json.dumps({"name": "x", "coverage": "some"})):
        assert read_own_panel("x", text).covers("TP53") is None
