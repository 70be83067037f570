"""Whether a centre has read and accepted the text of a reminder; without that it stays off.

The clinic's file keeps ``reminder.CODE.accepted``: who, when, and the version and digest of the text as it
read then.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from analytics.rules.reminder_texts import RULE, ReminderText, reminder_text

_PREFIX, _SUFFIX = "reminder.", ".accepted"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who accepted which text, and when.

    Attributes:
        is_current: whether the text still is the one that was accepted.
    """

    by: str
    on: date
    version: str
    digest: str
    is_current: bool


def acceptance_key(code: str) -> str:
    """Return the key of the clinic's file for one reminder."""
    return f"{_PREFIX}{code}{_SUFFIX}"


def acceptance_of(text: ReminderText, settings: Mapping[str, str]) -> Acceptance | None:
    """Return what the clinic's file says of *text*; None: never accepted, or not readable as such."""
    stored = settings.get(acceptance_key(text.code))
    found = None if stored is None else read_acceptance(stored)
    if found is None:
        return None
    is_current = bool(found.by) and (found.version, found.digest) == (text.version, text.digest)
    return replace(found, is_current=is_current)


def read_acceptance(stored: str) -> Acceptance | None:
    """Return what a stored value says, not compared with any text; None: it is no acceptance."""
    try:
        said = json.loads(stored)
        by, version, digest = (str(said[name]) for name in ("by", "version", "digest"))
        on = date.fromisoformat(said["on"])
    except (ValueError, KeyError, TypeError):
        return None
    return Acceptance(by, on, version, digest, is_current=False)


def accepted(text: ReminderText, by: str, on: date) -> str:
    """Return what the clinic's file keeps once *by* has accepted *text*."""
    said = {"by": by, "on": on.isoformat(), "version": text.version, "digest": text.digest}
    return json.dumps(said, ensure_ascii=False)


def under_another_choice(settings: Mapping[str, str], choice: Mapping[str, str]) -> dict[str, str]:
    """Return *settings* with another *choice*, and what was accepted as if it had been so with that choice.

    Only to say what another source would; a clinic that makes the choice has to accept the text again.
    """
    changed = {**settings, **choice}
    for key in choice:
        code = key.removeprefix(f"{RULE}.")
        before = acceptance_of(reminder_text(code, settings), settings)
        if before is not None and before.is_current:
            changed[acceptance_key(code)] = accepted(reminder_text(code, changed), before.by, before.on)
    return changed
