"""Sizes and weights of a chart's words, and the gaps between them, in points of the chart."""

TITLE_PT, TITLE_LINE_PT = 16, 21.0
SUBTITLE_PT, SUBTITLE_LINE_PT = 12, 16.0
PLOT_TITLE_PT, PLOT_TITLE_LINE_PT = 12, 18.0
LABEL_PT, LABEL_LINE_PT = 11, 14.0
NOTE_LINE_PT = 15.0
ROW_LINE_PT = 16.0
BASELINE = 0.36
"""Half the height of a figure: words whose baseline lies this many ems below a place are centred on it."""
KEY_PT, KEY_GAP_PT = 18.0, 6.0
TICK_PT, TICK_GAP_PT = 4.0, 8.0
CHIP_PT = 20.0
