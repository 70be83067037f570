"""A letter as the page shows it: what holds of the choices, and what was made of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from analytics.records.ids import PatientId
from analytics.records.patient import Addressee
from app.letters.compose import default_parts, part_names
from app.letters.composed import Composed, compose
from app.letters.letter_draft import LetterDraft
from app.letters.material import Material, read_material
from app.letters.request import Language, LetterKind, PartKey
from app.tasks import Tick

if TYPE_CHECKING:
    from storage.clinic import Clinic


@dataclass(frozen=True, slots=True)
class Written:
    """One letter, ready to be shown.

    Attributes:
        addressee / copies: numbers in *addressees*.
        parts: every table and figure with whether it is wanted, those wanted first.
        corrects: the letter this one corrects, by its number or date; empty: none.
    """

    kind: LetterKind
    language: Language
    addressees: tuple[Addressee, ...]
    addressee: int | None
    copies: frozenset[int]
    parts: tuple[tuple[PartKey, bool], ...]
    part_names: Mapping[str, str]
    corrects: str
    composed: Composed


def write(
    clinic: "Clinic",
    patient_id: PatientId,
    draft: LetterDraft,
    *,
    on: date,
    dots_per_point: float,
    tick: Tick,
) -> Written:
    """Write the letter that *draft* describes, from what the file holds now.

    Raises:
        PatientNotFound.
    """
    material = read_material(clinic, patient_id)
    tick(0, 4)
    request = material.request(draft, on=on)
    wanted = request.included if request.included is not None else default_parts(draft.kind)
    parts = [(key, True) for key in wanted] + [(key, False) for key in PartKey if key not in wanted]
    addressees = material.addressees
    return Written(
        kind=draft.kind,
        language=request.language,
        addressees=addressees,
        addressee=addressees.index(request.addressee) if request.addressee in addressees else None,
        copies=frozenset(addressees.index(one) for one in request.copies),
        parts=tuple(parts),
        part_names=part_names(request.language),
        corrects=_corrected(material, draft),
        composed=compose(request, dots_per_point=dots_per_point, tick=tick),
    )


def _corrected(material: Material, draft: LetterDraft) -> str:
    letter = material.corrected(draft)
    if letter is None:
        return ""
    return letter.reference or f"{letter.issued_at.astimezone():%Y-%m-%d}"
