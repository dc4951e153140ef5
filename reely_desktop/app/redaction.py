"""What is nobody else's business is taken out of a text before anyone is shown it. PURE.

    the home folder, anyone's          ~
    the person's and the machine's name    (user), (machine)
    e-mail, network and MAC addresses  (address)
    keys, tokens, passwords            (secret)

Rather too much is taken out than too little: a long run of letters and digits is taken for a secret. Names
of files stay, since they often are what a problem is about; whoever hands the text on reads it first.
What is taken out once is not taken out again: redacting twice is redacting once.
"""

import ipaddress
import re
from dataclasses import dataclass

USER, MACHINE, ADDRESS, SECRET, HOME = "(user)", "(machine)", "(address)", "(secret)", "~"
_SHORTEST_NAME = 2

_NAMED_SECRET = re.compile(
    r"""(?ix)
    ( [\w.-]* (?: pass(?:word|wd|phrase)? | pwd | secret | token | api[_-]?key | access[_-]?key
                | private[_-]?key | credential s? | signature | cookie | session(?:[_-]?id)? )
      ["']? \s* [=:] \s* ["']? )
    (?! \s | \( (?: user | machine | address | secret ) \) ) [^\s"'&;,()<>]+
    """
)
_AUTHORIZATION = re.compile(r"(?i)\b((?:proxy-)?authorization\s*[:=]\s*)(?!\s|\(secret\))[^\r\n]+")
_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+(?!\(secret\))[A-Za-z0-9._~+/=-]{8,}")
_JWT = re.compile(r"\beyJ[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]*){1,4}")
_KNOWN_KEYS = re.compile(
    r"""(?x)
    (?<![A-Za-z0-9])
    (?: (?: sk | pk | rk | hf | pplx | gsk | whsec | reely | xai | nvapi | dckr_pat | sq0atp )
        [-_] [A-Za-z0-9_-]{8,}
      | gh[opusr]_[A-Za-z0-9]{8,} | github_pat_\w{8,} | glpat-[\w-]{8,} | npm_[A-Za-z0-9]{8,}
      | xox[a-z]-[A-Za-z0-9-]{8,} | (?: AKIA | ASIA )[A-Z0-9]{12,} | AIza[\w-]{20,} | ya29\.[\w-]{8,}
      | SG\.[\w-]{8,}\.[\w-]{8,} )
    """
)
_KEY_BLOCK = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)", re.DOTALL
)
_LONG_RUN = re.compile(r"(?<![A-Za-z0-9_+=-])[A-Za-z0-9_+=-]{32,}(?![A-Za-z0-9_+=-])")
_IN_A_URL = re.compile(r"(?i)\b([a-z][a-z0-9+.-]*://)(?!\(secret\)@)[^\s/@]+@")
_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_IPV4 = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])")
_IPV6 = re.compile(r"(?<![\w:.])[0-9A-Fa-f:]{2,39}(?:%\w+)?(?![\w:])")
_MAC = re.compile(r"(?<![\w:-])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![\w:-])")
_A_HOME = re.compile(
    r"""(?ix)
    (?<![\w.~]) (?: [a-z]:[\\/]+users[\\/]+ | /home/ | /users/ | /var/home/ )
    (?! public\b | shared\b ) [^\\/\s:"'<>|?*]+
    """
)


@dataclass(frozen=True, slots=True)
class Person:
    """Whose text it is: `home` is a path as the system writes it; an empty text is not known."""

    home: str = ""
    user: str = ""
    machine: str = ""


def redact(text: str, person: Person) -> str:
    """Return `text` without what is nobody else's business."""
    text = _KEY_BLOCK.sub(SECRET, text)
    text = _IN_A_URL.sub(rf"\1{SECRET}@", text)
    text = _EMAIL.sub(ADDRESS, text)
    text = _AUTHORIZATION.sub(rf"\1{SECRET}", text)
    text = _NAMED_SECRET.sub(rf"\1{SECRET}", text)
    text = _BEARER.sub(rf"\1 {SECRET}", text)
    text = _JWT.sub(SECRET, text)
    text = _KNOWN_KEYS.sub(SECRET, text)
    text = _without_home(text, person.home)
    text = _LONG_RUN.sub(lambda run: SECRET if _looks_random(run[0]) else run[0], text)
    text = _MAC.sub(ADDRESS, text)
    text = _IPV4.sub(lambda found: _unless_local(found[0]), text)
    text = _IPV6.sub(lambda found: _unless_local(found[0]), text)
    for name, stand_in in ((person.user, USER), (person.machine, MACHINE)):
        text = _without_name(text, name, stand_in)
    return text


def _without_home(text: str, home: str) -> str:
    """Put ~ for the person's home folder, however its slashes are written, and for anyone else's."""
    parts = [re.escape(part) for part in re.split(r"[\\/]+", home.rstrip("\\/")) if part]
    if parts:
        start = r"[\\/]+" if home[0] in "\\/" else r"(?<![A-Za-z])"
        whole = start + r"[\\/]+".join(parts)
        text = re.sub(rf"(?i){whole}(?=[\\/\s\"'<>:;,.)\]]|$)", HOME, text)
    return _A_HOME.sub(HOME, text)


def _without_name(text: str, name: str, stand_in: str) -> str:
    """Put `stand_in` for a name that stands by itself."""
    if len(name) < _SHORTEST_NAME or name.lower() in {"user", "machine", "address", "secret"}:
        return text
    return re.sub(rf"(?i)(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", stand_in, text)


def _looks_random(run: str) -> bool:
    return any(c.isdigit() for c in run) and any(c.isalpha() for c in run)


def _unless_local(found: str) -> str:
    """Return the stand-in for an address of a network, and this machine's own as it is."""
    try:
        address = ipaddress.ip_address(found.partition("%")[0])
    except ValueError:
        return found
    is_telling = address.version == 4 or sum(map(bool, found.split(":"))) > 1  # noqa: PLR2004 - IPv4
    return ADDRESS if is_telling and not (address.is_loopback or address.is_unspecified) else found
