"""The centre: what the numbers mean; pure, without Qt, SQL or clock."""
