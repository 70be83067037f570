"""Files of others: recognise, read, compare, report."""
