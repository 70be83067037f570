"""The identifiers of records inside one clinic file: integers that survive edits.

A negative id is a placeholder for a record that the same command creates: unique per kind within that
command, replaced by storage when the command is carried out.
"""

from typing import NewType

PatientId = NewType("PatientId", int)
TreatmentId = NewType("TreatmentId", int)
VisitId = NewType("VisitId", int)
LaboratoryId = NewType("LaboratoryId", int)
ResultId = NewType("ResultId", int)
EventId = NewType("EventId", int)
SampleId = NewType("SampleId", int)
VariantCallId = NewType("VariantCallId", int)
WorkUpId = NewType("WorkUpId", int)
CloneParentId = NewType("CloneParentId", int)
LetterId = NewType("LetterId", int)
SourceFileId = NewType("SourceFileId", int)
