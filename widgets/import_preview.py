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
    """

    name: str
    kind: str
    recognised: Mapping[str, str]
    evidence: tuple[str, ...]
    remarks: tuple[str, ...]
    values: Sequence[ReportedValue]


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
