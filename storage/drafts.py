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

    def get(self, kind: str, patient_id: int) -> Draft | None:
        """Return the draft of this kind, or None."""
        row = self._connection.execute(
            "SELECT kind, patient_id, content, saved_at FROM draft WHERE kind = ? AND patient_id = ?",
            (kind, patient_id),
        ).fetchone()
        if row is None:
            return None
        kind, patient_id, content, saved_at = row
        return Draft(kind, PatientId(patient_id), content, datetime.fromisoformat(saved_at))

    def put(self, draft: Draft) -> None:
        """Keep *draft* in the place of the one before."""
        self._connection.execute(
            "INSERT INTO draft (kind, patient_id, content, saved_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (kind, patient_id)"
            " DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at",
            (draft.kind, draft.patient_id, draft.content, draft.saved_at.isoformat()),
        )

    def remove(self, kind: str, patient_id: int) -> None:
        """Remove the draft of this kind; there need not be one."""
        self._connection.execute("DELETE FROM draft WHERE kind = ? AND patient_id = ?", (kind, patient_id))
