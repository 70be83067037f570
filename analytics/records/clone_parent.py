"""Where a clone came from, as a user judged it: a founder, or a subclone of another clone."""

from dataclasses import dataclass

from analytics.records.ids import CloneParentId, PatientId

Name = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CloneParent:
    """What is set for one variant of a patient; nothing is ever inferred.

    A variant is known by its gene and its change, as its course is (``analytics.rules.variant_courses.Key``).

    Attributes:
        change: protein change, else coding change; empty for a whole gene.
        parent_gene / parent_change: the variant it arose in; None, both: it is a founder.
    """

    id: CloneParentId
    patient_id: PatientId
    gene: str
    change: str
    parent_gene: str | None = None
    parent_change: str | None = None

    @property
    def name(self) -> Name:
        """Gene and change."""
        return (self.gene, self.change)

    @property
    def parent(self) -> Name | None:
        """Gene and change of the variant it arose in; None: it is a founder."""
        if self.parent_gene is None:
            return None
        return (self.parent_gene, self.parent_change or "")
