"""What was understood of a variant that was typed, in the words of the window."""

from PySide6.QtCore import QCoreApplication

from analytics.entry.variant_text import VariantText
from analytics.figures.clone_words import limit_text, vaf_text
from analytics.records.variant_call import CallState
from analytics.wording import Wording


def amount_words(variant: VariantText, wording: Wording, limit: float | None) -> str:
    """Return how much there is: ``4.4 % (44 of 1,000 reads)``, ``not detected (< 1 %)``."""
    match variant.state:
        case CallState.DETECTED if variant.vaf_fraction is not None:
            words = wording.vaf_value.format(n=vaf_text(variant.vaf_fraction, wording))
        case CallState.DETECTED:
            words = QCoreApplication.translate("VariantWords", "detected, amount not known")
        case CallState.NOT_DETECTED if limit is not None:
            words = wording.not_detected_below.format(limit=limit_text(limit, wording))
        case CallState.NOT_DETECTED:
            words = wording.not_detected_unknown
        case CallState.NOT_COVERED:
            words = wording.not_covered
        case CallState.NO_SAMPLE:
            words = wording.no_result
        case None:
            words = ""
    if variant.alt_depth is not None and variant.total_depth is not None:
        alt, total = wording.number(variant.alt_depth), wording.number(variant.total_depth)
        return f"{words} ({wording.reads_of.format(alt=alt, all=total)})"
    if variant.total_depth is not None:
        return f"{words} ({wording.depth_of.format(n=wording.number(variant.total_depth))})"
    return words


def variant_words(variant: VariantText, wording: Wording, limit: float | None) -> str:
    """Return everything understood of a line: ``TP53 · c.524G>A · p.Arg175His · 4.4 %``."""
    parts = (
        variant.gene,
        variant.transcript,
        variant.genomic,
        variant.coding.text if variant.coding is not None else None,
        variant.protein.text if variant.protein is not None else None,
        amount_words(variant, wording, limit),
    )
    return " · ".join(part for part in parts if part)
