"""What a rule can lack beside laboratory values, and where it is entered.

``Assessment.missing`` holds analyte codes (``FERRITIN``), these words, and ``gene:TP53`` for a gene whose
state is not known.
"""

from enum import StrEnum

from analytics.catalogue import catalogue

GENE = "gene:"


class Wanted(StrEnum):
    """What can be missing; the text is what the command line prints."""

    INFUSION_DATE = "infusion date"
    FULL_INFUSION_DATE = "full infusion date"
    LYMPHODEPLETION = "lymphodepletion start"
    PRODUCT = "product"
    BIRTH_DATE = "birth date"
    SEX = "sex"
    SAMPLE = "NGS sample"
    DETECTION_LIMIT = "detection limit"
    PANEL = "panel of the sample"
    KARYOTYPE = "karyotype"
    MARROW_BLASTS = "marrow blasts"
    WORK_UP = "t-MN work-up"
    CHIP_STATUS = "CHIP or CCUS"
    RESPONSE = "response assessment"
    FINDINGS = "findings"
    CAUSE_OF_DEATH = "cause of death"
    LAST_CONTACT = "last contact"
    DATE_OF_PROGRESSION = "date of progression"
    DATE_OF_NEXT_THERAPY = "date of next_therapy"
    DATE_OF_TMN = "date of t-MN"
    DATE_OF_DEATH = "date of death"
    DATE_OF_LAST_CONTACT = "date of last_contact"
    DATE_OF_IMMUNOGLOBULIN = "date of immunoglobulin"
    PRIOR_TRANSPLANT = "prior transplant"
    DATE_OF_TRANSPLANT = "date of the transplant"
    KMT2A_PTD = "KMT2A-PTD"
    TP53_LOH = "TP53 LOH"


class Place(StrEnum):
    """Where something is entered."""

    VISIT = "visit"
    TREATMENT = "treatment"
    PATIENT = "patient"
    SAMPLE = "sample"
    WORK_UP = "work_up"
    EVENT = "event"
    SETTING = "setting"


_PLACES = {
    Place.TREATMENT: (
        Wanted.INFUSION_DATE,
        Wanted.FULL_INFUSION_DATE,
        Wanted.LYMPHODEPLETION,
        Wanted.PRODUCT,
        Wanted.DATE_OF_NEXT_THERAPY,
        Wanted.PRIOR_TRANSPLANT,
        Wanted.DATE_OF_TRANSPLANT,
    ),
    Place.PATIENT: (Wanted.BIRTH_DATE, Wanted.SEX),
    Place.SAMPLE: (Wanted.SAMPLE, Wanted.DETECTION_LIMIT, Wanted.PANEL),
    Place.WORK_UP: (
        Wanted.KARYOTYPE,
        Wanted.MARROW_BLASTS,
        Wanted.WORK_UP,
        Wanted.KMT2A_PTD,
        Wanted.TP53_LOH,
    ),
}


def place_of(missing: str) -> Place | None:
    """Return where what a rule lacks is entered; None: nothing can be entered for it."""
    if missing.startswith(GENE):
        return Place.SAMPLE
    if missing in catalogue().analytes:
        return Place.VISIT
    if missing not in tuple(Wanted):
        return None
    found = (place for place, wanted in _PLACES.items() if missing in wanted)
    return next(found, Place.EVENT)
