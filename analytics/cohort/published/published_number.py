"""One number as a paper prints it, and how it is computed from a cohort."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from analytics.cohort.question import Question


@dataclass(frozen=True, slots=True)
class HowComputed:
    """How a number is read out of the answer of an analysis.

    Attributes:
        part: of the question; a question that names none has one part only.
        read: which reader (``readers.READERS``).
        given: what the reader takes: field, levels, group, cause, months, unit, scale.
    """

    question: Question
    part: str
    read: str
    given: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PublishedNumber:
    """One number.

    Attributes:
        paper: key of the list it stands in: ``gazeau`` or ``stock``.
        section: of the paper, in its order.
        where: table or figure it stands in as well; empty: none.
        printed: exactly as printed.
        how: None where records cannot give it; *why_not* then says why.
        note: what has to be known to compare: misprints, another method.
    """

    id: str
    paper: str
    section: str
    where: str
    name: str
    printed: str
    how: HowComputed | None
    why_not: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """A figure or table of a paper, and what reproduces it.

    Attributes:
        shows: command lines after ``aftercart cohort FILE``; empty where *why_not* says why none does.
    """

    paper: str
    name: str
    title: str
    shows: tuple[str, ...]
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper with its numbers and figures, both in its order."""

    key: str
    title: str
    citation: str
    patients: int
    numbers: tuple[PublishedNumber, ...]
    figures: tuple[PublishedFigure, ...]
