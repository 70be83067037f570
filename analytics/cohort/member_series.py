"""The measured values of one patient that a cohort counts: one an analyte and planned window."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.cohort.nearest_values import Window

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SERIES = ("CD3", "CD4", "CD8", "CD19", "NK", "IGG", "IGA", "IGM", "WBC", "ANC", "ALC", "PLT", "HGB")
"""What is followed over time: the analytes of Stock 2025, Fig. 1 and S3, and the counts beside them."""

_ROW = [("analyte", "u1"), ("window", "u2"), ("low", "f8"), ("high", "f8")]


@dataclass(frozen=True, slots=True)
class MemberSeries:
    """Values of one patient, packed: a cohort of ten thousand holds them all.

    Attributes:
        windows: the planned windows, shared by all members.
        last_counted: the day of progression, next therapy or death, or the last one anything is known of;
            None: one of them has no date, so that no value surely counts.
        rows: packed by ``pack``.
    """

    windows: tuple[Window, ...] = ()
    last_counted: int | None = None
    rows: bytes = b""


def pack(rows: Iterable[tuple[int, int, float, float]]) -> bytes:
    """Return (analyte of ``SERIES``, window, low, high) as bytes."""
    import numpy as np

    return np.array(list(rows), dtype=_ROW).tobytes()


def packed_values(
    members: Iterable[MemberSeries], analyte: str
) -> "tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]":
    """Return the values of *analyte* as columns: place of the member, place of the window, low and high."""
    import numpy as np

    of_members = [one.rows for one in members]
    size = np.dtype(_ROW).itemsize
    whose = np.repeat(np.arange(len(of_members)), [len(rows) // size for rows in of_members])
    table = np.frombuffer(b"".join(of_members), dtype=_ROW)
    wanted = table["analyte"] == SERIES.index(analyte)
    picked = table[wanted]
    return whose[wanted], picked["window"].astype(np.int64), picked["low"], picked["high"]
