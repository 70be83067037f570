"""What was typed or sent, read into values, or all its problems."""
