"""Since a letter only what truly differs is told: what was undone is no difference, imports come and go."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from analytics.cards.card_words import CardWords
from analytics.letters.changes import ChangesSince, OutcomeChange, changes_since
from analytics.letters.changes_in_words import changes_in_words
from analytics.letters.letter_rules import LISTED
from analytics.records.audit_entry import AuditEntry
from app.letters.language import letter_wording

AT = datetime(2026, 11, 20, 14, 2, tzinfo=UTC)


def entry(sequence: int, old: Any, new: Any, **other: Any) -> AuditEntry:
    texts = [None if value is None else json.dumps(value) for value in (old, new)]
    facts: dict[str, Any] = {
        "at": AT, "user": "W", "action": "edit", "kind": "result", "record_id": 7, "patient_id": 1,
        "reason": None, "label": "Edit result", "previous_hash": "", "hash": "",
    }  # fmt: skip
    return AuditEntry(sequence=sequence, old=texts[0], new=texts[1], **{**facts, **other})


def batch(sequence: int, label: str, action: str = "import") -> AuditEntry:
    new = {"counts": {}, "patients": [1]}
    return entry(sequence, None, new, kind=None, record_id=None, label=label, action=action)


def since(*entries: AuditEntry, sequence: int = 10, issued: Any = (), today: Any = ()) -> ChangesSince:
    return changes_since(entries, sequence=sequence, issued=json.dumps(list(issued)), today=today)


def test_that_nothing_after_the_letter_is_no_difference() -> None:
    assert since(entry(10, {"v": 1}, {"v": 2})).is_none


def test_that_several_edits_of_a_record_are_one_difference_from_first_to_last() -> None:
    found = since(entry(12, {"v": 2}, {"v": 3}, user="B"), entry(11, {"v": 1}, {"v": 2})).records
    assert [(e.old, e.new, e.action, e.user) for e in found] == [('{"v": 1}', '{"v": 3}', "edit", "B")]


def test_that_what_was_undone_is_no_difference() -> None:
    undone = entry(12, {"v": 2}, {"v": 1}, label="Undo: Edit result")
    assert since(entry(11, {"v": 1}, {"v": 2}), undone).is_none
    assert since(entry(11, None, {"v": 2}), entry(12, {"v": 2}, None)).is_none


def test_that_a_record_that_came_or_went_is_told_as_such() -> None:
    came, went = entry(11, None, {"v": 1}), entry(12, {"v": 1}, None, record_id=8)
    assert [e.action for e in since(came, went).records] == ["create", "delete"]


def test_that_the_same_id_of_another_kind_is_another_record() -> None:
    assert len(since(entry(11, None, {"v": 1}), entry(12, None, {"v": 1}, kind="event")).records) == 2


def test_that_another_letter_is_no_change_of_the_data() -> None:
    assert since(entry(11, None, {"text": "Dear"}, kind="letter")).is_none


def test_that_a_new_addressee_is_no_change_of_the_data() -> None:
    before, after = {"number": "1", "addressees": []}, {"number": "1", "addressees": [{"name": "Dr A"}]}
    assert since(entry(11, before, after, kind="patient", record_id=1)).is_none
    assert not since(entry(11, before, {**after, "number": "2"}, kind="patient", record_id=1)).is_none


def test_that_an_import_counts_once_and_only_while_it_stands() -> None:
    came = batch(11, "Import a.csv")
    gone = batch(12, "Undo: Import a.csv", "undo import")
    again = batch(13, "Redo: Import a.csv")
    assert since(came).records == (came,)
    assert since(came, gone).is_none
    assert since(came, gone, again).records == (again,)
    assert since(gone).records == (gone,)  # it was there when the letter was made


def test_that_a_rule_of_the_letter_is_told_where_its_answer_differs() -> None:
    issued = [
        {"rule": "ir", "outcome": "2 of 3"},
        {"rule": "chrs", "outcome": None},
        {"rule": "old", "outcome": "x"},
    ]
    today = [
        {"rule": "ir", "outcome": "3 of 3"},
        {"rule": "chrs", "outcome": None},
        {"rule": "new", "outcome": "y"},
    ]
    assert since(issued=issued, today=today).outcomes == (
        OutcomeChange("ir", "2 of 3", "3 of 3"),
        OutcomeChange("old", "x", None),
    )  # fmt: skip


@pytest.mark.parametrize("issued", ["{}", "[]", '["x"]'])
def test_that_a_letter_of_another_making_has_no_assessments_to_compare(issued: str) -> None:
    assert changes_since((), sequence=1, issued=issued, today=()).is_none


def test_that_a_letter_from_before_a_rule_existed_is_not_called_changed_by_it() -> None:
    issued = [{"rule": "ir", "outcome": "2/3"}]
    today = [*issued, {"rule": "icaht", "outcome": "early 3, late 2"}, {"rule": "chrs", "outcome": "high"}]
    assert since(issued=issued, today=today).is_none
    assert not since(issued=today, today=[*today[:2], {"rule": "chrs", "outcome": "low"}]).is_none


@pytest.mark.parametrize(
    ("rule", "before", "after", "said"),
    [
        ("ir", "2/3", "3/3", ("Immune reconstitution", "2 of 3", "3 of 3")),
        (
            "icaht", "early 3, late not gradable", "early 3, late 2",
            ("Early ICAHT", "early grade 3, late not gradable", "early grade 3, late grade 2"),
        ),
        ("car-hematotox", None, "high", ("CAR-HEMATOTOX", "not evaluable", "high")),
        ("chrs", "intermediate", None, ("CHRS", "intermediate", "not evaluable")),
        ("tmn-watch", "none", "prompt", ("t-MN watch", "none", "prompt")),
        ("a-rule-to-come", "x", "y", ("a-rule-to-come", "x", "y")),
    ],
)  # fmt: skip
def test_that_a_change_is_told_in_the_words_of_the_card(
    rule: str, before: str | None, after: str | None, said: tuple[str, str, str]
) -> None:
    changes = ChangesSince(outcomes=(OutcomeChange(rule, before, after),))
    assert changes_in_words(changes, CardWords()).outcomes == (OutcomeChange(*said),)


def test_that_every_rule_of_a_letter_has_its_words_in_every_language() -> None:
    for language in ("fr", "de"):
        words = letter_wording(language).cards
        for rule in LISTED:
            change = ChangesSince(outcomes=(OutcomeChange(rule, None, None),))
            told = changes_in_words(change, words).outcomes[0]
            assert told.rule != rule
            assert told.before not in (None, "not evaluable")
