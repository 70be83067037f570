"""Estimators and tests, pure and exact: numbers in, frozen results out; they know no patients and no file."""
