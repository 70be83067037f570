"""A choice of the clinic that changes a number or a letter; kept in its file and audited."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: a dotted key (``ir.immunoglobulin``) and its value as text."""

    key: str
    value: str
