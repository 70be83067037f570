"""What is kept about a patient, one frozen record a file."""
