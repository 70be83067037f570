"""The views of a patient's clones: over time, before and after the infusion, and as a fish plot."""

from analytics.figures.clone_choices import ClonesLook
from analytics.figures.clones import clones_figure
from analytics.figures.clones_fish import fish_figure
from analytics.figures.clones_paired import paired_figure
from analytics.figures.palette import Palette
from analytics.figures.spec import Figure
from analytics.records.patient_record import PatientRecord
from analytics.rules.variant_courses import Key
from analytics.wording import Wording

DEFAULT = ClonesLook()


def clones_view(
    record: PatientRecord,
    look: ClonesLook = DEFAULT,
    *,
    palette: Palette,
    wording: Wording,
    chosen: Key | None = None,
) -> Figure:
    """Return the view of *record* that *look* asks for; the other arguments are those of each view."""
    match look.view:
        case "over_time":
            return clones_figure(
                record, palette=palette, wording=wording, scale=look.scale, choices=look.choices,
                chosen=chosen,
            )  # fmt: skip
        case "before_after":
            return paired_figure(
                record, palette=palette, wording=wording, scale=look.scale, choices=look.choices,
                chosen=chosen,
            )  # fmt: skip
        case "fish":
            return fish_figure(record, palette=palette, wording=wording, choices=look.choices, chosen=chosen)
