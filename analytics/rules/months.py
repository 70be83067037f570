"""Days as months of 30.4375 days (365.25 / 12), the month of the papers' figures (definitions §0)."""

DAYS_PER_MONTH = 30.4375


def months(days: float) -> float:
    """Return how many months *days* are."""
    return days / DAYS_PER_MONTH
