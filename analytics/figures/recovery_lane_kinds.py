"""Which lanes there are: what stands in each, how high it is by itself, and on what scale."""

from collections import Counter
from dataclasses import dataclass

from analytics.catalogue import Analyte, catalogue
from analytics.figures.recovery_choices import B_AND_NK, COUNTS, IMMUNOGLOBULINS, STANDARD_LANES, T_CELLS
from analytics.figures.recovery_events import CARE_KINDS
from analytics.records.patient_record import PatientRecord
from analytics.wording import Wording

CARE = "care"
"""Key of the choice that shows admissions, prophylaxis, vaccinations and the like among the events."""
_ANALYTE_PT = 62.0
_WIDE_GROUPS = frozenset({"virology", "car_t"})
_WIDE_ANALYTES = frozenset({"CRP", "FERRITIN"})


@dataclass(frozen=True, slots=True)
class LaneKind:
    """One lane as it is made.

    Attributes:
        analytes: the codes that belong to it; the first one leads: its criterion is read here.
        is_log: whether its scale is a logarithm unless its reader says otherwise.
    """

    key: str
    analytes: tuple[str, ...]
    height_pt: float
    is_log: bool = False


_STANDARD = {
    kind.key: kind
    for kind in (
        LaneKind(T_CELLS, ("CD4", "CD8", "CD3"), 84.0),
        LaneKind(B_AND_NK, ("CD19", "NK"), 80.0, is_log=True),
        LaneKind(IMMUNOGLOBULINS, ("IGG", "IGA", "IGM"), 68.0),
        LaneKind(COUNTS, ("ANC", "PLT"), 81.0, is_log=True),
    )
}


@dataclass(frozen=True, slots=True)
class LaneOffer:
    """A lane a reader may show.

    Attributes:
        key: for ``LaneChoice``.
        n_results: how many of the patient's results stand in it; for events how many of them.
        can_be_log: whether it has a logarithmic scale to choose.
        is_log: whether that is its scale unless its reader says otherwise.
    """

    key: str
    title: str
    n_results: int
    can_be_log: bool
    is_log: bool = False


def lane_kind(key: str) -> LaneKind | None:
    """Return the lane of *key*: a standard one, or that of one analyte; None where the key means none."""
    if key in _STANDARD:
        return _STANDARD[key]
    analyte = catalogue().analytes.get(key)
    if analyte is None:
        return None
    is_wide = analyte.group in _WIDE_GROUPS or key in _WIDE_ANALYTES
    return LaneKind(key, (key,), _ANALYTE_PT, is_log=is_wide)


def lanes_of(record: PatientRecord, wording: Wording) -> tuple[LaneOffer, ...]:
    """Return the standard lanes, also those without a result, then one of every analyte measured."""
    axis = record.axis
    counted = Counter(r.analyte for r in record.results if axis.has_place(r.at))
    measured = [code for code in catalogue().analytes if counted[code]]
    offers = [_offer(key, counted, wording) for key in (*STANDARD_LANES, *measured)]
    care = sum(1 for e in record.events if e.kind in CARE_KINDS and e.onset and axis.has_place(e.onset))
    if care:
        offers.append(LaneOffer(CARE, wording.care, care, can_be_log=False))
    return tuple(offers)


def _offer(key: str, counted: Counter[str], wording: Wording) -> LaneOffer:
    kind = _STANDARD.get(key) or lane_kind(key)
    if kind is None:
        raise ValueError(f"no lane is called {key!r}")
    analytes = [catalogue().analytes[code] for code in kind.analytes]
    return LaneOffer(
        key=key,
        title=lane_title(kind, wording),
        n_results=sum(counted[code] for code in kind.analytes),
        can_be_log=all(analyte.hard_low >= 0 for analyte in analytes),
        is_log=kind.is_log,
    )


def lane_title(kind: LaneKind, wording: Wording) -> str:
    """Return what a lane is called in a list, on one line."""
    titles = {
        T_CELLS: wording.t_cells,
        B_AND_NK: wording.b_and_nk,
        IMMUNOGLOBULINS: wording.immunoglobulins.replace("-\n", "").replace("\n", " "),
        COUNTS: wording.counts,
    }
    return titles.get(kind.key) or analyte_name(kind.analytes[0], wording)


def analyte_name(code: str, wording: Wording) -> str:
    """Return the name of an analyte: the short one of the figures, else the catalogue's."""
    short = {
        "CD3": wording.cd3,
        "CD4": wording.cd4,
        "CD8": wording.cd8,
        "CD19": wording.cd19,
        "NK": wording.nk,
        "IGG": wording.igg,
        "IGA": wording.iga,
        "IGM": wording.igm,
        "ANC": wording.anc,
        "PLT": wording.platelets,
    }
    analyte: Analyte | None = catalogue().analytes.get(code)
    if code in short or analyte is None:
        return short.get(code, code)
    return analyte.names.get(wording.language, analyte.name)
