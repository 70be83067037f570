"""What is said of the abnormalities of a karyotype, and of what was not understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class KaryotypeWords:
    """Texts; names in braces are facts.

    Attributes:
        kinds: by ``AbnormalityKind``; ``{where}`` are chromosomes, or breaks where they are known.
        doubts: by ``Doubt``.
        problems: by ``ProblemKind``.
    """

    line: str = "{text}: {what}"
    doubtful: str = "{line} ({doubt})"
    copies: str = "{line}, {n} copies"
    beside: str = "{line}, beside the normal chromosomes"
    lists: str = ", "
    lines: str = "; "
    kinds: Mapping[str, str] = field(
        default_factory=lambda: {
            "gain": "gain of chromosome {where}",
            "loss": "loss of chromosome {where}",
            "deletion": "deletion in {where}",
            "addition": "material of unknown origin at {where}",
            "translocation": "translocation between {where}",
            "inversion": "inversion in {where}",
            "isochromosome": "isochromosome of {where}",
            "derivative": "derivative of {where}",
            "dicentric": "dicentric chromosome of {where}",
            "duplication": "duplication in {where}",
            "insertion": "insertion in {where}",
            "ring": "ring chromosome {where}",
            "marker": "marker chromosome",
            "dmin": "double minutes",
            "unknown": "not understood",
        }
    )
    doubts: Mapping[str, str] = field(
        default_factory=lambda: {
            "question_mark": "uncertain, written with a question mark",
            "few_cells": "in fewer cells than make a clone: two, of a lost chromosome three",
            "replaced": "lost or rebuilt: the chromosome comes back as a derivative",
            "higher_ploidy": "lost from three or four copies",
        }
    )
    problems: Mapping[str, str] = field(
        default_factory=lambda: {
            "empty": "no karyotype",
            "not_understood": "not understood: {token}",
            "no_metaphases": "no metaphases: {token}",
            "incomplete": "the laboratory says that more is abnormal: {token}",
            "word_only": "only a word in place of the abnormalities: {token}",
            "no_stemline": "{token} without a clone before it",
            "count": "the number of chromosomes does not follow from the abnormalities: {token}",
            "sex": "sex chromosomes not explained: {token}",
            "few_cells": "in fewer cells than make a clone: {token}",
            "no_count": "without number of chromosomes; taken as all abnormalities: {token}",
            "cells": "number of cells not understood: {token}",
            "other_method": "kept and not read: {token}",
        }
    )
