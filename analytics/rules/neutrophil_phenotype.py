"""How the neutrophils recovered: quick, intermittent or aplastic (definitions §4; not verified)."""

from enum import StrEnum

from analytics.rules.comparison import below, is_above, is_below
from analytics.rules.daily_counts import DailyCounts, low_days
from analytics.rules.switches import Switches


class Phenotype(StrEnum):
    """The three phenotypes, the worst first."""

    APLASTIC = "aplastic"
    INTERMITTENT = "intermittent"
    QUICK = "quick"


def phenotype_of(counts: DailyCounts, switches: Switches, *, is_whole: bool) -> Phenotype | None:
    """Return the phenotype of *counts* per µL.

    Recovery is the first day above the upper threshold after a day below the lower one. Who was followed to
    the end of the window without it is *quick* as well where the count was never below the lower threshold,
    or came back to it and is not seen below it after day 21.

    Args:
        counts: one value a day from day 0.
        switches: thresholds and days.
        is_whole: whether it was followed to the end of the window.

    Returns:
        None where no phenotype fits: death or loss before recovery, or no recovery within the window.
    """
    if _is_aplastic(counts, switches):
        return Phenotype.APLASTIC
    dip, recovered = switches.number("dip_below_per_ul"), switches.number("recovered_above_per_ul")
    after_day = switches.whole("dip_after_day")
    known = [(day, value) for day, value in enumerate(counts.values) if value is not None]
    first_dip = next((day for day, value in known if is_below(value, dip)), None)
    if first_dip is None:
        return Phenotype.QUICK if is_whole else None
    later = [(day, value) for day, value in known if day > first_dip]
    recovery = next((day for day, value in later if is_above(value, recovered)), None)
    late_values = [(day, value) for day, value in later if day > after_day]
    if recovery is not None:
        again = any(day > recovery and is_below(value, dip) for day, value in late_values)
        return Phenotype.INTERMITTENT if again else Phenotype.QUICK
    came_back = bool(late_values) and not any(is_below(value, dip) for _, value in late_values)
    return Phenotype.QUICK if is_whole and came_back else None


def _is_aplastic(counts: DailyCounts, switches: Switches) -> bool:
    gap, limit = switches.whole("joining_gap_days"), switches.number("aplastic_below_per_ul")
    low = low_days(counts, below(limit), joining_gap=gap)
    return low.longest >= switches.whole("aplastic_days")
