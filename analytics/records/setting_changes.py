"""The command that changes settings of the clinic."""

from collections.abc import Mapping

from analytics.records.command import Change, Command
from analytics.records.setting import Setting


def settings_command(
    label: str, wanted: Mapping[str, str | None], stored: Mapping[str, str]
) -> Command | None:
    """Return the command after which *stored* settings are as *wanted*; None: they are already.

    A value of None takes the setting out of the file, so that what the program has built in holds again.
    """
    changes = tuple(
        Change(
            before=Setting(key, stored[key]) if key in stored else None,
            after=Setting(key, value) if value is not None else None,
        )
        for key, value in wanted.items()
        if value != stored.get(key)
    )
    return Command(label, changes) if changes else None
