"""Which whole numbers a level stands for, by its name: ``0–1``, ``≥ 3``, ``high (>2)``."""

import math
import re
from dataclasses import dataclass

_NUMBER = r"(\d+)(?![.,]?\d)"
_FROM = re.compile(rf"(>=|≥|>|<=|≤|<)\s*{_NUMBER}")
_BETWEEN = re.compile(rf"(?<![\d.,]){_NUMBER}\s*(?:–|-|to)\s*{_NUMBER}")
_EXACTLY = re.compile(rf"(?:^|\()\s*{_NUMBER}\s*(?:\)|$)")


@dataclass(frozen=True, slots=True)
class LevelRange:
    """From *low* to *high*, both included; infinite where there is no end."""

    low: float
    high: float


def level_range(name: str) -> LevelRange | None:
    """Return the range a level's name states; None: it states none."""
    one_sided = _FROM.search(name)
    if one_sided:
        limit = int(one_sided[2])
        match one_sided[1]:
            case ">=" | "≥":
                return LevelRange(limit, math.inf)
            case ">":
                return LevelRange(limit + 1, math.inf)
            case "<=" | "≤":
                return LevelRange(-math.inf, limit)
        return LevelRange(-math.inf, limit - 1)
    between = _BETWEEN.search(name)
    if between and int(between[1]) <= int(between[2]):
        return LevelRange(int(between[1]), int(between[2]))
    exactly = _EXACTLY.search(name)
    return LevelRange(int(exactly[1]), int(exactly[1])) if exactly else None
