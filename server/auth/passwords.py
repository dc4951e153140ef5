"""Passwords: which are taken, how they are stored, how one is checked. PURE, but for the salt.

What is stored is bcrypt over the password under a pepper, behind the name of that pepper:

    1a2b3c4d$2b$12$...      bcrypt( base64( HMAC-SHA-384( pepper, NFKC( password ) ) ) )

The 64 bytes of base64 stay below the 72 that bcrypt reads, so no password is ever cut short. A pepper
that was replaced is still accepted while it is listed; whoever signs in then is hashed anew. Hashing
and judging block for a long time on purpose: call them by `HashingPool.run`.
"""

import base64
import binascii
import hashlib
import hmac
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import bcrypt
from zxcvbn import (  # type: ignore[import-untyped] # it ships no types
    feedback,
    matching,
    scoring,
    time_estimates,
)

from server.errors import WEAK_PASSWORD, Problem

LEAST_CHARACTERS = 8
MOST_CHARACTERS = 128
MOST_SENT_CHARACTERS = 1024
"""What a body may hold: a password of 128 characters can be written with several code points each."""

_JUDGED_CHARACTERS = 48
"""The guesser takes seconds for longer ones of a wicked kind; what is strong so far stays strong."""

_NAME_CHARACTERS = 8
_STORED = re.compile(
    rf"(?P<pepper>[0-9a-f]{{{_NAME_CHARACTERS}}})(?P<bcrypt>\$2b\$(?P<cost>\d\d)\$.+)"
)
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a password is the stored one, and whether that should be hashed anew."""

    matches: bool
    stale: bool


def hash_password(password: str, *, pepper: str, cost: int) -> str:
    """Return what to store of `password`; `cost` is bcrypt's, its base-2 logarithm of rounds."""
    hashed = bcrypt.hashpw(_peppered(password, pepper), bcrypt.gensalt(cost)).decode()
    return _pepper_name(pepper) + hashed


def verify_password(
    password: str,
    hashed: str | None,
    *,
    pepper: str,
    cost: int,
    previous: Sequence[str] = (),
) -> Verdict:
    """Tell whether `password` is the one that was stored as `hashed`, under one of the peppers.

    Nobody's password (None, or what no password hashes to) takes as long as somebody's.
    """
    stored = _STORED.fullmatch(hashed or "")
    if stored is None:
        bcrypt.checkpw(_peppered(password, pepper), _dummy(cost))
        return Verdict(matches=False, stale=False)
    names = {_pepper_name(known): known for known in (*previous, pepper)}
    named = names.get(stored["pepper"])
    matches = bcrypt.checkpw(_peppered(password, named or pepper), stored["bcrypt"].encode())
    return Verdict(
        matches=matches and named is not None,
        stale=named != pepper or int(stored["cost"]) != cost,
    )


def refuse_weak(password: str, *, email: str, name: str | None, least_score: int) -> None:
    """Refuse a password that is too short, too long, or guessed too soon by who knows its owner.

    `least_score` is zxcvbn's, 0 to 4. Raises Problem `weak_password`, whose `why` says what to mend.
    """
    normal = unicodedata.normalize("NFKC", password)
    if len(normal) < LEAST_CHARACTERS:
        raise _weak(f"It needs at least {LEAST_CHARACTERS} characters.")
    if len(normal) > MOST_CHARACTERS:
        raise _weak(f"It may have at most {MOST_CHARACTERS} characters.")
    if not any(character.isalpha() for character in normal):
        raise _weak("It needs a letter.")
    if not any(character.isdecimal() for character in normal):
        raise _weak("It needs a digit.")
    known = [email, *_WORDS.findall(f"{email} {name or ''}")]
    score, why = _judged(normal[:_JUDGED_CHARACTERS], known)
    if score < least_score:
        raise _weak(why)


def _judged(password: str, known: Sequence[str]) -> tuple[int, str]:
    """Return zxcvbn's score and what it says; its own front door shares `known` among threads."""
    words = matching.build_ranked_dict([word.casefold() for word in known])
    found = matching.omnimatch(password, {**matching.RANKED_DICTIONARIES, "user_inputs": words})
    guessed = scoring.most_guessable_match_sequence(password, found)
    score: int = time_estimates.estimate_attack_times(guessed["guesses"])["score"]
    told = feedback.get_feedback(score, guessed["sequence"])
    told_all = " ".join(part for part in (told["warning"], *told["suggestions"]) if part)
    return score, told_all or "Add another word or two."


def _weak(why: str) -> Problem:
    return Problem(WEAK_PASSWORD, sentence=f"This password cannot be used. {why}", why=why)


def _peppered(password: str, pepper: str) -> bytes:
    normal = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    return base64.b64encode(hmac.digest(pepper.encode(), normal, hashlib.sha384))


def _pepper_name(pepper: str) -> str:
    digest = hmac.digest(pepper.encode(), b"reely pepper name", hashlib.sha256)
    return binascii.hexlify(digest).decode()[:_NAME_CHARACTERS]


def _dummy(cost: int) -> bytes:
    """Return a record that takes as long as a real one and that no password is known to fit."""
    return f"$2b${cost:02d}${'.' * 53}".encode()
