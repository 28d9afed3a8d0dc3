"""Feeds and folders go in; what is new in them is read, again and again, until somebody ends it.

Around what `detente read` does there is a loop, and a word to whoever wants to know.
"""
