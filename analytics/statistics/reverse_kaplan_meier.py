"""How long the patients of a group were followed: Kaplan–Meier with censoring as the event."""

from dataclasses import replace

import numpy as np

from analytics.statistics.kaplan_meier import SurvivalCurve, kaplan_meier
from analytics.statistics.survival_data import CENSORED, SurvivalData
from analytics.statistics.survival_interval import ConfidenceType


def reverse_kaplan_meier(
    data: SurvivalData, *, conf_type: ConfidenceType = "log", confidence: float = 0.95
) -> tuple[SurvivalCurve, ...]:
    """Estimate how follow-up time is distributed in each group: its median is the median follow-up.

    Args:
        data: n rows; any event, of whatever cause, ends the chance to be followed and so is censored.
        conf_type: scale on which the intervals are symmetric.
        confidence: two-sided level, in (0, 1).

    Returns:
        Curves as of ``kaplan_meier``; ``events`` counts the rows that were censored in *data*.

    Source:
        Schemper & Smith 1996, Control Clin Trials 17:343; R ``survfit(Surv(time, event == 0))``, whose
        convention at a tie of an event and a censoring is kept: both are at risk.
    """
    ended_alive = replace(data, event=(data.event == CENSORED).astype(np.int64))
    return kaplan_meier(ended_alive, conf_type=conf_type, confidence=confidence)
