"""End points of a course after the infusion: what happened first, and on which day (definitions §9)."""
