"""Paper: pages and the PDF painter."""
