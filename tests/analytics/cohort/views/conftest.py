"""Cohorts whose members can be told apart, for the views."""

from dataclasses import replace
from typing import Any

import pytest

from analytics.cohort.population import Population


@pytest.fixture(scope="session")
def numbered(compared: Any) -> Population:
    """Comparable members, each with an id of its own: those of the invented records are all the same."""
    members = tuple(replace(m, patient_id=place) for place, m in enumerate(compared.members, start=1))
    return replace(compared, members=members)
