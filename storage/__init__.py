"""The encrypted clinic file."""
