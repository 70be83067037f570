"""What the page of the clones shows of one patient, and what it offers to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from analytics.figures.clone_choices import ClonesLook
from analytics.figures.clone_words import material_name
from analytics.figures.day_zero import zero_offers
from analytics.figures.palette import Palette
from analytics.figures.spec import Figure
from analytics.records.patient_record import PatientRecord
from analytics.records.variant_call import CallState
from analytics.rules.before_after import has_tmn
from analytics.rules.variant_courses import Key, VariantCourse, samples_in_order
from analytics.summary import Phrase
from analytics.wording import Wording
from widgets.clones_controls import ClonesOffers


class DrawClones(Protocol):
    """Makes the figure as it is looked at, in the colours of the window or in others."""

    def __call__(
        self,
        look: ClonesLook,
        *,
        chosen: Key | None = None,
        palette: Palette | None = None,
    ) -> Figure:
        """Return the figure."""


@dataclass(frozen=True, slots=True)
class ClonesView:
    """Everything the page shows of one patient.

    Attributes:
        draw: makes the figure of the same record.
        sentences: the finding first, in words.
        is_editable: whether the parentage may be changed.
    """

    record: PatientRecord
    courses: Sequence[VariantCourse]
    wording: Wording
    palette: Palette
    draw: DrawClones
    sentences: tuple[tuple[Phrase, ...], ...] = ()
    is_editable: bool = True


def is_detected(course: VariantCourse) -> bool:
    """Whether some sample detected the variant."""
    return any(one.state is CallState.DETECTED for one in course.statements)


def offers_of(view: ClonesView) -> ClonesOffers:
    """Return what there is to choose from for the patient of *view*."""
    materials = dict.fromkeys(sample.material for sample in samples_in_order(view.record))
    return ClonesOffers(
        zeros=zero_offers(view.record, view.wording),
        materials=[(material, material_name(material, view.wording)) for material in materials],
        genes=list(dict.fromkeys(course.gene for course in view.courses)),
        has_tmn=has_tmn(view.record),
        can_edit=view.is_editable,
    )
