"""What may stand between the desktop and its server: a wire that loses replies, and servers that are none."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

_OWN = {"connection", "content-length", "date", "server", "transfer-encoding", "content-encoding"}


@dataclass
class Wire:
    """Hands requests on, and counts them by their path; the next reply to a path in `losing` is lost.

    What is to be lost may have its method before it: "GET /jobs". Where it `says` something, that is every
    reply, and the server is not asked. To a server that trusts it, what goes over it comes from `source`.
    """

    url: str
    passed: list[str] = field(default_factory=list)
    losing: set[str] = field(default_factory=set)
    says: bytes | None = None
    source: str = "127.0.0.1"


@contextmanager
def wire_to(server: str) -> Iterator[Wire]:
    """Lay one to `server`."""

    class Handing(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_request(self) -> None:
            with suppress(ConnectionError):
                super().handle_one_request()

        def _pass(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            if wire.says is not None:
                self.wfile.write(wire.says)
                self.close_connection = True
                return
            headers = {**self.headers, "X-Forwarded-For": wire.source}
            reply = httpx.request(
                self.command, f"{server}{self.path}", headers=headers, content=body
            )
            wire.passed.append(self.path)
            lost = wire.losing & {self.path, f"{self.command} {self.path}"}
            if lost:
                wire.losing -= lost
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True
                return
            self.send_response(reply.status_code)
            for name, value in reply.headers.items():
                if name not in _OWN:
                    self.send_header(name, value)
            self.send_header("content-length", str(len(reply.content)))
            self.end_headers()
            self.wfile.write(reply.content)

        do_GET = do_POST = do_DELETE = do_PATCH = _pass  # noqa: N815 - http.server's names

        def log_message(self, *_: object) -> None:
            """Tell nobody."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handing) as listening:
        wire = Wire(f"http://127.0.0.1:{listening.server_address[1]}")
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        yield wire
        listening.shutdown()
        thread.join()


@contextmanager
def answering(reply: bytes) -> Iterator[str]:
    """Answer whatever is asked with these bytes and hang up; yields the address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection, suppress(OSError):
                    connection.recv(65536)
                    connection.sendall(reply)

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)
    thread.join()
