"""One slip each: what it looks for, and from when on it speaks."""
