"""What the server's figures are held against: apps that do less, each started by uvicorn in its own process.

`python -m bench.server_floors NAME PORT` serves one of them with the server's own loop and parser.
"""

import asyncio
import json
import os
import secrets
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import jwt
import psycopg
import uvicorn
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import Depends, FastAPI
from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

QUERY = "BENCH_QUERY"
PARAMETERS = "BENCH_PARAMETERS"


def bare() -> Starlette:
    """Answer a small JSON document: what Starlette and uvicorn cost by themselves."""

    async def answer(_request: Request) -> Response:
        return JSONResponse({"id": "0199", "role": "user"})

    return Starlette(routes=[Route("/", answer)])


def fastapi() -> FastAPI:
    """Answer the same by way of FastAPI: what its routes cost without anything of ours."""
    app = FastAPI()

    @app.get("/")
    async def answer() -> dict[str, str]:
        return {"id": "0199", "role": "user"}

    return app


def query() -> Starlette:
    """Answer what one query gives, asked with psycopg alone over connections that are kept."""
    address = os.environ["DATABASE_URL"]
    statement = os.environ[QUERY]
    values = json.loads(os.environ[PARAMETERS])
    resting: list[psycopg.AsyncConnection[Any]] = []

    async def answer(_request: Request) -> Response:
        connection = resting.pop() if resting else await _connected(address)
        found = await connection.execute(statement.encode(), values)
        row = await found.fetchone()
        resting.append(connection)
        return JSONResponse({"row": [str(value) for value in row or ()]})

    return Starlette(routes=[Route("/", answer, methods=["GET", "POST"])])


def document() -> FastAPI:
    """Do what an entitlement cannot do without, and no more: read who asks and for what, ask, sign.

    A caller's token is read and nobody's session looked for; what is signed are the columns as text.
    """
    address = os.environ["DATABASE_URL"]
    statement = os.environ[QUERY].encode()
    values = json.loads(os.environ[PARAMETERS])
    secret = secrets.token_hex(32)
    token = jwt.encode({"sub": "0199", "exp": time.time() + 3600}, secret, algorithm="HS256")
    key = Ed25519PrivateKey.generate()
    resting: list[psycopg.AsyncConnection[Any]] = []
    app = FastAPI()

    class Wanted(BaseModel):
        device_id: UUID

    class Answer(BaseModel):
        entitlement: str
        server_time: datetime

    async def caller() -> str:
        read: dict[str, str] = jwt.decode(token, secret, algorithms=["HS256"])
        return read["sub"]

    @app.get("/")
    async def is_there() -> None:
        return

    @app.post("/")
    async def answer(_wanted: Wanted, _who: Annotated[str, Depends(caller)]) -> Answer:
        connection = resting.pop() if resting else await _connected(address)
        found = await connection.execute(statement, values)
        row = await found.fetchone()
        resting.append(connection)
        signed = jwt.encode({"row": [str(value) for value in row or ()]}, key, algorithm="EdDSA")
        return Answer(entitlement=signed, server_time=datetime.now(UTC))

    return app


async def _connected(address: str) -> psycopg.AsyncConnection[Any]:
    return await psycopg.AsyncConnection.connect(address, autocommit=True, prepare_threshold=1)


class _Inline(Executor):
    """Runs what it is given at once, where it is given: nothing else goes on meanwhile."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - whatever it raises is its caller's
            done.set_exception(error)
        return done


def inline() -> Any:  # noqa: ANN401 - an ASGI app
    """Return the server itself, but with passwords hashed on its event loop."""
    import dataclasses

    from server.config import read_settings
    from server.hashing_pool import HashingPool
    from server.main import create_app

    app = create_app(read_settings(os.environ))
    # It answers every use of a pool that the server makes; the pool that it replaces stays idle.
    pool = HashingPool(_Inline())
    app.state.context = dataclasses.replace(app.state.context, hashing=pool)
    return app


FLOORS: dict[str, Callable[[], Any]] = {
    "bare": bare,
    "fastapi": fastapi,
    "query": query,
    "document": document,
    "inline": inline,
}


def serve(arguments: Sequence[str]) -> int:
    """Serve the floor that is named on the port that is named, until told to stop."""
    name, port = arguments
    config = uvicorn.Config(
        FLOORS[name](), port=int(port), log_level="warning", access_log=False, proxy_headers=False
    )
    asyncio.run(uvicorn.Server(config).serve())
    return 0


if __name__ == "__main__":
    sys.exit(serve(sys.argv[1:]))
