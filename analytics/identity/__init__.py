"""Who a patient is: telling one from another, making two into one, letting one go."""
