"""What the parts of the cohort page and what it offers are called, in the language of the window."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from analytics.catalogue import catalogue
from widgets.translate import translate
from widgets.window_language import interface_language

_CONTEXT = "CohortNames"
_TABS = {
    "population": str(QT_TRANSLATE_NOOP("CohortNames", "Population")),
    "table1": str(QT_TRANSLATE_NOOP("CohortNames", "Table 1")),
    "recovery": str(QT_TRANSLATE_NOOP("CohortNames", "Recovery")),
    "time-courses": str(QT_TRANSLATE_NOOP("CohortNames", "Time courses")),
    "survival": str(QT_TRANSLATE_NOOP("CohortNames", "Survival")),
    "landmarks": str(QT_TRANSLATE_NOOP("CohortNames", "Landmarks")),
    "infections": str(QT_TRANSLATE_NOOP("CohortNames", "Infections and NRM")),
    "tmn": str(QT_TRANSLATE_NOOP("CohortNames", "t-MN")),
    "swimmer": str(QT_TRANSLATE_NOOP("CohortNames", "Swimmer")),
    "more": str(QT_TRANSLATE_NOOP("CohortNames", "More")),
}
_ENTRIES = {
    "population": str(QT_TRANSLATE_NOOP("CohortNames", "Who is in")),
    "follow-up": str(QT_TRANSLATE_NOOP("CohortNames", "Follow-up")),
    "table1": str(QT_TRANSLATE_NOOP("CohortNames", "Before the infusion")),
    "course": str(QT_TRANSLATE_NOOP("CohortNames", "Course after it")),
    "recovery": str(QT_TRANSLATE_NOOP("CohortNames", "Time to recovery")),
    "recovery-by-response": str(QT_TRANSLATE_NOOP("CohortNames", "By response")),
    "state-at-progression": str(QT_TRANSLATE_NOOP("CohortNames", "State at progression")),
    "time-courses": str(QT_TRANSLATE_NOOP("CohortNames", "Time courses")),
    "survival": str(QT_TRANSLATE_NOOP("CohortNames", "Survival")),
    "landmarks": str(QT_TRANSLATE_NOOP("CohortNames", "Survival from a landmark")),
    "infections": str(QT_TRANSLATE_NOOP("CohortNames", "First infection")),
    "nrm": str(QT_TRANSLATE_NOOP("CohortNames", "Non-relapse mortality")),
    "tmn": str(QT_TRANSLATE_NOOP("CohortNames", "Incidence")),
    "os-from-tmn": str(QT_TRANSLATE_NOOP("CohortNames", "Survival from t-MN")),
    "tmn-findings": str(QT_TRANSLATE_NOOP("CohortNames", "Findings at t-MN")),
    "risk-factors": str(QT_TRANSLATE_NOOP("CohortNames", "Risk factors, matching")),
    "clonal-evolution": str(QT_TRANSLATE_NOOP("CohortNames", "Clones before and after")),
    "swimmer": str(QT_TRANSLATE_NOOP("CohortNames", "Swimmer")),
}
_PARTS = {
    ("recovery", "any"): str(QT_TRANSLATE_NOOP("CohortNames", "Any of the three")),
    ("recovery", "th"): str(QT_TRANSLATE_NOOP("CohortNames", "CD4 T cells")),
    ("recovery", "b"): str(QT_TRANSLATE_NOOP("CohortNames", "B cells")),
    ("survival", "pfs"): str(QT_TRANSLATE_NOOP("CohortNames", "Progression-free survival")),
    ("survival", "os"): str(QT_TRANSLATE_NOOP("CohortNames", "Overall survival")),
    ("clonal-evolution", "tmn"): str(QT_TRANSLATE_NOOP("CohortNames", "Before and at t-MN")),
    ("clonal-evolution", "last"): str(QT_TRANSLATE_NOOP("CohortNames", "Before and last sample")),
    ("infections", "any"): str(QT_TRANSLATE_NOOP("CohortNames", "Any infection")),
    ("infections", "bacterial"): str(QT_TRANSLATE_NOOP("CohortNames", "Bacterial")),
    ("infections", "severe"): str(QT_TRANSLATE_NOOP("CohortNames", "Severe")),
    ("infections", "severe_bacterial"): str(QT_TRANSLATE_NOOP("CohortNames", "Severe bacterial")),
}
_ANALYTES = {("recovery", "igg"): "IGG"}
"""Called as the analyte: whether an IgG under immunoglobulin counts is a choice of the population."""
_CHOICES = {
    "published": str(QT_TRANSLATE_NOOP("CohortNames", "as published")),
    "clinical": str(QT_TRANSLATE_NOOP("CohortNames", "clinical")),
    "clinic": str(QT_TRANSLATE_NOOP("CohortNames", "as the clinic set it")),
    "day": str(QT_TRANSLATE_NOOP("CohortNames", "the day")),
    "month": str(QT_TRANSLATE_NOOP("CohortNames", "the month")),
    "earliest": str(QT_TRANSLATE_NOOP("CohortNames", "earliest day")),
    "middle": str(QT_TRANSLATE_NOOP("CohortNames", "middle")),
    "latest": str(QT_TRANSLATE_NOOP("CohortNames", "latest day")),
    "progression": str(QT_TRANSLATE_NOOP("CohortNames", "Progression or relapse")),
    "next_therapy": str(QT_TRANSLATE_NOOP("CohortNames", "Next-line treatment")),
    "death": str(QT_TRANSLATE_NOOP("CohortNames", "Death")),
    "with_bands": str(QT_TRANSLATE_NOOP("CohortNames", "95 % confidence bands")),
    "with_competing": str(QT_TRANSLATE_NOOP("CohortNames", "Competing events (thin)")),
    "with_table": str(QT_TRANSLATE_NOOP("CohortNames", "Table under the curves")),
    "with_one_minus_km": str(QT_TRANSLATE_NOOP("CohortNames", "1 − Kaplan–Meier for contrast")),
    "with_mean": str(QT_TRANSLATE_NOOP("CohortNames", "Mean ± SEM, not median")),
    "with_subdistribution": str(QT_TRANSLATE_NOOP("CohortNames", "Subdistribution (Fine–Gray), not Cox")),
}


def tab_name(key: str) -> str:
    """Return what a tab is called."""
    return translate(_CONTEXT, _TABS.get(key, key))


def entry_name(key: str) -> str:
    """Return what an analysis of a tab is called."""
    return translate(_CONTEXT, _ENTRIES.get(key, key.replace("-", " ").capitalize()))


def part_name(analysis: str, part: str) -> str:
    """Return what one part of an analysis is called."""
    analyte = catalogue().analytes.get(_ANALYTES.get((analysis, part), part))
    if analyte is not None:
        return analyte.names.get(interface_language(), analyte.name)
    return translate(_CONTEXT, _PARTS.get((analysis, part), part.replace("_", " ").capitalize()))


def choice_name(key: str) -> str:
    """Return what a choice of the left panel is called."""
    return translate(_CONTEXT, _CHOICES[key])
