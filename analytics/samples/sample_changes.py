"""The changes that make of a stored sample what its form says, and those that delete it."""

from collections.abc import Sequence

from analytics.records.command import Change
from analytics.records.sample import Sample
from analytics.records.variant_call import VariantCall


def sample_changes(
    stored: Sample | None,
    stored_calls: Sequence[VariantCall],
    sample: Sample,
    calls: Sequence[VariantCall],
) -> tuple[Change, ...]:
    """Return what makes *sample* with its *calls* of what is stored; what stays the same is not touched."""
    changes = [Change(stored, sample)] if sample != stored else []
    before = {call.id: call for call in stored_calls}
    kept = {call.id for call in calls}
    changes += [Change(call, None) for call in stored_calls if call.id not in kept]
    changes += [Change(before.get(call.id), call) for call in calls if call != before.get(call.id)]
    return tuple(changes)


def deletion(sample: Sample, calls: Sequence[VariantCall]) -> tuple[Change, ...]:
    """Return the changes that delete *sample* with everything found in it."""
    return (*(Change(call, None) for call in calls), Change(sample, None))
