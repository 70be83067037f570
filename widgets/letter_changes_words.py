"""What changed since a letter, in sentences."""

from analytics.letters.changes import ChangesSince, OutcomeChange
from widgets.audit_values import ARROW, DASH
from widgets.audit_words import action_text, change_text, subject_text
from widgets.local_text import moment_text
from widgets.translate import translate


def change_sentences(changes: ChangesSince) -> tuple[str, ...]:
    """Return one line a difference: first the answers of rules, then the records."""
    return (
        *(_outcome(change) for change in changes.outcomes),
        *(
            f"{subject_text(entry)}: {action_text(entry)}"
            f"{f', {said}' if (said := change_text(entry)) else ''}"
            f" ({entry.user}, {moment_text(entry.at)})"
            for entry in changes.records
        ),
    )


def _outcome(change: OutcomeChange) -> str:
    values = [DASH if value is None else value for value in (change.before, change.after)]
    return translate("Letters", "{rule} now says otherwise: {change}").format(
        rule=change.rule, change=ARROW.join(values)
    )
