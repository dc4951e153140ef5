"""How the server logs: facts as key and value, one line each, by way of the standard library.

Production writes JSON. What could be a secret or a person's address is struck out at the last
moment, whoever logged it; the rule is that nobody does. A failure is written with where it came from,
and never with the values that stood there.
"""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_SECRETS = re.compile(
    r"rly_(?:rt|dt|live|ot)_[\w-]+"  # our own tokens and keys
    r"|eyJ[\w-]+\.[\w-]+\.[\w-]+"  # a JWT
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"  # an address
)
_STRUCK = "[struck]"


def configure_logs(*, debug: bool, as_json: bool) -> None:
    """Send what is logged to stderr."""
    chain: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        strike_secrets,
    ]
    renderer: structlog.types.Processor = (
        structlog.processors.JSONRenderer()
        if as_json
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            exception_formatter=structlog.dev.plain_traceback,  # others show what variables hold
        )
    )
    structlog.configure(
        processors=[*chain, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=chain,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    for quiet in ("asyncio", "aiosqlite", "uvicorn.access", "alembic", "httpcore", "httpx"):
        logging.getLogger(quiet).setLevel(logging.WARNING)


def strike_secrets(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Strike out whatever looks like a token, a key or an address."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = _SECRETS.sub(_STRUCK, value)
    return event
