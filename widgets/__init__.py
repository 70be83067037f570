"""The screen: records in, intents out."""
