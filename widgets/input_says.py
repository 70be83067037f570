"""What single inputs say by themselves, where a rule knows that: the state of a criterion at a sample."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from analytics.rules.assessment import Assessment
from analytics.rules.criterion_course import CriterionCourse, CriterionSample, State
from analytics.rules.immune_reconstitution import ImmuneReconstitution
from analytics.wording import Wording
from widgets.input_words import number_of

_COUNTED = {"icaht": "ANC", "neutrophil-recovery": "ANC", "platelet-icaht": "PLT"}
"""Rules of low counts, and of which."""


def inputs_say(assessment: Assessment, wording: Wording) -> Mapping[tuple[str, int | None], str]:
    """Return what each input says by what it is and its id; nothing where the rule says nothing of it."""
    details = assessment.details
    if assessment.rule in _COUNTED:
        return _lowest(assessment, _COUNTED[assessment.rule])
    if not isinstance(details, ImmuneReconstitution):
        return {}
    return {
        (course.analyte, sample.result.id): _says(sample, course, wording)
        for course in details.criteria
        for sample in course.samples
    }


def _says(sample: CriterionSample, course: CriterionCourse, wording: Wording) -> str:
    word = {
        State.MET: wording.met,
        State.NOT_MET: wording.not_met,
        State.INDETERMINATE: wording.indeterminate,
        State.CONFOUNDED: wording.confounded,
        State.NOT_MEASURED: wording.not_measured,
    }[sample.state]
    if course.ended_day is not None and sample.span.earliest > course.ended_day:
        return QCoreApplication.translate("InputsSay", "{state}, not counted").format(state=word)
    return word


def _lowest(assessment: Assessment, analyte: str) -> Mapping[tuple[str, int | None], str]:
    """Say of the lowest counts that they are."""
    read = {one.id: number_of(one.value) for one in assessment.inputs if one.what == analyte}
    numbers = {key: number for key, number in read.items() if number is not None}
    low = min(numbers.values(), default=None)
    word = QCoreApplication.translate("InputsSay", "lowest")
    return {(analyte, key): word for key, number in numbers.items() if number == low}
