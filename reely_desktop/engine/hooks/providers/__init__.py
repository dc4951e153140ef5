"""Asking language models which stretches are worth a clip: what is asked, and what an answer is worth.

Nothing here opens a connection: requests are built and replies are read, and `app` sends them. A reply is
believed only as numbers of sentences that stood every check; no time, no text and no word of it goes further.
"""
