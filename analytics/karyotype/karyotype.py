"""A karyotype as it was read: clones, abnormalities, and what could not be understood."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

SEX_CHROMOSOMES = ("X", "Y")


class AbnormalityKind(StrEnum):
    """What an abnormality is."""

    GAIN = "gain"
    LOSS = "loss"
    DELETION = "deletion"
    ADDITION = "addition"
    TRANSLOCATION = "translocation"
    INVERSION = "inversion"
    ISOCHROMOSOME = "isochromosome"
    DERIVATIVE = "derivative"
    DICENTRIC = "dicentric"
    DUPLICATION = "duplication"
    INSERTION = "insertion"
    RING = "ring"
    MARKER = "marker"
    DOUBLE_MINUTES = "dmin"
    UNKNOWN = "unknown"


class Doubt(StrEnum):
    """Why an abnormality is possible only."""

    QUESTION_MARK = "question_mark"
    """The laboratory wrote a question mark."""
    FEW_CELLS = "few_cells"
    """In fewer cells than make a clone: two, of a loss three."""
    REPLACED = "replaced"
    """A chromosome lost and gained again as a derivative, as older notations write it."""
    HIGHER_PLOIDY = "higher_ploidy"
    """Lost from three or four copies, which is no monosomy."""


@dataclass(frozen=True, slots=True)
class Breakpoint:
    """One break.

    Attributes:
        chromosome: ``1`` to ``22``, ``X``, ``Y``, ``?``, or ``v`` for any.
        arm: ``p`` or ``q``.
        band: digits after the arm (``23.3``); ``10`` is the centromere of a whole arm; empty: not known.
        is_sure: there is no question mark.
        last: the other end, where a range of bands is given (``q22~24``).
    """

    chromosome: str
    arm: str
    band: str = ""
    is_sure: bool = True
    last: str = ""

    def is_in(self, *bands: str) -> bool | None:
        """Whether it lies in one of *bands* (``q``, ``q23``; ``q23.3`` lies in both); None: it may."""
        if not self.last:
            return self._lies(self.band, bands)
        first, last = self._lies(self.band, bands), self._lies(self.last, bands)
        return first if first is last else None

    def _lies(self, band: str, bands: tuple[str, ...]) -> bool | None:
        if not any(one.startswith(self.arm) for one in bands):
            return False
        if self.arm in bands:
            return True
        own = self.arm + band
        if not band or not self.is_sure:
            return None
        if any(own == one or own.startswith(f"{one}.") for one in bands):
            return True
        return None if any(one.startswith(f"{own}.") for one in bands) else False


@dataclass(frozen=True, slots=True)
class Part:
    """One rearrangement: its ISCN symbol (``t``), chromosomes, and the breaks of each."""

    symbol: str
    chromosomes: tuple[str, ...]
    breaks: tuple[tuple[Breakpoint, ...], ...]

    def breaks_of(self, chromosome: str) -> tuple[Breakpoint, ...]:
        """Return the breaks in *chromosome*."""
        return tuple(one for group in self.breaks for one in group if one.chromosome == chromosome)


@dataclass(frozen=True, slots=True)
class Abnormality:
    """One abnormality.

    Attributes:
        text: as written, tidied: no spaces, plain signs, capital X and Y.
        sign: ``+``, ``-`` or empty.
        parts: its rearrangements; a derivative has several. Empty: a whole chromosome, a marker.
        chromosomes: all that are named.
        copies / most_copies: how many there are (``x2``, ``+1~3mar``).
        doubt: why it is possible only; None: it is certain.
        is_constitutional: inherited, so no part of the disease.
        position: where it stands in the text, from 0.
    """

    text: str
    kind: AbnormalityKind
    sign: str = ""
    parts: tuple[Part, ...] = ()
    chromosomes: tuple[str, ...] = ()
    copies: int = 1
    most_copies: int = 1
    doubt: Doubt | None = None
    is_constitutional: bool = False
    cells: int | None = None
    position: int = 0

    @property
    def key(self) -> str:
        """By what the same abnormality of another clone is known: sign and what changed."""
        return self.text

    @property
    def is_numerical(self) -> bool:
        """Whether a whole normal chromosome was gained or lost."""
        return self.kind in (AbnormalityKind.GAIN, AbnormalityKind.LOSS)

    @property
    def is_structural(self) -> bool:
        """Whether a chromosome is rebuilt; markers and rings are."""
        return not self.is_numerical and self.kind is not AbnormalityKind.UNKNOWN

    @property
    def breakpoints(self) -> tuple[Breakpoint, ...]:
        """All breaks, in the order written."""
        return tuple(one for part in self.parts for group in part.breaks for one in group)

    @property
    def is_sex_chromosome(self) -> bool:
        """Whether X or Y as a whole is gained or lost."""
        return self.is_numerical and self.chromosomes[0] in SEX_CHROMOSOMES


class ProblemKind(StrEnum):
    """What is wrong with a text."""

    EMPTY = "empty"
    """There is no text."""
    NOT_UNDERSTOOD = "not_understood"
    """A token that cannot be read: anything may be behind it."""
    NO_METAPHASES = "no_metaphases"
    """The culture failed, or there is fluorescence only."""
    INCOMPLETE = "incomplete"
    """``inc``: the laboratory says that more is abnormal."""
    WORD_ONLY = "word_only"
    """A word (*complex*) in place of the abnormalities."""
    NO_STEMLINE = "no_stemline"
    """``idem`` without a clone before it."""
    COUNT = "count"
    """The number of chromosomes does not follow from the abnormalities."""
    SEX = "sex"
    """Sex chromosomes that neither the constitution nor an abnormality explains."""
    FEW_CELLS = "few_cells"
    """Seen in fewer cells than make a clone."""
    NO_COUNT = "no_count"
    """Abnormalities without number of chromosomes: taken as all there are."""
    CELLS = "cells"
    """A number of cells that cannot be read."""
    OTHER_METHOD = "other_method"
    """A part of another method (``ish``, ``arr``), kept and not read."""


HIDING = frozenset(
    {
        ProblemKind.EMPTY,
        ProblemKind.NOT_UNDERSTOOD,
        ProblemKind.NO_METAPHASES,
        ProblemKind.INCOMPLETE,
        ProblemKind.WORD_ONLY,
        ProblemKind.NO_STEMLINE,
    }
)
"""Behind these any abnormality may be, so no flag is known to be absent."""


@dataclass(frozen=True, slots=True)
class KaryotypeProblem:
    """What was not understood, or contradicts itself.

    Attributes:
        token: the part of the text, as written.
        position: where it begins in the text, from 0.
        unexplained: of ``COUNT`` and ``SEX``: chromosomes too many (above 0) or too few.
    """

    kind: ProblemKind
    token: str = ""
    position: int = 0
    unexplained: int = 0

    @property
    def hides(self) -> bool:
        """Whether an abnormality may be behind it."""
        return self.kind in HIDING

    def may_be_of(self, chromosomes: Iterable[str]) -> bool:
        """Whether one of all these *chromosomes* may be behind it; a token that names others is none."""
        if self.kind is not ProblemKind.NOT_UNDERSTOOD or not any(sign.isdigit() for sign in self.token):
            return self.hides
        return all(one in self.token.upper() for one in chromosomes) or "?" in self.token


@dataclass(frozen=True, slots=True)
class Clone:
    """One clone.

    Attributes:
        text: as written, tidied.
        lowest / highest: number of chromosomes; None: not stated.
        sex: sex chromosomes as written, without ``c``.
        abnormalities: all it has, also those of the stemline it names.
        stemline: index of the clone whose abnormalities it shares by ``idem``, ``sl`` or ``sdl``.
        is_composite: ``cp``: put together from unequal cells.
        population: 0, after each ``//`` one more (recipient, donor).
        other_method: the part of ``ish``, ``nuc ish`` or ``arr``, as written.
    """

    text: str
    lowest: int | None
    highest: int | None
    sex: str
    abnormalities: tuple[Abnormality, ...]
    cells: int | None = None
    stemline: int | None = None
    is_composite: bool = False
    population: int = 0
    other_method: str = ""

    @property
    def acquired(self) -> tuple[Abnormality, ...]:
        """Its abnormalities without the constitutional ones."""
        return tuple(one for one in self.abnormalities if not one.is_constitutional)


@dataclass(frozen=True, slots=True)
class Karyotype:
    """A karyotype as read.

    How abnormalities are counted (conventions of the IPSS-R and ISCN, recalled): every gained or lost
    chromosome is one, so ``+8,+8`` are two; a translocation, balanced or not, is one; a derivative is one
    however many rearrangements it has; each marker is one, ``+2mar`` two; double minutes are one; what
    several clones share is counted once; what is constitutional is not counted; the ``+1`` of
    ``+1,der(1;7)(q10;p10)`` belongs to the derivative.

    Attributes:
        text: as given.
        words: said in place of abnormalities: ``complex``, ``monosomal``.
    """

    text: str
    clones: tuple[Clone, ...] = ()
    problems: tuple[KaryotypeProblem, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def abnormalities(self) -> tuple[Abnormality, ...]:
        """Acquired ones, each once, in the order written; copies are those of the clone with most."""
        return unique(one for clone in self.clones for one in clone.acquired)

    @property
    def count(self) -> int:
        """How many abnormalities there are for certain."""
        return counted(self.abnormalities)[0]

    @property
    def most(self) -> int | None:
        """How many there can be at most; None: nobody knows."""
        if self.hides:
            return None
        return counted(self.abnormalities)[1] + sum(abs(one.unexplained) for one in self.problems)

    @property
    def hides(self) -> bool:
        """Whether a part that was not understood may be any abnormality."""
        return any(one.hides for one in self.problems)

    @property
    def is_normal(self) -> bool | None:
        """Whether there is no acquired abnormality; None: not known."""
        if self.count or self.words:
            return False
        return True if self.most == 0 else None

    @property
    def are_independent(self) -> bool:
        """Whether two abnormal clones share no abnormality (IPSS-R: *independent clones*)."""
        keys = [{one.key for one in clone.acquired} for clone in self.clones if clone.acquired]
        return any(not a & b for n, a in enumerate(keys) for b in keys[n + 1 :])

    def involves(self, chromosome: str) -> bool | None:
        """Whether an acquired abnormality names *chromosome*; None: not known."""
        named = [one for one in self.abnormalities if chromosome in one.chromosomes]
        if any(one.doubt is None for one in named):
            return True
        unknown = any({"?", "v"} & set(one.chromosomes) for one in self.abnormalities)
        is_open = self.hides or unknown or any(one.unexplained for one in self.problems)
        return None if named or is_open else False


def unique(abnormalities: Iterable[Abnormality]) -> tuple[Abnormality, ...]:
    """Return each abnormality once: certain where one of its mentions is, with the most copies said."""
    found: dict[str, Abnormality] = {}
    for one in abnormalities:
        held = found.get(one.key)
        found[one.key] = one if held is None else _merged(held, one)
    return tuple(found.values())


def counted(abnormalities: Iterable[Abnormality]) -> tuple[int, int]:
    """Return how many there are for certain and at most."""
    least = most = 0
    for one in abnormalities:
        is_one = one.kind is AbnormalityKind.DOUBLE_MINUTES
        least += 0 if one.doubt is not None else 1 if is_one else one.copies
        most += 1 if is_one else one.most_copies
    return least, most


def _merged(a: Abnormality, b: Abnormality) -> Abnormality:
    certain = [one for one in (a, b) if one.doubt is None]
    return replace(
        a,
        doubt=None if certain else min(filter(None, (a.doubt, b.doubt))),
        copies=max(one.copies for one in certain or (a, b)),
        most_copies=max(a.most_copies, b.most_copies),
    )
