"""The shapes of answers, for the description of the interface; nothing is checked by them."""
