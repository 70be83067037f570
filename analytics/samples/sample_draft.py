"""A sequencing sample as it stands in its form: texts, nothing judged; also as it outlives a crash."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from analytics.entry.variant_text import VafUnit
from analytics.records.draft import kept_fields
from analytics.records.ids import LaboratoryId, SampleId
from analytics.records.sample import Material

KIND = "sample"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class SampleDraft:
    """What the form holds.

    Attributes:
        sample_id: of the stored sample that is edited; None: a new one.
        date: as typed.
        panel: code of a panel in force.
        limit: in per cent, as typed.
        known: variant → how much of it, as typed; by gene and change.
        lines: one variant each, as typed or pasted.
        found_nothing_else: whether somebody said that nothing but that was found.
        unit: what bare numbers are.
        kept: questions that were answered with *it stands*, by place and code.
        reason: why it stands.
    """

    sample_id: SampleId | None = None
    date: str = ""
    material: Material | None = None
    panel: str | None = None
    limit: str = ""
    depth: str = ""
    laboratory_id: LaboratoryId | None = None
    has_failed: bool = False
    note: str = ""
    known: Mapping[tuple[str, str], str] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    found_nothing_else: bool = False
    unit: VafUnit = VafUnit.PERCENT
    kept: frozenset[tuple[str, str]] = frozenset()
    reason: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing worth keeping was typed."""
        return not (
            self.date.strip() or self.limit or self.depth or self.note or any(self.known.values())
        ) and (not any(line.strip() for line in self.lines))


def draft_text(draft: SampleDraft) -> str:
    """Return *draft* as the clinic's file keeps it."""
    entry = asdict(draft)
    entry["known"] = [[*key, text] for key, text in draft.known.items()]
    entry["kept"] = sorted(map(list, draft.kept))
    return json.dumps({"version": _VERSION, **entry}, ensure_ascii=False)


def read_draft(text: str | None) -> SampleDraft | None:
    """Return the draft that ``draft_text`` wrote; None: there is none that can be read."""
    entry = kept_fields(text)
    if entry.pop("version", None) != _VERSION:
        return None
    try:
        material = entry.pop("material")
        return SampleDraft(
            material=Material(material) if material is not None else None,
            known={(gene, change): said for gene, change, said in entry.pop("known")},
            lines=tuple(entry.pop("lines")),
            unit=VafUnit(entry.pop("unit")),
            kept=frozenset((place, code) for place, code in entry.pop("kept")),
            **entry,
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
