"""Reads the lists of published numbers (``resources/papers``)."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from analytics.cohort.published.published_number import HowComputed, Paper, PublishedFigure, PublishedNumber
from analytics.cohort.question import Question
from resources import path

PAPERS = ("gazeau_2025", "stock_2025")
_OWN_KEYS = frozenset({"id", "where", "name", "printed", "note", "why_not", "ask", "read"})


@cache
def papers() -> tuple[Paper, ...]:
    """Return both papers."""
    return tuple(map(_paper, PAPERS))


def published_numbers() -> tuple[PublishedNumber, ...]:
    """Return the numbers of both papers."""
    return tuple(number for paper in papers() for number in paper.numbers)


def asked(text: str) -> tuple[Question, str]:
    """Return the question that *text* asks, written as on the command line, and its part.

    Args:
        text: ``survival:pfs --by ir_any --landmark 90``.
    """
    words = text.split()
    analysis, _, part = words[0].partition(":")
    options = dict(zip(words[1::2], words[2::2], strict=True))
    unknown = set(options) - {"--by", "--landmark"}
    if unknown:
        raise ValueError(f"{text}: {', '.join(sorted(unknown))}")
    landmark = options.get("--landmark")
    question = Question(
        analysis=analysis,
        part=part,
        by=options.get("--by"),
        landmark=None if landmark is None else int(landmark),
    )
    return question, part


def _paper(name: str) -> Paper:
    data = tomllib.loads(path(f"papers/{name}.toml").read_text(encoding="utf-8"))
    key = name.partition("_")[0]
    numbers = [
        _number(key, section["title"], entry) for section in data["section"] for entry in section["numbers"]
    ]
    figures = tuple(
        PublishedFigure(key, one["name"], one["title"], tuple(one.get("shows", ())), one.get("why_not", ""))
        for one in data["figures"]
    )
    return Paper(key, data["title"], data["citation"], data["patients"], tuple(numbers), figures)


def _number(paper: str, section: str, entry: Mapping[str, Any]) -> PublishedNumber:
    how = None
    if "ask" in entry:
        question, part = asked(entry["ask"])
        given = {key: value for key, value in entry.items() if key not in _OWN_KEYS}
        how = HowComputed(question, part, entry["read"], given)
    return PublishedNumber(
        id=entry["id"],
        paper=paper,
        section=section,
        where=entry.get("where", ""),
        name=entry["name"],
        printed=entry["printed"],
        how=how,
        why_not=entry.get("why_not", ""),
        note=entry.get("note", ""),
    )
