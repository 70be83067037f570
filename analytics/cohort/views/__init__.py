"""What each analysis of a cohort shows: figure, numbers, words; the same on screen, on paper and in files."""
