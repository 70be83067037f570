"""Visits as they are entered and read: the flowsheet, its entry column, what is due."""
