"""The synthetic demo clinic: invented patients drawn from the published figures of the two papers."""
