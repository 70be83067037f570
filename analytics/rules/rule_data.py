"""Thresholds of the clinical rules, read from ``resources/rules``."""

import tomllib
from functools import cache
from typing import Any

from resources import path


@cache
def rule_data(rule: str) -> dict[str, Any]:
    """Return the data file of *rule*: thresholds, windows, presets, each with its source."""
    return tomllib.loads(path(f"rules/{rule}.toml").read_text(encoding="utf-8"))
