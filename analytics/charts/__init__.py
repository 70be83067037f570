"""Figures of a cohort as frozen data: curves, bars, matrices and boxes with two axes of their own."""
