"""What to draw, as frozen data."""
