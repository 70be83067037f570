"""What the sequencing of one patient says before the infusion and after it, variant by variant."""

from dataclasses import dataclass, field

from analytics.records.sample import Material
from analytics.records.variant_call import CallState
from analytics.rules.before_after import Fate


@dataclass(frozen=True, slots=True)
class SampleFacts:
    """One sample that gave a result.

    Attributes:
        day: None where its date is partial.
        looked_at: genes it says something of; None: nobody knows what was sequenced.
        covers_all: every gene was looked at, those not in *looked_at* as well.
        detected: genes with a variant.
    """

    day: int | None
    material: Material | None
    looked_at: frozenset[str] | None
    covers_all: bool
    detected: frozenset[str]

    def covers(self, gene: str) -> bool | None:
        """Whether *gene* was looked at; None: nobody knows."""
        if self.looked_at is None:
            return None
        return self.covers_all or gene in self.looked_at


@dataclass(frozen=True, slots=True)
class SaidVaf:
    """What one sample says of one variant.

    Attributes:
        state: ``NO_SAMPLE`` where there is no result; None where the sample's panel is not known.
        vaf_fraction: 0 to 1, only when detected and known.
        limit_fraction: the smallest VAF the sample could show; None: not known, never assumed.
    """

    state: CallState | None
    vaf_fraction: float | None = None
    limit_fraction: float | None = None


@dataclass(frozen=True, slots=True)
class VariantPair:
    """One variant before and after; detected in at least one of the two.

    Attributes:
        fate: what became of it; *not comparable* where a sample could not have shown it.
    """

    gene: str
    change: str
    before: SaidVaf
    after: SaidVaf
    fate: Fate


@dataclass(frozen=True, slots=True)
class ClonePair:
    """The last sample before the infusion and one after it, each None where there is none."""

    before: SampleFacts | None = None
    after: SampleFacts | None = None
    variants: tuple[VariantPair, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberClones:
    """Clones of one patient.

    Attributes:
        to_last: to the last sample after the infusion.
        to_tmn: to the sample nearest to the diagnosis of t-MN, at most 30 days from it; None: no t-MN with
            a day.
        failed: how many samples gave no result.
    """

    to_last: ClonePair = field(default_factory=ClonePair)
    to_tmn: ClonePair | None = None
    failed: int = 0
