"""The words of a bundle's README; the names of files, columns and choices are the same in every language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleWords:
    """Headings and paragraphs; names in braces are facts."""

    how_title: str = "How to compute it again"
    how: str = (
        "Rscript analysis.R        (R 4.2 or later; packages survival and cmprsk)\n"
        "It prints OK and ends with 0 where every number of expected.csv was found, else it names those that"
        " differ and\nends with 1. Tolerances stand in expected.csv, relative to the number (to 1 where it is"
        " smaller)."
    )
    linked: str = (
        "One row is one patient. There is no number, name, birth date or calendar date: times are days from"
        " the start,\nand id only counts the rows, which stand in the order of their own content. So neither"
        " the order nor id tells\nwho was treated when. Only the columns of this analysis are there. Days to"
        " events are still a patient's own:\nwhoever knows one may find the row. Share it as pseudonymised"
        " health data, not as anonymous data."
    )
    unlinked: str = (
        "A row is NOT a patient. Each column was sorted by itself within its group, what is missing last:"
        " every number\nof the table can be computed again, and nobody's values stand together. Values are"
        " not rounded, since the\ntests stand on their order."
    )
    patients: str = "Patients"
    on_record: str = "{n} on record"
    not_in_population: str = "{n} not in the population: {reason}"
    not_in_analysis: str = "{n} not in this analysis: {reason}"
    in_analysis: str = "{n} in the analysis"
    choices: str = "Choices"
    methods: str = "Methods"
    not_computed: str = "Not computed again"
    files: str = "Files"
    script: str = "analysis.R: the script, which needs nothing but data.csv and expected.csv"
    rows: str = "data.csv, expected.csv: see above"
    table: str = "table.csv: the table as shown, in bare numbers"
    figure: str = "figure.svg: the figure as shown, where the analysis has one"
