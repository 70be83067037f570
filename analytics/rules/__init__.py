"""The clinical rules, one a file."""
