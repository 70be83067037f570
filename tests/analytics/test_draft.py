"""A draft that cannot be read is none; it never keeps a form from opening."""

import pytest

from analytics.records.draft import kept_fields


@pytest.mark.parametrize("content", [None, "", "{", "[1]", "null", '"text"', "[" * 100_000, '{"a": NaN'])
def test_that_what_is_no_draft_keeps_nothing(content: str | None) -> None:
    assert kept_fields(content) == {}


def test_that_a_draft_keeps_its_fields() -> None:
    assert kept_fields('{"number": "2024-006"}') == {"number": "2024-006"}
