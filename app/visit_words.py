"""What the commands of a visit are called, in the language of the window."""

from analytics.visits.command_words import CommandWords
from app.words import wording
from widgets.translate import translate


def command_words() -> CommandWords:
    """Return the labels of commands in the language of the window."""
    return CommandWords(
        changed=translate("VisitCommands", "{what} {before} → {after}"),
        entered=translate("VisitCommands", "{what} {after}"),
        deleted=translate("VisitCommands", "Delete {what} {before}"),
        confirm=translate("VisitCommands", "Confirm {what}"),
        note=translate("VisitCommands", "Note"),
        sign=translate("VisitCommands", "Sign visit"),
        unlock=translate("VisitCommands", "Unlock visit"),
        delete_visit=translate("VisitCommands", "Delete visit"),
        several=translate("VisitCommands", "{n} values"),
        missing={
            "not_done": translate("VisitCommands", "not done"),
            "not_applicable": translate("VisitCommands", "not applicable"),
            "unknown": translate("VisitCommands", "unknown"),
            "sample_failed": translate("VisitCommands", "sample failed"),
            "not_asked": translate("VisitCommands", "not asked"),
        },
        fields={
            "date": translate("VisitCommands", "Date of visit"),
            "ecog": translate("VisitCommands", "ECOG"),
            "weight_kg": translate("VisitCommands", "Weight"),
            "temperature_celsius": translate("VisitCommands", "Temperature"),
            "kind": translate("VisitCommands", "Kind of visit"),
            "planned_point": translate("VisitCommands", "Planned point"),
        },
        kinds={
            "planned": translate("VisitCommands", "planned"),
            "unplanned": translate("VisitCommands", "unplanned"),
            "inpatient": translate("VisitCommands", "inpatient"),
        },
        wording=wording(),
    )
