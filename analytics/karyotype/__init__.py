"""Karyotypes in ISCN notation: what is read of a text, what is not, and the flags that scores ask for."""
