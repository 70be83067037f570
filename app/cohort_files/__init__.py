"""An analysis of the cohort as files: tables, pictures and the reproducible bundle, one writer a file."""
