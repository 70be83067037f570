"""Entering what happened and what was given: reading forms, checking them, making commands of them."""
