"""What a reader chose to see of the clones; nothing here changes a number."""

from dataclasses import dataclass
from typing import Literal

from analytics.figures.recovery_choices import ZeroChoice
from analytics.figures.vaf_scale import VafScaleKind
from analytics.records.sample import Material, Sample
from analytics.rules.variant_courses import VariantCourse

ClonesViewKind = Literal["over_time", "before_after", "fish"]
AfterKind = Literal["last", "tmn"]


@dataclass(frozen=True, slots=True)
class ClonesChoices:
    """Which samples and variants are drawn, and from which day.

    Attributes:
        zero: what is drawn as day 0; None: the index infusion.
        materials: of the samples that are shown; None: all. What is hidden still counts: growth is of all
            samples, and no line crosses a hidden sample that did not cover the variant.
        genes: of the variants that are shown; None: all.
        after: which sample stands after the infusion where before and after are compared.
    """

    zero: ZeroChoice | None = None
    materials: frozenset[Material | None] | None = None
    genes: frozenset[str] | None = None
    after: AfterKind = "last"

    @property
    def is_filtered(self) -> bool:
        """Whether something is hidden."""
        return self.materials is not None or self.genes is not None

    def shows_sample(self, sample: Sample) -> bool:
        """Whether *sample* is drawn."""
        return self.materials is None or sample.material in self.materials

    def shows_course(self, course: VariantCourse) -> bool:
        """Whether *course* is drawn."""
        return self.genes is None or course.gene in self.genes


SHOW_ALL = ClonesChoices()


@dataclass(frozen=True, slots=True)
class ClonesLook:
    """Which of the three views is drawn, on which scale of the VAF, and of what."""

    view: ClonesViewKind = "over_time"
    scale: VafScaleKind = "log"
    choices: ClonesChoices = SHOW_ALL
