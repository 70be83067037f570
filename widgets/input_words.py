"""What the inputs of rules are called, in the language of the window; never by their raw codes."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from analytics.cards.card_texts import analyte_name, input_text
from analytics.cards.card_words import CommonCardWords
from analytics.catalogue import catalogue
from analytics.figures.clone_words import material_name
from analytics.records.sample import Material
from analytics.rules.assessment import Input
from analytics.rules.input_place import InputPlace
from analytics.rules.wanted import GENE, Place, Wanted
from analytics.wording import Wording
from widgets.catalogue_names import event_kind_name
from widgets.translate import translate

_CONTEXT = "InputWords"
_NAMES = {
    "progression": str(QT_TRANSLATE_NOOP("InputWords", "Progression")),
    "next_therapy": str(QT_TRANSLATE_NOOP("InputWords", "Next therapy")),
    "death": str(QT_TRANSLATE_NOOP("InputWords", "Death")),
    "last_contact": str(QT_TRANSLATE_NOOP("InputWords", "Last contact")),
    "sample": str(QT_TRANSLATE_NOOP("InputWords", "NGS sample")),
    "detection_limit": str(QT_TRANSLATE_NOOP("InputWords", "Detection limit")),
    "category": str(QT_TRANSLATE_NOOP("InputWords", "Infection")),
    "flag": str(QT_TRANSLATE_NOOP("InputWords", "Cytogenetic finding")),
    "immunoglobulin": str(QT_TRANSLATE_NOOP("InputWords", "Immunoglobulin given")),
}
_SEXES = {
    "male": str(QT_TRANSLATE_NOOP("InputWords", "male")),
    "female": str(QT_TRANSLATE_NOOP("InputWords", "female")),
}


def input_value(given: Input, place: InputPlace | None, wording: Wording) -> str:
    """Return the value of an input as it is read: with its unit, a fraction of alleles in per cent."""
    if given.what == Wanted.SEX and given.value in _SEXES:
        return translate(_CONTEXT, _SEXES[given.value])
    if given.what == "sample" and given.value in tuple(Material):
        return material_name(Material(given.value), wording)
    if place is not None and place.place is Place.SAMPLE and given.unit is None:
        below = given.value.startswith("<")
        fraction = number_of(given.value)
        if fraction is not None and 0 <= fraction <= 1:
            shown = wording.vaf_value.format(n=wording.number(100 * fraction, None))
            return f"< {shown}" if below else shown
    return input_text(given, wording)


def number_of(text: str) -> float | None:
    """Return the number in the value of an input, of a bound its limit; None: it is a word."""
    try:
        return float(text.lstrip("<>≤≥ "))
    except ValueError:
        return None


def input_name(what: str, wording: Wording, words: CommonCardWords) -> str:
    """Return what an input is called."""
    if what in _NAMES:
        return translate(_CONTEXT, _NAMES[what])
    if what in catalogue().analytes:
        return _short_names(wording).get(what) or analyte_name(what, wording)
    if what in catalogue().event_kinds:
        return event_kind_name(what)
    if what.startswith(GENE):
        return what[len(GENE) :]
    name = words.wanted.get(what, what.replace("_", " "))
    return name[:1].upper() + name[1:]


def _short_names(wording: Wording) -> dict[str, str]:
    """Return what figures and criteria call some analytes."""
    return {
        "CD4": wording.cd4,
        "CD19": wording.cd19,
        "IGG": wording.igg,
        "ANC": wording.anc,
        "PLT": wording.platelets,
    }
