"""openapi: the description of the API, as its own routes give it."""

import json
from argparse import Namespace

from server.commands.answers import Status
from server.config import Settings
from server.main import create_app


def openapi(settings: Settings, _options: Namespace) -> Status:
    """Print the OpenAPI document."""
    print(json.dumps(create_app(settings).openapi(), indent=2), flush=True)
    return Status.DONE
