"""The laboratories of the demo clinic."""

from analytics.demo.result_list import PRINTED
from analytics.records.ids import LaboratoryId
from analytics.records.laboratory import Laboratory, ReportedAnalyte

CENTRAL_ID, OUTSIDE_ID = LaboratoryId(-1), LaboratoryId(-2)
_OTHER_UNITS = {
    "IGG": "mg/dL",
    "IGA": "mg/dL",
    "IGM": "mg/dL",
    "HGB": "g/L",
    "CRP": "mg/dL",
    "CREA": "µmol/L",
}


def central_laboratory() -> Laboratory:
    """Return the clinic's own laboratory: ``<1`` B cell means none was detected."""
    return Laboratory(
        CENTRAL_ID,
        "Central laboratory (synthetic)",
        tuple(
            ReportedAnalyte(
                analyte=code,
                unit=unit,
                lowest_reported=1.0 if code == "CD19" else None,
                below_means_not_detected=True if code == "CD19" else None,
            )
            for code, (unit, _) in PRINTED.items()
        ),
    )


def outside_laboratory() -> Laboratory:
    """Return a laboratory with other units, of which nobody knows what its ``<1`` means."""
    return Laboratory(
        OUTSIDE_ID,
        "Outside laboratory (synthetic)",
        tuple(
            ReportedAnalyte(
                analyte=code,
                unit=_OTHER_UNITS.get(code, unit),
                lowest_reported={"CD19": 1.0, "ANC": 0.1}.get(code),
            )
            for code, (unit, _) in PRINTED.items()
        ),
    )
