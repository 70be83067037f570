"""What of the cohort has been worked out since the data last changed."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from analytics.cohort.date_band import DateBand
from analytics.cohort.population import PopulationChoices
from analytics.cohort.question import Question

_MOST_POPULATIONS, _MOST_RESULTS = 6, 48


class CohortStore:
    """Keeps populations and results, the latest ones; touched in the window's thread only.

    Attributes:
        state: another number after every change of the data: what was begun before is not kept.
    """

    def __init__(self) -> None:
        self.state = 1
        self._bands: OrderedDict[PopulationChoices, DateBand] = OrderedDict()
        self._results: OrderedDict[tuple[PopulationChoices, Question], Any] = OrderedDict()

    @property
    def bands(self) -> Mapping[PopulationChoices, DateBand]:
        """The populations, as they are now."""
        return dict(self._bands)

    def result(self, choices: PopulationChoices, question: Question) -> Any:
        """Return what *question* was answered with; None: it was not."""
        return self._results.get((choices, question))

    def keep(
        self,
        state: int,
        bands: Mapping[PopulationChoices, DateBand],
        choices: PopulationChoices,
        question: Question,
        result: Any,
    ) -> None:
        """Keep what was worked out of the data as they were in *state*, if they still are so."""
        if state != self.state:
            return
        for read, band in bands.items():
            self._bands[read] = band
            self._bands.move_to_end(read)
        if result is not None:
            self._results[choices, question] = result
            self._results.move_to_end((choices, question))
        while len(self._bands) > _MOST_POPULATIONS:
            self._bands.popitem(last=False)
        while len(self._results) > _MOST_RESULTS:
            self._results.popitem(last=False)

    def forget(self) -> None:
        """Keep nothing: the data changed, or the clinic is locked."""
        self.state += 1
        self._bands.clear()
        self._results.clear()
