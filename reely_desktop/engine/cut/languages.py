"""The names of languages that a container can store. PURE.

QuickTime numbers its languages, and the muxer knows each by one of its two or three names only: German
as ``ger``, not ``deu``. What it does not know would be lost without a word.
"""

_KNOWN_TO_QUICKTIME = {
    "bod": "tib",
    "cym": "wel",
    "cze": "ces",
    "deu": "ger",
    "ell": "gre",
    "eus": "baq",
    "fas": "per",
    "fre": "fra",
    "hye": "arm",
    "isl": "ice",
    "kat": "geo",
    "mkd": "mac",
    "msa": "may",
    "mya": "bur",
    "nld": "dut",
    "rum": "ron",
    "slo": "slk",
    "sqi": "alb",
    "swe": "sve",
    "zho": "chi",
}


def stored_language(language: str, suffix: str) -> str:
    """Return the ISO 639-2 name under which `language` is kept in a file of `suffix`."""
    return _KNOWN_TO_QUICKTIME.get(language, language) if suffix == ".mov" else language
