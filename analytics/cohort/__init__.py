"""What the clinic knows of all its patients together."""
