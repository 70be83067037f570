"""The tabs of the cohort page, and which analyses each of them offers with which switches."""

from collections.abc import Iterable
from dataclasses import dataclass, field

_CURVES = frozenset({"with_bands", "with_table", "months"})
_COMPETING = _CURVES | {"with_competing"}
_TO_A_DAY = _COMPETING - {"months"}
"""The figure ends on a day of its own."""
_BARS = frozenset({"months"})
_MODELS = frozenset({"with_subdistribution"})
_COURSES = frozenset({"with_mean", "with_table", "months"})
MORE = "more"
"""The tab of analyses that have no place in another one yet."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One analysis as a tab offers it.

    Attributes:
        key: its own; the same analysis can stand in two tabs with other choices to begin with.
        by / landmark: what it begins with.
        shows: which switches of ``Display`` its figure heeds.
    """

    key: str
    analysis: str
    by: str | None = None
    landmark: int | None = None
    shows: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab."""

    key: str
    entries: tuple[Entry, ...]


TABS = (
    Tab("population", (Entry("population", "population"), Entry("follow-up", "follow-up", shows=_CURVES))),
    Tab(
        "table1",
        (
            Entry("table1", "table1", by="domain"),
            Entry("course", "course", by="domain"),
        ),
    ),
    Tab(
        "recovery",
        (
            Entry("recovery", "recovery", by="domain", shows=_COMPETING | {"with_one_minus_km"}),
            Entry("recovery-by-response", "recovery-by-response"),
            Entry("state-at-progression", "state-at-progression"),
        ),
    ),
    Tab("time-courses", (Entry("time-courses", "time-courses", by="domain", shows=_COURSES),)),
    Tab("survival", (Entry("survival", "survival", shows=_CURVES),)),
    Tab("landmarks", (Entry("landmarks", "survival", by="ir_group", landmark=90, shows=_CURVES),)),
    Tab(
        "infections",
        (
            Entry("infections", "infections", shows=_TO_A_DAY),
            Entry("nrm", "nrm", shows=_COMPETING),
        ),
    ),
    Tab(
        "tmn",
        (
            Entry("tmn", "tmn", shows=_COMPETING),
            Entry("os-from-tmn", "os-from-tmn", shows=_CURVES),
            Entry("tmn-findings", "tmn-findings"),
            Entry("risk-factors", "risk-factors", shows=_MODELS),
            Entry("clonal-evolution", "clonal-evolution"),
        ),
    ),
    Tab("swimmer", (Entry("swimmer", "swimmer", shows=_BARS),)),
)  # fmt: skip


def tabs_of(analyses: Iterable[str]) -> tuple[Tab, ...]:
    """Return the tabs that offer *analyses* (names of ``ANALYSES``), each of them once at least."""
    known = tuple(analyses)
    tabs = [Tab(tab.key, tuple(e for e in tab.entries if e.analysis in known)) for tab in TABS]
    placed = {entry.analysis for tab in tabs for entry in tab.entries}
    others = tuple(Entry(name, name) for name in known if name not in placed)
    return tuple(tab for tab in (*tabs, Tab(MORE, others)) if tab.entries)
