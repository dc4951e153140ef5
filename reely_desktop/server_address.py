"""Where the account's server may be: anywhere by https, on this machine also by http. PURE."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from reely_desktop.errors import ReelyError

DEFAULT_SERVER = "http://127.0.0.1:8484"
"""No public server is built in: this is the one that a source checkout brings along."""

_DEFAULT_PORTS = {"https": 443, "http": 80}


class ServerAddressError(ReelyError):
    """No server can be there."""


def server_address(text: str) -> str:
    """Return the address that `text` means, in one form: scheme, host, port where it is not the usual, path.

    A name without a scheme is taken as https. Raises ServerAddressError RLY-SERVER-ADDRESS.
    """
    parts = _parts(text)
    if parts.scheme == "http" and not _is_this_machine(parts.hostname or ""):
        raise _unusable(text, "passwords would travel there unencrypted", "use https")
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    port = "" if parts.port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}{parts.path.rstrip('/')}"


def host_of(address: str) -> str:
    """Return the host of an address as `server_address` gives it, with its port where it has one."""
    return urlsplit(address).netloc


def is_on_this_machine(address: str) -> bool:
    """Tell whether what is sent to an address, as `server_address` gives it, stays on this machine."""
    return _is_this_machine(urlsplit(address).hostname or "")


def _parts(text: str) -> SplitResult:
    typed = text.strip()
    example = "write it like https://reely.example.org"
    try:
        parts = urlsplit(typed if "://" in typed else f"https://{typed}")
        has_port = parts.port != 0
        (parts.hostname or "").encode("idna")
    except ValueError as error:
        raise _unusable(text, "it is no address", example) from error
    if parts.scheme not in _DEFAULT_PORTS:
        raise _unusable(text, "it begins with neither https nor http", example)
    if not parts.hostname or not has_port or not typed.isprintable() or " " in typed:
        raise _unusable(text, "it is no address", example)
    if parts.username is not None or parts.query or parts.fragment:
        raise _unusable(text, "it holds more than a host, a port and a path", example)
    return parts


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _unusable(text: str, why: str, hint: str) -> ServerAddressError:
    return ServerAddressError(
        f"{text.strip() or 'an empty address'} cannot be the server: {why}",
        code="RLY-SERVER-ADDRESS",
        hint=hint,
    )
