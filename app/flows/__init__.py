"""One user story a file."""
