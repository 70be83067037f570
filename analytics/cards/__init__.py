"""What a card says of an assessment: outcome, date, one line why, as texts in one language."""
