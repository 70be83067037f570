"""What the import page shows: everything an import would do, before it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from widgets.import_model import ReportedValue


@dataclass(frozen=True, slots=True)
class FilePreview:
    """One file as it was understood.

    Attributes:
        kind: what kind of table it is, in words.
        recognised: property (``encoding``, ``delimiter``, ``decimal``, ``date_order``) → what it is.
        evidence: how that is known.
        remarks: what to look at (ignored columns, assumed units, rows missing from the file).
        moot: the properties that nothing in the file depends on.
        open_questions: the properties that the user has to say before the file can be read.
        is_refused: nothing of the file can be read.
    """

    name: str
    kind: str
    recognised: Mapping[str, str]
    evidence: tuple[str, ...]
    remarks: tuple[str, ...]
    values: Sequence[ReportedValue]
    moot: frozenset[str] = frozenset()
    open_questions: frozenset[str] = frozenset()
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """Everything an import would do.

    Attributes:
        look_alikes: sentences about patients it creates who resemble others; they come first.
        created_patients: numbers of the patients it creates.
        counts: entries by status.
        told: what the user said of a property instead of having it recognised.
    """

    files: tuple[FilePreview, ...]
    look_alikes: tuple[str, ...]
    created_patients: tuple[str, ...]
    counts: Mapping[str, int]
    told: Mapping[str, str] = field(default_factory=dict)

    @property
    def changes(self) -> int:
        """How many values it would store or correct."""
        return self.counts.get("added", 0) + self.counts.get("corrected", 0)
