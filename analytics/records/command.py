"""Every change is a command, and every command has an inverse: undo, redo and audit rest on it."""

from dataclasses import dataclass

from analytics.records.clone_parent import CloneParent
from analytics.records.event import Event
from analytics.records.laboratory import Laboratory
from analytics.records.letter import Letter
from analytics.records.patient import Patient
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.records.setting import Setting
from analytics.records.source_file import SourceFile
from analytics.records.treatment import Treatment
from analytics.records.variant_call import VariantCall
from analytics.records.visit import Visit
from analytics.records.work_up import MyeloidWorkUp

Record = (
    Patient
    | Treatment
    | Visit
    | Laboratory
    | Result
    | Event
    | Sample
    | VariantCall
    | MyeloidWorkUp
    | CloneParent
    | Letter
    | Setting
    | SourceFile
)


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after: created (no *before*), edited, or deleted (no *after*)."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change without a record")
        if self.before is not None and self.after is not None and type(self.before) is not type(self.after):
            raise TypeError("a change keeps the kind of its record")


@dataclass(frozen=True, slots=True)
class Command:
    """Changes that are carried out together or not at all.

    Attributes:
        label: what it does, in the words the Edit menu shows after *Undo*.
        changes: in the order they are carried out; a record comes before those that refer to it.
        reason: why, where the user was asked.
        is_batch: an import: its creations share one audit entry (counts and digest of all its rows), and so
            do its deletions when it is taken back (the entry keeps them); its corrections have one each.
    """

    label: str
    changes: tuple[Change, ...]
    reason: str | None = None
    is_batch: bool = False

    def inverse(self) -> "Command":
        """Return the command that takes this one back."""
        return Command(
            label=self.label,
            changes=tuple(Change(before=c.after, after=c.before) for c in reversed(self.changes)),
            reason=self.reason,
            is_batch=self.is_batch,
        )
