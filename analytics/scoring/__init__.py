"""Clinical rules on tables: which columns a rule reads, and its answer to one patient of a table."""
