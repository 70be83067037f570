"""A family tree of clones: nobody is their own ancestor, and what cannot be a parent is not offered."""

from analytics.records.clone_parent import CloneParent
from analytics.rules.parentage import (
    Fault,
    ancestors,
    children_of,
    parentage_faults,
    parents_of,
    possible_parents,
)

A, B, C, D = (("A", "p.1"), ("B", "p.1"), ("C", "p.1"), ("D", "p.1"))
TREE = {A: None, B: A, C: B}


def test_that_records_say_founders_and_subclones():
    records = (CloneParent(1, 1, "A", "p.1"), CloneParent(2, 1, "B", "p.1", "A", "p.1"))
    assert parents_of(records) == {A: None, B: A}


def test_that_a_tree_has_no_fault():
    assert parentage_faults(TREE) == {}


def test_that_all_of_a_circle_are_faults_and_what_hangs_on_it_is_not():
    assert parentage_faults({A: B, B: A, C: A}) == {A: Fault.CIRCLE, B: Fault.CIRCLE}


def test_that_a_parent_without_a_place_is_a_fault():
    assert parentage_faults({A: B}) == {A: Fault.PARENT_NOT_SET}


def test_that_no_clone_can_arise_in_itself_or_its_own_subclones():
    assert possible_parents(A, (A, B, C, D), TREE) == (D,)
    assert possible_parents(C, (A, B, C, D), TREE) == (A, B, D)


def test_that_ancestors_end_even_in_a_circle():
    assert ancestors(C, TREE) == (C, B, A)
    assert ancestors(A, {A: B, B: A}) == (A, B)


def test_that_children_stand_in_the_order_given():
    assert children_of({A: None, B: A, C: A}, (C, B, A)) == {A: (C, B), None: (A,)}
