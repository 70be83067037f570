"""Every number of the two papers that records can give, beside what this cohort gives."""
