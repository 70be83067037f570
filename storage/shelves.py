"""The tables and repositories on one connection."""

from collections.abc import Iterable

from analytics.records.clone_parent import CloneParent
from analytics.records.command import Record
from analytics.records.event import Event
from analytics.records.laboratory import Laboratory
from analytics.records.letter import Letter
from analytics.records.patient import Patient
from analytics.records.patient_record import PatientRecord
from analytics.records.result import Result
from analytics.records.sample import Sample
from analytics.records.setting import Setting
from analytics.records.source_file import SourceFile
from analytics.records.treatment import Treatment
from analytics.records.variant_call import VariantCall
from analytics.records.visit import Visit
from analytics.records.work_up import MyeloidWorkUp
from analytics.terms.gene_panel import GenePanel
from analytics.terms.panels_in_force import PREFIX, read_own_panel
from storage.audit import AuditTrail
from storage.clone_parents import clone_parent_table
from storage.drafts import Drafts
from storage.driver import Connection
from storage.events import event_table
from storage.laboratories import Laboratories, laboratory_table
from storage.letters import Letters, letter_table
from storage.patients import Patients, patient_table
from storage.record_table import OfPatients, SimpleTable, Tables
from storage.result_table import ResultTable
from storage.results import Results
from storage.samples import Samples, sample_table
from storage.settings import Settings, setting_table
from storage.source_files import SourceFiles, source_file_table
from storage.treatments import Treatments, treatment_table
from storage.variants import variant_table
from storage.visits import visit_table
from storage.work_ups import work_up_table


class Shelves:
    """Everything that is read from one connection, and the tables that commands write to."""

    def __init__(self, connection: Connection) -> None:
        patient, treatment = patient_table(connection), treatment_table(connection)
        visit, event = visit_table(connection), event_table(connection)
        sample, variant = sample_table(connection), variant_table(connection)
        work_up, letter = work_up_table(connection), letter_table(connection)
        laboratory, source_file = laboratory_table(connection), source_file_table(connection)
        setting, clone_parent = setting_table(connection), clone_parent_table(connection)
        self.result_table = ResultTable(connection)
        self.tables: Tables = {
            Patient: patient,
            Treatment: treatment,
            Visit: visit,
            Laboratory: laboratory,
            Result: self.result_table,
            Event: event,
            Sample: sample,
            VariantCall: variant,
            MyeloidWorkUp: work_up,
            CloneParent: clone_parent,
            Letter: letter,
            Setting: setting,
            SourceFile: source_file,
        }
        self.patients = Patients(patient, connection, self._assemble)
        self.treatments = Treatments(treatment, connection)
        self.visits = OfPatients(visit)
        self.laboratories = Laboratories(laboratory)
        self.results = Results(self.result_table, connection, self.laboratories)
        self.events = OfPatients(event)
        self.samples = Samples(sample)
        self.variants = OfPatients(variant)
        self.work_ups = OfPatients(work_up)
        self.clone_parents = OfPatients(clone_parent)
        self.letters = Letters(letter, connection)
        self.source_files = SourceFiles(source_file)
        self.settings = Settings(setting)
        self.drafts = Drafts(connection)
        self.audit = AuditTrail(connection)

    def stored(self, kind: str, key: object) -> Record | None:
        """Return the record of *kind* under *key* (results are found through their patient instead)."""
        for table in self.tables.values():
            if table.kind == kind and isinstance(table, SimpleTable):
                found: Record | None = table.with_key(key)
                return found
        return None

    def _assemble(
        self, patient: Patient, before: PatientRecord | None = None, changed: Iterable[Result] = ()
    ) -> PatientRecord:
        id_, samples = patient.id, self.samples.of_patient(patient.id)
        if before is None:
            results = self.results.of_patient(id_)
        else:
            results = self.results.again(id_, before.results, changed)
        named = {result.laboratory_id for result in results} | {sample.laboratory_id for sample in samples}
        return PatientRecord(
            patient=patient,
            treatments=self.treatments.of_patient(id_),
            visits=self.visits.of_patient(id_),
            results=results,
            events=self.events.of_patient(id_),
            samples=samples,
            variants=self.variants.of_patient(id_),
            work_ups=self.work_ups.of_patient(id_),
            laboratories=self.laboratories.with_ids(named),
            clone_parents=self.clone_parents.of_patient(id_),
            own_panels=self._own_panels({sample.panel for sample in samples if sample.panel}),
        )

    def _own_panels(self, codes: set[str]) -> tuple[GenePanel, ...]:
        """Return those of *codes* that the clinic entered itself."""
        texts = {code: self.settings.get(f"{PREFIX}{code}") for code in sorted(codes)}
        return tuple(read_own_panel(code, text) for code, text in texts.items() if text)
