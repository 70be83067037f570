"""What the tabs of the cohort page offer: switches that exist and that have words."""

from dataclasses import fields

from analytics.cohort.views.view_context import Display
from widgets.cohort_entries import TABS
from widgets.cohort_names import choice_name


def test_that_every_switch_a_tab_offers_exists_and_has_words() -> None:
    known = {one.name for one in fields(Display)}
    offered = {switch for tab in TABS for entry in tab.entries for switch in entry.shows}
    assert offered <= known
    assert known - offered == set()
    for switch in offered - {"months"}:
        assert choice_name(switch) != switch


def test_that_the_risk_factors_offer_both_models() -> None:
    (entry,) = (one for tab in TABS for one in tab.entries if one.analysis == "risk-factors")
    assert entry.shows == {"with_subdistribution"}
