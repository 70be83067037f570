"""Lines of a table of what is drawn over time: windows of time courses, bars of a swimmer plot, variants."""

from collections.abc import Iterator
from typing import Any

Document = dict[str, Any]


def over_time_lines(result: Document) -> Iterator[Document]:
    """Yield the lines of one result; nothing where it is of another kind."""
    if "courses" in result:
        yield from _windows(result)
    elif "bars" in result:
        yield from _bars(result)
    elif "genes" in result:
        yield from _variants(result)


def _windows(result: Document) -> Iterator[Document]:
    for course in result["courses"]:
        for window in course["windows"]:
            line = {"group": course["group"], "unit": result["unit"]}
            line |= {key: window[key] for key in ("day", "first_day", "last_day", "at_risk", "n", "bounded")}
            for name in ("lower", "median", "upper"):
                ends = window[name] or {"low": None, "high": None}
                line |= {f"{name}_from": ends["low"], f"{name}_to": ends["high"]}
            yield line | {key: window[key] for key in ("mean", "sem")}


def _bars(result: Document) -> Iterator[Document]:
    for bar in result["bars"]:
        about = {"patient": bar["number"], "group": bar["group"]}
        for one in bar["segments"]:
            yield about | {"what": one["state"], "first_day": one["first"], "last_day": one["last"]}
        for what, day in bar["marks"]:
            yield about | {"what": what, "first_day": day, "last_day": day}


def _variants(result: Document) -> Iterator[Document]:
    for patient in result["patients"]:
        for one in patient["variants"]:
            line = {"patient": patient["number"], "gene": one["gene"], "change": one["change"]}
            for side in ("before", "after"):
                sample = patient[side] or {"day": None}
                line[f"{side}_day"] = sample["day"]
                line |= {f"{side}_{key}": value for key, value in one[side].items()}
            yield line | {"fate": one["fate"], "onset_days": patient["onset_days"]}
