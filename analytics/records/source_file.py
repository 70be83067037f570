"""A file that records were imported from."""

from dataclasses import dataclass
from datetime import datetime

from analytics.records.ids import SourceFileId


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One imported file, as a source that results point to.

    Attributes:
        name: the file's base name; a newer file of the same name is compared with the older ones.
        sha256: digest of its bytes in hex.
        imported_at: an instant in UTC.
        table: what kind of table it was read as (``results``, ``variants`` …).
    """

    id: SourceFileId
    name: str
    sha256: str
    imported_at: datetime
    table: str
