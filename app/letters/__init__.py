"""Letters put together: facts of the record, words of a language, and templates kept as data."""
