"""Unfinished work, kept in the encrypted file so that nothing typed is lost.

A draft is no record: it says nothing about a patient that anybody vouches for, so no audit entry tells of it,
undo does not know it, and it goes when the work is finished or given up.
"""

from datetime import datetime

from analytics.records.draft import Draft
from analytics.records.ids import PatientId
from storage.driver import Connection


class Drafts:
    """Reads drafts; writing them is for whoever holds a transaction (``Clinic.keep_draft``)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: str, patient_id: int | None) -> Draft | None:
        """Return the draft of this kind, or None."""
        row = self._connection.execute(
            "SELECT kind, patient_id, content, saved_at FROM draft WHERE kind = ? AND patient_id IS ?",
            (kind, patient_id),
        ).fetchone()
        if row is None:
            return None
        kind, whose, content, saved_at = row
        of = None if whose is None else PatientId(whose)
        return Draft(kind, of, content, datetime.fromisoformat(saved_at))

    def count_of(self, patient_id: int) -> int:
        """Return how many drafts there are of one patient; they go when the patient is deleted."""
        found = self._connection.execute("SELECT count(*) FROM draft WHERE patient_id = ?", (patient_id,))
        return int(found.fetchone()[0])

    def put(self, draft: Draft) -> None:
        """Keep *draft* in the place of the one before."""
        self._connection.execute(
            "INSERT INTO draft (kind, patient_id, content, saved_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (kind, ifnull(patient_id, 0))"
            " DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at",
            (draft.kind, draft.patient_id, draft.content, draft.saved_at.isoformat()),
        )

    def remove(self, kind: str, patient_id: int | None) -> None:
        """Remove the draft of this kind; there need not be one."""
        self._connection.execute("DELETE FROM draft WHERE kind = ? AND patient_id IS ?", (kind, patient_id))
