"""The wiring: window, flows, tasks, letters and command line; sees all, nothing imports it."""
