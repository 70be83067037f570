"""The words that files of an analysis need beside those of the analysis itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FileWords:
    """What stands in tables that are taken out; names in braces are facts."""

    table_number: str = "Table {n}."
    comparisons: str = "Comparisons"
    what: str = "what"
    value: str = "value"
    about: str = "About"
    sources: str = "Sources and methods"
    reading: str = "How to read it"
    patients: str = "Patients"
    in_analysis: str = "in the analysis"
    left_out: str = "left out: {reason}"
    made_by: str = "Made by AfterCART {version} on {date}. Not a medical device."
    synthetic: str = "Synthetic data: no real patients."
    too_long: str = "“{title}” has {n} rows and is left to the CSV and Excel files."

    # columns of numbers that one column of the screen holds together
    lower: str = "{column}, lower"
    upper: str = "{column}, upper"
    n: str = "{column}, n"
    of: str = "{column}, of"
    share: str = "{column}, %"
    median: str = "{column}, median"
    lower_quartile: str = "{column}, lower quartile"
    upper_quartile: str = "{column}, upper quartile"
    test: str = "{column}, test"
    reason: str = "{column}, why not"
