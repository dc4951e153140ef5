"""The face in the terminal: reads what was typed, calls `app`, prints. No Qt, by any chain.

Standard output belongs to the answer, standard error to progress and to what went wrong. Every error
is one line, `error[RLY-…]: what happened; why; what to do`, or with --json one object; what a person
can do about it decides the exit status (`endings`).
"""
