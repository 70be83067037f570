"""The last import, while it is told on the page: is it there, or was it taken back?"""

from dataclasses import dataclass

from analytics.records.command import Command
from analytics.records.patient import Patient
from widgets.local_text import whole_text
from widgets.translate import translate


@dataclass(slots=True)
class DoneImport:
    """What was imported.

    Attributes:
        command: as it was carried out.
        values: how many values it stored or corrected, as the page counted them before.
        is_taken_back: undone, and not done again.
    """

    command: Command
    values: int
    is_taken_back: bool = False

    def follow(self, done: Command) -> None:
        """Notice that *done* takes it back, or does it again."""
        mine, other = self.command.changes, done.changes
        if not mine or not done.is_batch or len(mine) != len(other):
            return
        first, last = mine[0], mine[-1]
        if (other[0].before, other[0].after) == (last.after, last.before):
            self.is_taken_back = True
        elif (other[0].before, other[0].after) == (first.before, first.after):
            self.is_taken_back = False

    def said(self, undo_label: str | None, redo_label: str | None) -> str:
        """Return the sentence about it; *undo_label* and *redo_label* are what the Edit menu names."""
        label = self.command.label
        if self.is_taken_back:
            said = translate("ImportDone", "The import was taken back.")
            again = translate("ImportDone", "Edit → Redo does it again.")
            return f"{said} {again}" if redo_label == label else said
        values = self.values
        said = (
            translate("ImportDone", "Imported: 1 value.")
            if values == 1
            else translate("ImportDone", "Imported: {n} values.").format(n=whole_text(values))
        )
        back = translate("ImportDone", "Edit → Undo takes it back.")
        return f"{said} {back}" if undo_label == label else said

    def way_on(self) -> str:
        """Return the words of the button that leads to its patients; empty where there are none now."""
        patients = 0 if self.is_taken_back else len(self._patients())
        if patients == 1:
            return translate("ImportDone", "Show the patient")
        return (
            translate("ImportDone", "Show the {n} patients").format(n=whole_text(patients))
            if patients
            else ""
        )

    def _patients(self) -> set[int]:
        records = (change.after or change.before for change in self.command.changes)
        ids = {r.id if isinstance(r, Patient) else getattr(r, "patient_id", None) for r in records if r}
        return {found for found in ids if found is not None}
