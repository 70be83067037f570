"""The words of the catalogue, one kind a file: analytes, products, event kinds, panels, schedules."""
