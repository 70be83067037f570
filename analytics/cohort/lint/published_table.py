"""A table of somebody else's, as it is printed: read into statements, column totals known from its heads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.cohort.lint.phrase_numbers import PhraseNumbers, lines_of, phrase_numbers, plain, printed
from analytics.cohort.lint.statement import Statement, Tested
from analytics.cohort.views.cells import Scale

_N = re.compile(r"\b[nN]\s*=\s*(\d+)")
_RATIO_HEAD = re.compile(r"\b(?:[sac]?HR|OR|RR|SHR)\b|ratio", re.IGNORECASE)
_P_HEAD = re.compile(r"^\W*p\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A table as printed.

    Attributes:
        heads: of all columns; ``n = 41`` in one says how many it is of. The first is that of the names.
        rows: the name first; a row without anything else heads those below it.
        scale: of its estimates; None: by the words of head and row.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    scale: Scale | None = None
    decimal_sign: str = "."


def statements_of_table(table: PublishedTable, place: str = "{table}: {row}") -> tuple[Statement, ...]:
    """Return one statement a row; a p column says p, counts refer to the n of their head."""
    totals = [_total(head, table.decimal_sign) for head in table.heads]
    found: list[Statement] = []
    part = ""
    for row in table.rows:
        if not any(cell.strip() for cell in row[1:]):
            part = row[0].strip()
            continue
        name = row[0].strip()
        cells = [
            _cell(cell, table, head, total)
            for cell, head, total in zip(row[1:], table.heads[1:], totals[1:], strict=False)
        ]
        full = f"{part}, {name}" if part else name
        found.append(
            Statement(
                place.format(table=table.title, row=full),
                name,
                part,
                tuple(share for cell in cells for share in cell.shares),
                tuple(one for cell in cells for one in cell.estimates),
                tuple(one for cell in cells for one in cell.tests),
            )
        )
    return tuple(found)


def statements_of_text(
    text: str, *, scale: Scale | None = None, decimal_sign: str = ".", place: str = "{row}"
) -> tuple[Statement, ...]:
    """Return one statement a phrase of *text*."""
    found = []
    for phrase in lines_of(text):
        numbers = phrase_numbers(phrase, scale=scale, decimal_sign=decimal_sign)
        found.append(
            Statement(
                place.format(row=phrase, table=""),
                numbers.name,
                "",
                numbers.shares,
                numbers.estimates,
                numbers.tests,
            )
        )
    return tuple(found)


def table_of_lines(title: str, lines: Sequence[str], separator: str = "|") -> PublishedTable:
    """Return the table that *lines* show, the heads first, cells parted by *separator*."""
    cells = [tuple(cell.strip() for cell in line.strip().strip(separator).split(separator)) for line in lines]
    return PublishedTable(title, cells[0], tuple(cells[1:]))


def _total(head: str, decimal_sign: str) -> int | None:
    found = _N.search(plain(head, decimal_sign))
    return int(found[1]) if found else None


def _cell(cell: str, table: PublishedTable, head: str, total: int | None) -> PhraseNumbers:
    if _P_HEAD.search(head):
        return PhraseNumbers("", (), (), _p_of(cell, table.decimal_sign))
    scale = table.scale or (Scale.RATIO if _RATIO_HEAD.search(head) else None)
    return phrase_numbers(cell, of=total, scale=scale, column=head, decimal_sign=table.decimal_sign)


def _p_of(cell: str, decimal_sign: str) -> tuple[Tested, ...]:
    text = plain(cell, decimal_sign).strip()
    found = re.fullmatch(r"(?:[pP]\s*)?(=|<|≤|>)?\s*(\d*\.?\d+)", text)
    return (Tested(printed(found[2]), found[1] in ("<", "≤")),) if found else ()
