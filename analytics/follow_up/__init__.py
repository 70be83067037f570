"""Follow-up as planned: the schedule in force, what is due and overdue, what is open to settle."""
