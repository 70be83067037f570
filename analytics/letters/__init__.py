"""What a letter says: facts from the record, and the letter as frozen data before any page is made of it."""
