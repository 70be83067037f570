"""Which checks of typed values are on, and with what thresholds: ``resources/rules/entry_checks.toml``.

Settings: ``entry.slip``, ``entry.change`` and ``entry.usual`` are ``on`` or ``off``; ``entry.visit.<check>``
is ``asked``, ``noted`` or ``off``. What is not set is as the file has it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analytics.entry.finding import Weight
from analytics.rules.rule_data import rule_data

_SWITCHES = ("slip", "change", "usual")
_VISIT = "entry.visit."


@dataclass(frozen=True, slots=True)
class EntryChecks:
    """The checks in force.

    Attributes:
        slip: whether a value that is another reading's slip is asked about.
        change: whether an unusual change is.
        usual: whether a first value far from what is usual is.
        visit: what each check of a whole visit does; one that is off is left out.
    """

    slip: bool = True
    change: bool = True
    usual: bool = True
    visit: Mapping[str, Weight] = field(default_factory=dict)


def entry_checks(settings: Mapping[str, str] | None = None) -> EntryChecks:
    """Return the checks that *settings* leave on; a word that is none of those allowed changes nothing."""
    told = settings or {}
    switches = {name: told.get(f"entry.{name}") != "off" for name in _SWITCHES}
    visit: dict[str, Weight] = {}
    for code, entry in rule_data("entry_checks")["visit"].items():
        word = told.get(_VISIT + code, entry["weight"])
        if word not in ("asked", "noted", "off"):
            word = entry["weight"]
        if word != "off":
            visit[code] = Weight(word)
    return EntryChecks(**switches, visit=visit)
