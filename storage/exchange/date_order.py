"""Finds the order of day and month of a whole file, with its evidence, or asks for it."""

from collections.abc import Iterable

from analytics.entry.date_text import DateOrder, possible_orders
from storage.exchange.refusal import refuse
from storage.exchange.table import Recognised


def find_date_order(cells: Iterable[tuple[int, str]], told: DateOrder | None) -> Recognised:
    """Return the order of *cells*, given with their lines.

    Raises:
        FileRefused: ``two_date_orders``, or ``ambiguous_date_order`` where every date could be either.
    """
    if told is not None:
        return Recognised(told, "told")
    proof: dict[DateOrder, tuple[int, str]] = {}
    silent: tuple[int, str] | None = None
    known: dict[str, frozenset[DateOrder]] = {}
    for line, text in cells:
        if text not in known:
            known[text] = possible_orders(text)
        orders = known[text]
        if len(orders) == 1:
            (order,) = orders
            proof.setdefault(order, (line, text.strip()))
        elif orders:
            silent = silent or (line, text.strip())
    if len(proof) > 1:
        (line, text), (other_line, other) = proof.values()
        raise refuse("two_date_orders", line=line, text=text, other_line=other_line, other=other)
    if proof:
        ((order, (line, text)),) = proof.items()
        return Recognised(order, f"line {line} has {text}")
    if silent:
        raise refuse("ambiguous_date_order", line=silent[0], text=silent[1])
    if not any(text.strip() for text in known):
        return Recognised("ymd", "there are no dates", is_moot=True)
    return Recognised("ymd", "the year comes first")
