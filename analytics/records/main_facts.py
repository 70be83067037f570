"""The facts of a record that tell it from another one, in the order in which people read them."""

from analytics.records.event import Event
from analytics.records.patient import Patient
from analytics.records.sample import Sample
from analytics.records.time_point import TimePoint
from analytics.records.treatment import Treatment
from analytics.records.variant_call import CallState, VariantCall

Fact = TimePoint | str | float | None
Facts = tuple[tuple[str, Fact], ...]
Told = Patient | Treatment | Event | Sample | VariantCall


def main_facts(record: Told) -> Facts:
    """Return the named facts that *record* states, without whose it is, what it is and when it began."""
    match record:
        case Patient():
            names = ("family_name", "given_name", "birth_date", "sex", "centre", "language")
            found = [(name, getattr(record, name)) for name in names]
        case Treatment():
            found = [(name, getattr(record, name)) for name in _OF_TREATMENT]
        case Event():
            found = [("grade", record.grade), ("end", record.end), ("is_ongoing", record.is_ongoing or None)]
            found += [*record.details, ("note", record.note)]
        case Sample():
            found = [("has_failed", record.has_failed or None)]
        case VariantCall():
            found = _of_call(record)
    return tuple((name, value) for name, value in found if value is not None)


def facts_before(before: Told, after: Told) -> Facts:
    """Return what *before* said of the facts in which *after* differs; None: nothing."""
    old, new = dict(main_facts(before)), dict(main_facts(after))
    names = dict.fromkeys((*old, *new))
    return tuple((name, old.get(name)) for name in names if old.get(name) != new.get(name))


_OF_TREATMENT = (
    "product", "disease", "histology", "prior_lines", "prior_transplant", "bendamustine", "apheresis",
    "lymphodepletion_start", "ecog", "infusion",
)  # fmt: skip


def _of_call(call: VariantCall) -> list[tuple[str, Fact]]:
    if call.state is not CallState.DETECTED:
        return [("state", call.state.value)]
    percent = None if call.vaf_fraction is None else float(f"{100 * call.vaf_fraction:.10g}")
    is_bare = percent is None
    return [
        ("state", call.state.value if is_bare else None),
        ("vaf_percent", percent),
        ("alt_depth", call.alt_depth),
        ("total_depth", call.total_depth),
    ]
