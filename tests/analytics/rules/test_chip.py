"""CHIP, CCUS or neither by what the data say: definitions §7.1, every threshold and every doubt."""

import pytest

from analytics.records.patient import Sex
from analytics.records.result import Censored, Comparator, Measured
from analytics.rules.chip import Ask, ChipInputs, ChipStatus, chip_finding
from analytics.rules.comparison import Truth
from analytics.rules.cytopenia import cytopenia
from analytics.rules.sample_mutations import Mutation
from analytics.rules.switches import switches

SWITCHES = switches("chip", {})
NORMAL = {"HGB": Measured(14.0), "ANC": Measured(3.0), "PLT": Measured(250.0)}
LOW = {**NORMAL, "PLT": Measured(90.0)}


def finding(*mutations, **more):
    given = {
        "limit_fraction": 0.01, "sex": Sex.FEMALE, "counts": NORMAL, "is_persistent": True, "day": 400,
    } | more  # fmt: skip
    chosen = given.pop("switches", SWITCHES)
    found = tuple(Mutation(gene, "p.X1Y", vaf) for gene, vaf in mutations)
    return chip_finding(ChipInputs(found, **given), chosen)


@pytest.mark.parametrize(
    ("vaf", "status"),
    [(0.02, ChipStatus.CHIP), (0.0199, ChipStatus.NEITHER), (0.0201, ChipStatus.CHIP), (0.1 / 5, "chip")],
)
def test_that_chip_begins_at_two_per_cent(vaf, status):
    assert finding(("TET2", vaf)).status == status


@pytest.mark.parametrize(
    ("sex", "vaf", "clone"),
    [
        (Sex.MALE, 0.04, Truth.MET),
        (Sex.MALE, 0.0399, Truth.NOT_MET),
        (Sex.FEMALE, 0.02, Truth.MET),
        (Sex.FEMALE, 0.0199, Truth.NOT_MET),
        (None, 0.04, Truth.MET),
        (None, 0.03, Truth.INDETERMINATE),
        (None, 0.0199, Truth.NOT_MET),
    ],
)
def test_that_an_x_linked_gene_of_a_man_needs_twice_the_vaf(sex, vaf, clone):
    found = finding(("BCOR", vaf), sex=sex)
    assert found.has_clone is clone
    assert found.needs_sex is (clone is Truth.INDETERMINATE)


def test_that_the_clinic_can_take_x_linked_genes_like_all_others():
    alike = switches("chip", {"chip.x_linked_men": "x_linked_alike"})
    assert finding(("BCOR", 0.02), sex=Sex.MALE, switches=alike).status is ChipStatus.CHIP


@pytest.mark.parametrize(
    ("lineage", "sex", "limit"),
    [("HGB", Sex.MALE, 13.0), ("HGB", Sex.FEMALE, 12.0), ("ANC", None, 1.8), ("PLT", None, 150.0)],
)
def test_that_a_count_is_low_below_its_limit_only(lineage, sex, limit):
    step = limit * 1e-4
    others = {code: outcome for code, outcome in NORMAL.items() if code != lineage}
    for value, is_low in ((limit - step, True), (limit, False), (limit + step, False)):
        assert (lineage in cytopenia({**others, lineage: Measured(value)}, sex).low) is is_low


def test_that_a_haemoglobin_between_the_sexes_needs_the_sex():
    found = cytopenia({**NORMAL, "HGB": Measured(12.5)}, None)
    assert (found.low, found.unknown, found.needs_sex) == ((), ("HGB",), True)
    assert cytopenia({**NORMAL, "HGB": Measured(11.9)}, None).low == ("HGB",)
    assert cytopenia({**NORMAL, "HGB": Measured(13.0)}, None).truth is Truth.NOT_MET


@pytest.mark.parametrize("lineage", ["HGB", "ANC", "PLT"])
def test_that_a_count_that_is_missing_is_not_normal(lineage):
    counts = {code: outcome for code, outcome in NORMAL.items() if code != lineage}
    found = finding(("TP53", 0.1), counts=counts)
    assert (found.status, found.cytopenia.unknown) == (ChipStatus.CHIP_OR_CCUS, (lineage,))


def test_that_a_bound_is_low_only_where_all_of_it_is():
    assert cytopenia({**NORMAL, "PLT": Censored(Comparator.BELOW, 150.0)}, None).low == ("PLT",)
    assert cytopenia({**NORMAL, "PLT": Censored(Comparator.BELOW, 151.0)}, None).unknown == ("PLT",)
    assert cytopenia({**NORMAL, "PLT": Censored(Comparator.ABOVE, 150.0)}, None).truth is Truth.NOT_MET


@pytest.mark.parametrize(
    ("more", "asks"),
    [
        ({}, ()),
        ({"day": 100}, ()),
        ({"day": 99}, (Ask.BEFORE_DAY_100,)),
        ({"day": -40}, (Ask.BEFORE_DAY_100,)),
        ({"has_active_icaht": True}, (Ask.ICAHT,)),
        ({"has_later_therapy": True}, (Ask.LATER_THERAPY,)),
        ({"is_persistent": False}, (Ask.NOT_PERSISTENT,)),
        ({"is_persistent": None}, (Ask.NOT_PERSISTENT,)),
        ({"day": None}, (Ask.NO_INFUSION,)),
        ({"day": None, "after_car_t": None}, (Ask.NO_INFUSION,)),
        ({"day": None, "after_car_t": False}, ()),
    ],
)
def test_that_a_cytopenia_that_may_be_explained_is_never_called_ccus(more, asks):
    found = finding(("TP53", 0.1), counts=LOW, **more)
    assert found.asks == asks
    assert found.status is (ChipStatus.CHIP_OR_CCUS if asks else ChipStatus.CCUS)


def test_that_without_a_cytopenia_nobody_has_to_be_asked():
    found = finding(("TP53", 0.1), day=30, is_persistent=False, has_active_icaht=True)
    assert (found.status, found.asks) == (ChipStatus.CHIP, ())


def test_that_the_clinic_can_take_a_single_count_as_enough():
    single = switches("chip", {"chip.persistence": "single_count"})
    assert finding(("TP53", 0.1), counts=LOW, is_persistent=False, switches=single).status is ChipStatus.CCUS


@pytest.mark.parametrize(
    ("more", "needs"),
    [
        ({"limit_fraction": None}, "needs_limit"),
        ({"limit_fraction": 0.0201}, "is_too_coarse"),
        ({"not_looked_at": None}, "needs_panel"),
    ],
)
def test_that_a_sample_that_could_not_show_a_clone_does_not_exclude_one(more, needs):
    found = finding(**more)
    assert (found.status, found.has_clone, getattr(found, needs)) == (None, Truth.INDETERMINATE, True)


def test_that_a_limit_of_just_two_per_cent_excludes_a_clone():
    assert finding(limit_fraction=0.02).status is ChipStatus.NEITHER


def test_that_a_mutation_of_unknown_size_may_be_chip():
    found = finding(("TP53", None))
    assert (found.status, [m.gene for m in found.uncertain]) == (None, ["TP53"])


def test_that_a_gene_outside_the_list_is_left_to_the_clinician():
    found = finding(("PTEN", 0.3))
    assert (found.status, found.asks, [m.gene for m in found.other_genes]) == (
        None, (Ask.OTHER_GENE,), ["PTEN"],
    )  # fmt: skip
    assert finding(("PTEN", 0.3), ("TET2", 0.1)).status is ChipStatus.CHIP
    assert finding(("PTEN", 0.01)).status is ChipStatus.NEITHER
