"""What the parts of a patient's record are called."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from analytics.catalogue import catalogue
from analytics.identity.look_alike import Because
from analytics.records.patient import Sex
from analytics.records.time_point import CalendarDate, RelativeTime
from analytics.records.treatment import Treatment
from widgets.local_text import date_text, signed_text
from widgets.translate import translate

_CONTEXT = "PatientWords"
_FIELDS = {
    "number": str(QT_TRANSLATE_NOOP("PatientWords", "Number")),
    "family_name": str(QT_TRANSLATE_NOOP("PatientWords", "Family name")),
    "given_name": str(QT_TRANSLATE_NOOP("PatientWords", "Given name")),
    "birth_date": str(QT_TRANSLATE_NOOP("PatientWords", "Birth date")),
    "sex": str(QT_TRANSLATE_NOOP("PatientWords", "Sex")),
    "centre": str(QT_TRANSLATE_NOOP("PatientWords", "Centre")),
    "language": str(QT_TRANSLATE_NOOP("PatientWords", "Language")),
    "consent_from": str(QT_TRANSLATE_NOOP("PatientWords", "Consent from")),
    "consent_withdrawn_on": str(QT_TRANSLATE_NOOP("PatientWords", "Consent withdrawn")),
    "day_zero": str(QT_TRANSLATE_NOOP("PatientWords", "Day 0")),
    "death": str(QT_TRANSLATE_NOOP("PatientWords", "Death")),
    "infusion": str(QT_TRANSLATE_NOOP("PatientWords", "Infusion (day 0)")),
    "product": str(QT_TRANSLATE_NOOP("PatientWords", "Product")),
    "disease": str(QT_TRANSLATE_NOOP("PatientWords", "Disease")),
    "histology": str(QT_TRANSLATE_NOOP("PatientWords", "Histology")),
    "prior_lines": str(QT_TRANSLATE_NOOP("PatientWords", "Prior lines")),
    "prior_transplant": str(QT_TRANSLATE_NOOP("PatientWords", "Prior transplant")),
    "bendamustine": str(QT_TRANSLATE_NOOP("PatientWords", "Bendamustine")),
    "bendamustine_last": str(QT_TRANSLATE_NOOP("PatientWords", "Last bendamustine")),
    "indication": str(QT_TRANSLATE_NOOP("PatientWords", "Indication")),
    "apheresis": str(QT_TRANSLATE_NOOP("PatientWords", "Apheresis")),
    "lymphodepletion_start": str(QT_TRANSLATE_NOOP("PatientWords", "Lymphodepletion from")),
    "lymphodepletion_regimen": str(QT_TRANSLATE_NOOP("PatientWords", "Lymphodepletion")),
    "lymphodepletion_dose": str(QT_TRANSLATE_NOOP("PatientWords", "Dose of lymphodepletion")),
    "holding_therapy": str(QT_TRANSLATE_NOOP("PatientWords", "Holding therapy")),
    "bridging_therapy": str(QT_TRANSLATE_NOOP("PatientWords", "Bridging therapy")),
    "ecog": str(QT_TRANSLATE_NOOP("PatientWords", "ECOG")),
    "note": str(QT_TRANSLATE_NOOP("PatientWords", "Note")),
}
_KINDS = {
    "treatments": str(QT_TRANSLATE_NOOP("PatientWords", "Treatments")),
    "visits": str(QT_TRANSLATE_NOOP("PatientWords", "Visits")),
    "results": str(QT_TRANSLATE_NOOP("PatientWords", "Results")),
    "events": str(QT_TRANSLATE_NOOP("PatientWords", "Events")),
    "samples": str(QT_TRANSLATE_NOOP("PatientWords", "NGS samples")),
    "variants": str(QT_TRANSLATE_NOOP("PatientWords", "Variant calls")),
    "work_ups": str(QT_TRANSLATE_NOOP("PatientWords", "t-MN work-ups")),
    "clone_parents": str(QT_TRANSLATE_NOOP("PatientWords", "Parentages of clones")),
    "letters": str(QT_TRANSLATE_NOOP("PatientWords", "Letters")),
    "drafts": str(QT_TRANSLATE_NOOP("PatientWords", "Unfinished texts")),
}
_REASONS = {
    Because.SAME_NUMBER: str(QT_TRANSLATE_NOOP("PatientWords", "the same number")),
    Because.SAME_PERSON: str(QT_TRANSLATE_NOOP("PatientWords", "the same names and birth date")),
    Because.SWAPPED_NAMES: str(QT_TRANSLATE_NOOP("PatientWords", "family and given name swapped")),
    Because.SIMILAR_NAME: str(
        QT_TRANSLATE_NOOP("PatientWords", "the same birth date and a name spelled almost the same")
    ),
    Because.SAME_NAME: str(QT_TRANSLATE_NOOP("PatientWords", "the same names")),
    Because.NUMBER_ALIKE: str(
        QT_TRANSLATE_NOOP("PatientWords", "a number that is easily misread as this one")
    ),
    Because.OTHER_BIRTH_DATE: str(QT_TRANSLATE_NOOP("PatientWords", "the same names, another birth date")),
}
_SEXES = {
    Sex.FEMALE: str(QT_TRANSLATE_NOOP("PatientWords", "female")),
    Sex.MALE: str(QT_TRANSLATE_NOOP("PatientWords", "male")),
}
_LANGUAGES = {
    "en": str(QT_TRANSLATE_NOOP("PatientWords", "English")),
    "fr": str(QT_TRANSLATE_NOOP("PatientWords", "French")),
    "de": str(QT_TRANSLATE_NOOP("PatientWords", "German")),
}
LANGUAGES = tuple(_LANGUAGES)


def field_name(name: str) -> str:
    """Return what a field of a patient or a treatment is called."""
    return translate(_CONTEXT, _FIELDS[name])


def kind_name(kind: str) -> str:
    """Return what the records of one of ``delete_patient.KINDS`` are called."""
    return translate(_CONTEXT, _KINDS[kind])


def because_text(because: Because) -> str:
    """Return why two patients may be one."""
    return translate(_CONTEXT, _REASONS[because])


def sex_text(sex: Sex) -> str:
    """Return a sex in words."""
    return translate(_CONTEXT, _SEXES[sex])


def language_text(code: str) -> str:
    """Return a language's name, or its code where it has none here."""
    return translate(_CONTEXT, _LANGUAGES[code]) if code in _LANGUAGES else code


def product_text(code: str) -> str:
    """Return a product by its name and its brand."""
    product = catalogue().products.get(code)
    if product is None:
        return code
    brand = product.synonyms[0] if product.costimulation is not None and product.synonyms else None
    return f"{product.name} ({brand})" if brand else product.name


def fact_text(name: str, value: object) -> str:
    """Return the value of a field as people read it; a dash where there is none."""
    match value:
        case None | "":
            return "–"
        case CalendarDate():
            return date_text(value)
        case RelativeTime(days=days):
            return translate("PatientWords", "day {day}").format(day=signed_text(days))
        case Treatment(infusion=infusion, product=product):
            return " · ".join(filter(None, (fact_text("infusion", infusion), product)))
        case Sex():
            return sex_text(value)
        case True | False:
            return translate("PatientWords", "yes") if value else translate("PatientWords", "no")
        case (str(gene), str(change)):
            return " ".join(filter(None, (gene, change)))
    if name == "language":
        return language_text(str(value))
    return product_text(str(value)) if name == "product" else str(value)
