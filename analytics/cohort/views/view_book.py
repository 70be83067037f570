"""How each analysis is shown, by its name: every analysis of ``analysis_book`` is in here."""

from collections.abc import Callable, Mapping
from typing import Any

from analytics.cohort.views.analysis_view import AnalysisView
from analytics.cohort.views.recovery import recovery_view
from analytics.cohort.views.view_context import ViewContext

View = Callable[[Any, str, ViewContext], AnalysisView]
"""(result of one part, name of the part, context) → what is shown."""

VIEWS: Mapping[str, View] = {
    "recovery": recovery_view,
}
