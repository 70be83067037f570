"""What the demo clinic is drawn from: the published figures, and our assumptions where there are none."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

import resources


@cache
def published() -> Mapping[str, Any]:
    """Return the figures of the two papers, each table with its source (``published.toml``)."""
    return _read("published")


@cache
def assumed() -> Mapping[str, Any]:
    """Return what the papers do not say and a clinic needs nevertheless (``model.toml``)."""
    return _read("model")


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """Return invented names by ``female``, ``male`` and ``family``."""
    return {kind: tuple(words) for kind, words in _read("names").items()}


def _read(name: str) -> Mapping[str, Any]:
    with resources.path(f"demo/{name}.toml").open("rb") as file:
        return tomllib.load(file)
