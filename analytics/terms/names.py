"""Names as people and laboratories write them, folded to one form so that they can be compared."""

import re
import unicodedata

_NEGATIVE_MARKER = re.compile(r"(cd\d+)\s?[-−–](?=\s*(?:cd|/|$))")
_RATIO_OF_MARKERS = re.compile(r"(cd\d+\+?)\s*[:_]\s*(?=cd)")
_DROPPED = re.compile(r"[^0-9a-z%#/α-ω]+")


def fold_name(text: str) -> str:
    """Fold case, accents, blanks, dashes, dots, brackets and plus signs out of a name.

    What tells two tests apart stays: ``CD4 %`` is not ``CD4``, ``GR#`` (granulocytes) is not ``GR``
    (globules rouges), ``CD3-CD56+`` (NK cells) is not ``CD3+CD56+`` (NKT cells), and neither ``CD4/CD8``
    nor ``CD4:CD8`` is ``CD4+CD8+`` (double positives).
    """
    folded = text.casefold().strip()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded)
    folded = _NEGATIVE_MARKER.sub(r"\1neg", folded)
    folded = _RATIO_OF_MARKERS.sub(r"\1/", folded)
    return _DROPPED.sub("", folded)
