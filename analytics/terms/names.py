"""Names as people and laboratories write them, folded to one form so that they can be compared."""

import re
import unicodedata

_KEPT = re.compile(r"[^0-9a-z%#/α-ω]+")


def fold_name(text: str) -> str:
    """Fold case, accents, blanks, dashes, dots, brackets and plus signs out of a name.

    Per cent, number sign and slash stay: ``CD4 %`` is not ``CD4``, ``GR#`` (granulocytes) is not ``GR``
    (globules rouges), and ``CD4/CD8`` is not ``CD4+CD8+``.
    """
    folded = text.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded)
    return _KEPT.sub("", folded)
