"""The statistical lint: what is wrong with printed numbers as far as the numbers themselves tell."""
