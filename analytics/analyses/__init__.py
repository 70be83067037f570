"""Analyses of any table: its cells become what an estimator takes, its result a document of plain values."""
