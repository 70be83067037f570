"""What is told below a karyotype while it is typed: as what it is read, and what is not understood."""

from analytics.entry.finding import Finding, Weight
from analytics.entry.problem import Problem, problem
from analytics.karyotype.karyotype import Abnormality, Karyotype, ProblemKind
from analytics.karyotype.karyotype_flags import COMPLEX_FROM
from analytics.karyotype.read_karyotype import read_karyotype


def karyotype_findings(text: str) -> tuple[Finding, ...]:
    """Return the reading of *text* and its problems, all as notes; nothing for an empty text."""
    if not text.strip():
        return ()
    karyotype = read_karyotype(text)
    tokens: dict[ProblemKind, dict[str, None]] = {}
    for one in karyotype.problems:
        tokens.setdefault(one.kind, {})[one.token] = None
    told = [_reading(karyotype), *(_told(kind, ", ".join(found)) for kind, found in tokens.items())]
    return tuple(Finding(one, Weight.NOTED) for one in told if one is not None)


def _told(kind: ProblemKind, found: str) -> Problem | None:
    match kind:
        case ProblemKind.NO_METAPHASES:
            return problem("karyotype_no_metaphases", found=found)
        case ProblemKind.INCOMPLETE:
            return problem("karyotype_incomplete", found=found)
        case ProblemKind.WORD_ONLY:
            return problem("karyotype_word_only", found=found)
        case ProblemKind.COUNT:
            return problem("karyotype_count", found=found)
        case ProblemKind.SEX:
            return problem("karyotype_sex", found=found)
        case ProblemKind.FEW_CELLS:
            return problem("karyotype_few_cells", found=found)
        case ProblemKind.NO_COUNT:
            return problem("karyotype_no_count")
        case ProblemKind.OTHER_METHOD:
            return problem("karyotype_other_method", found=found)
        case ProblemKind.EMPTY:
            return None
        case ProblemKind.NOT_UNDERSTOOD | ProblemKind.NO_STEMLINE | ProblemKind.CELLS:
            return problem("karyotype_not_understood", found=found)


def _reading(karyotype: Karyotype) -> Problem | None:
    """Return as what it is read; None where nothing of it is."""
    if karyotype.is_normal:
        return problem("karyotype_normal")
    found = ", ".join(_text(one) for one in karyotype.abnormalities)
    if not found:
        return None
    is_complex = karyotype.count >= COMPLEX_FROM
    return problem("karyotype_complex" if is_complex else "karyotype_read", n=_number(karyotype), found=found)


def _number(karyotype: Karyotype) -> str:
    """Return how many abnormalities there are: one number, or from which to which."""
    if karyotype.most is None:
        return f"≥ {karyotype.count}"
    return (
        str(karyotype.count) if karyotype.count == karyotype.most else f"{karyotype.count}–{karyotype.most}"
    )


def _text(one: Abnormality) -> str:
    doubt = "?" if one.doubt is not None else ""
    return f"{doubt}−{one.text[1:]}" if one.sign == "-" else f"{doubt}{one.text}"
