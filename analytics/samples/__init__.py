"""Entering sequencing samples: what is typed, what it means, and what it changes."""
