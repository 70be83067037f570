"""An analysis to be computed again elsewhere: its rows without names, a script for R, what it has to find."""
