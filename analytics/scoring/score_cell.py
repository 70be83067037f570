"""One cell of a rule's table becomes what the rule reads, or a problem; nothing is ever guessed."""

from analytics.catalogue import catalogue
from analytics.entry.date_text import DateOrder, read_date
from analytics.entry.entered_result import read_result
from analytics.entry.number_text import DecimalSign, read_number
from analytics.entry.problem import Problem, problem
from analytics.entry.result_words import fold, result_words
from analytics.records.result import Missing
from analytics.scoring.score_table import Cell, ColumnKind, ScoreColumn

_YES, _NO = (
    frozenset({"1", "1.0", "yes", "y", "true", "ja", "oui"}),
    frozenset({"0", "0.0", "no", "n", "false", "nein", "non"}),
)


def read_score_cell(
    text: str,
    column: ScoreColumn,
    *,
    unit: str | None,
    decimal: DecimalSign | None,
    order: DateOrder | None,
) -> Cell | Problem:
    """Return what *text* says in *column*; None where it is empty or a word for *missing* (``NA``).

    Args:
        text: the cell.
        column: what stands in it.
        unit: named by the header.
        decimal: the decimal sign of the file.
        order: of its dates.
    """
    tidy = text.strip()
    if not tidy or (fold(tidy) in result_words().missing and column.kind is not ColumnKind.TEXT):
        return None
    match column.kind:
        case ColumnKind.ANALYTE:
            return _outcome(tidy, column, unit, decimal)
        case ColumnKind.NUMBER | ColumnKind.WHOLE:
            return _number(tidy, column, unit, decimal)
        case ColumnKind.FLAG:
            return _flag(tidy, column)
        case ColumnKind.CHOICE:
            return _choice(tidy, column)
        case ColumnKind.DATE:
            moment = read_date(tidy, order=order)
            return moment if isinstance(moment, Problem) else moment.date
        case ColumnKind.TEXT:
            return tidy


def _outcome(text: str, column: ScoreColumn, unit: str | None, decimal: DecimalSign | None) -> Cell | Problem:
    analyte = catalogue().analyte(column.analyte or "")
    read = read_result(analyte, text, unit, decimal=decimal, default_unit=column.bare_unit)
    if isinstance(read, Problem):
        return read
    return None if isinstance(read.outcome, Missing) else read.outcome


def _number(text: str, column: ScoreColumn, unit: str | None, decimal: DecimalSign | None) -> Cell | Problem:
    read = read_number(text, decimal=decimal)
    if isinstance(read, Problem):
        return read
    factor = 1.0 if unit is None else (column.units or {}).get(unit, 1.0)
    value = read.value * factor
    low, high = column.low, column.high
    if (low is not None and value < low) or (high is not None and value > high):
        if high is None:
            return problem("detail_too_low", text=text, low=f"{low:g}")
        return problem("detail_outside", text=text, low=f"{low or 0.0:g}", high=f"{high:g}")
    if column.kind is ColumnKind.WHOLE:
        return int(value) if value.is_integer() else problem("not_whole", text=text)
    return value


def _flag(text: str, column: ScoreColumn) -> Cell | Problem:
    word = text.lower()
    if word in _YES or word in _NO:
        return word in _YES
    return problem("no_such_choice", text=text, name=column.name, choices="0, 1, yes, no")


def _choice(text: str, column: ScoreColumn) -> Cell | Problem:
    words = column.choices or {}
    known = {_folded(word): value for word, value in words.items()}.get(_folded(text))
    if known is None:
        shown: dict[str, str] = {}
        for word, value in words.items():
            shown.setdefault(value, word)
        return problem("no_such_choice", text=text, name=column.name, choices=", ".join(shown.values()))
    return known


def _folded(word: str) -> str:
    """Return *word* without case and spaces; hyphens and the like go only where no number can change."""
    bare = "".join(word.casefold().split())
    return fold(bare) if bare.replace("-", "").replace("_", "").isalpha() else bare
