"""What was typed outlives a crash as it was; what is broken is nothing."""

import json

import pytest

from analytics.records.ids import LaboratoryId, VisitId
from analytics.records.visit import VisitKind
from analytics.visits.visit_draft import TypedText, VisitDraft, drafts_text, read_drafts

FULL = VisitDraft(
    cells={"IGG": TypedText("3,", seen="3.1"), "CD4": TypedText("<1", True, "ratio „hoch“", None)},
    fields={"date": TypedText("-3", is_entered=True)},
    note="müde\nohne Fieber",
    begun_on="2024-06-29",
    laboratory_id=LaboratoryId(3),
    has_chosen_laboratory=True,
    kind=VisitKind.INPATIENT,
    planned_point="d180",
    late_for="d90",
)
STORED = VisitDraft(visit_id=VisitId(5), note="")


def test_that_drafts_come_back_as_they_were() -> None:
    drafts = {None: FULL, VisitId(5): STORED}
    assert read_drafts(drafts_text(drafts)) == drafts


def test_that_a_draft_without_anything_typed_is_none() -> None:
    assert drafts_text({None: VisitDraft(kind=VisitKind.PLANNED, begun_on="2024-06-29")}) is None
    assert read_drafts(None) == {}


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "7", "null", '{"version": 2, "visits": []}', '{"version": 1}',
        '{"version": 1, "visits": [{"visit": "x"}]}', '{"version": 1, "visits": 5}',
        '{"version": 1, "visits": [{"visit": 5, "cells": {"IGG": 3}, "fields": {}}]}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_that_a_broken_draft_is_none(text: str) -> None:
    assert read_drafts(text) == {}


def test_that_what_a_later_version_adds_is_left_out() -> None:
    tables = json.loads(drafts_text({None: FULL}) or "")
    tables["visits"][0] |= {"mood": "good", "kind": "by telephone"}
    (draft,) = read_drafts(json.dumps(tables)).values()
    assert (draft.kind, draft.cells) == (None, FULL.cells)
