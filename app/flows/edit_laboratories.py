"""The user makes, changes, copies or deletes a laboratory; what that does to stored results is said first."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from analytics.laboratory_changes import (
    MeaningChange,
    analytes_with_other_meaning,
    meaning_changes,
    other_units,
    rewritten_ranges,
)
from analytics.records.command import Change, Command
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory
from app.open_form import OpenForm
from app.surroundings import Surroundings
from app.tasks import Tick
from widgets.catalogue_names import analyte_name
from widgets.laboratory_form import LaboratoryForm
from widgets.local_text import whole_text
from widgets.settings_laboratories import SettingsLaboratories

_NEW = LaboratoryId(-1)
_CHANNEL = "laboratory"


class EditLaboratories(QObject):
    """The section asks; a form edits one laboratory; one command keeps it."""

    def __init__(self, section: SettingsLaboratories, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._section, self._around, self._session = section, around, around.session
        self._held = OpenForm[LaboratoryForm](
            self._session, LaboratoryForm.reject, gone=self._forget, parent=self
        )
        section.new_requested.connect(lambda: self._open(None, Laboratory(_NEW, "")))
        section.edit_requested.connect(self._edit)
        section.copy_requested.connect(self._copy)
        section.delete_requested.connect(self._delete)

    def show(self) -> None:
        """Show the laboratories there are."""
        self._section.show_laboratories(
            self._session.reader.laboratories.all(), is_editable=not self._session.is_read_only
        )

    @Slot(int)
    def _edit(self, laboratory_id: int) -> None:
        found = self._session.reader.laboratories.get(laboratory_id)
        if found is not None:
            self._open(found, found)

    @Slot(int)
    def _copy(self, laboratory_id: int) -> None:
        found = self._session.reader.laboratories.get(laboratory_id)
        if found is not None:
            name = self.tr("{name} (copy)").format(name=found.name)
            self._open(None, replace(found, id=_NEW, name=name))

    def _open(self, stored: Laboratory | None, shown: Laboratory) -> None:
        self._held.close()
        others = [one.name for one in self._session.reader.laboratories.all() if one.id != shown.id]
        window = self._around.window
        form = LaboratoryForm(shown, other_names=others, today=self._around.today(), parent=window)
        form.save_requested.connect(
            lambda laboratory, was_told: self._save(form, stored, laboratory, was_told=was_told)
        )
        self._held.hold(form)
        form.resize(form.size().boundedTo(window.size()))
        form.open()

    def _save(
        self, form: LaboratoryForm, stored: Laboratory | None, laboratory: Laboratory, *, was_told: bool
    ) -> None:
        if stored == laboratory:
            form.accept()
        elif stored is None or was_told:
            self._keep(form, stored, laboratory)
        else:
            self._ask_for(form, stored, laboratory)

    def _ask_for(self, form: LaboratoryForm, stored: Laboratory, laboratory: Laboratory) -> None:
        """Read what stored results it concerns; without any, it is kept at once."""
        open_reader = self._session.reader_for_task()

        def work(tick: Tick) -> tuple[MeaningChange, ...]:
            with open_reader() as clinic:
                return tuple(
                    change
                    for code in analytes_with_other_meaning(stored, laboratory)
                    for change in meaning_changes(
                        stored, laboratory, code, clinic.results.bounds_from(stored.id, code)
                    )
                )

        def tell(changes: tuple[MeaningChange, ...]) -> None:
            if self._held.form is not form:
                return
            sentences = [
                *(self._meaning(laboratory, change) for change in changes),
                *self._ranges(stored, laboratory),
            ]
            if sentences:
                form.show_consequences(sentences)
            else:
                self._keep(form, stored, laboratory)

        self._around.tasks.run(
            work,
            title=self.tr("Looking which results this concerns…"),
            then=tell,
            failed=self._around.errors.at(form.show_problem),
            channel=_CHANNEL,
        )

    def _keep(self, form: LaboratoryForm, stored: Laboratory | None, laboratory: Laboratory) -> None:
        label = (
            self.tr("new laboratory {name}").format(name=laboratory.name)
            if stored is None
            else self.tr("change of laboratory {name}").format(name=laboratory.name)
        )
        self._session.execute(
            Command(label, (Change(stored, laboratory),)),
            title=self.tr("Saving the laboratory…"),
            then=lambda _: form.accept() if self._held.form is form else None,
            failed=self._around.errors.at(form.show_problem),
        )

    @Slot(int)
    def _delete(self, laboratory_id: int) -> None:
        found = self._session.reader.laboratories.get(laboratory_id)
        if found is None:
            return
        open_reader = self._session.reader_for_task()

        def work(tick: Tick) -> int:
            with open_reader() as clinic:
                return clinic.results.count_from(found.id) + clinic.samples.count_from(found.id)

        def decide(uses: int) -> None:
            if uses:
                self._section.show_problem(self._in_use(found, uses))
                return
            label = self.tr("deletion of laboratory {name}").format(name=found.name)
            self._session.execute(
                Command(label, (Change(found, None),)),
                title=self.tr("Deleting the laboratory…"),
                failed=self._around.errors.at(self._section.show_problem),
            )

        self._around.tasks.run(
            work,
            title=self.tr("Looking which results this concerns…"),
            then=decide,
            failed=self._around.errors.at(self._section.show_problem),
            channel=_CHANNEL,
        )

    def _in_use(self, laboratory: Laboratory, uses: int) -> str:
        if uses == 1:
            return self.tr("{name} is not deleted: a result or sample is from it.").format(
                name=laboratory.name
            )
        return self.tr("{name} is not deleted: {n} results or samples are from it.").format(
            name=laboratory.name, n=whole_text(uses)
        )

    def _meaning(self, laboratory: Laboratory, change: MeaningChange) -> str:
        if change.after:
            template = self.tr(
                "“<limit” of {analyte} from {laboratory} now means not detected. "
                "Results read differently: {results}; patients: {patients}."
            )
        else:
            template = self.tr(
                "“<limit” of {analyte} from {laboratory} no longer means not detected. "
                "Results read differently: {results}; patients: {patients}."
            )
        return template.format(
            analyte=analyte_name(change.analyte),
            laboratory=laboratory.name,
            results=whole_text(change.results),
            patients=whole_text(change.patients),
        )

    def _ranges(self, stored: Laboratory, laboratory: Laboratory) -> list[str]:
        sentences = []
        if ranges := rewritten_ranges(stored, laboratory):
            sentences.append(
                self.tr(
                    "The reference range of {analytes} changes for days gone by as well, and with it the "
                    "flags H and L. “New values from this day on” leaves the past as it was."
                ).format(analytes=", ".join(map(analyte_name, ranges)))
            )
        if units := other_units(stored, laboratory):
            sentences.append(
                self.tr(
                    "Numbers of {analytes} typed without a unit are in another unit from now on; stored "
                    "values stay as they are."
                ).format(analytes=", ".join(map(analyte_name, units)))
            )
        return sentences

    def _forget(self) -> None:
        self._around.tasks.cancel(_CHANNEL)
