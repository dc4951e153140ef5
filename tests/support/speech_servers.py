"""Servers of files on loopback that behave as servers do: well, or in one of many other ways."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_SMALL = 1000


class Manner(Enum):
    """How a server answers."""

    WELL = auto()
    CUTS = auto()  # the connection, after half of what was asked for
    CUTS_AT_ONCE = auto()
    IGNORES_RANGES = auto()
    WRONG_BYTES = auto()
    OTHER_LENGTH = auto()
    NOT_THERE = auto()
    TROUBLE = auto()
    HANGS = auto()
    HANGS_HALFWAY = auto()  # of what is not small
    SENDS_ON = auto()  # to where the file is


@dataclass
class FileServer:
    """Gives `files` by their path; `asked` are the ranges that were asked for, "" for all."""

    url: str
    files: Mapping[str, bytes]
    manner: Manner = Manner.WELL
    asked: list[str] = field(default_factory=list)
    is_over: threading.Event = field(default_factory=threading.Event)


class _Giving(BaseHTTPRequestHandler):
    serving: FileServer
    protocol_version = "HTTP/1.1"

    def handle_one_request(self) -> None:
        with suppress(ConnectionError):
            super().handle_one_request()

    def do_GET(self) -> None:
        wanted = self.headers.get("Range", "")
        self.serving.asked.append(wanted)
        manner = self.serving.manner
        path = self.path.removeprefix("/really")
        if manner is Manner.SENDS_ON and path == self.path:
            self._head(302, 0, {"Location": f"/really{path}"})
            return
        if manner in {Manner.NOT_THERE, Manner.TROUBLE} or path not in self.serving.files:
            self._head(500 if manner is Manner.TROUBLE else 404, 0, {})
            return
        content = self.serving.files[path]
        start = int(wanted.removeprefix("bytes=").rstrip("-") or 0)
        if manner in {Manner.IGNORES_RANGES, Manner.CUTS_AT_ONCE} or not wanted:
            start = 0
        if start >= len(content) and start:
            self._head(416, 0, {})
            return
        self._give(content, start, manner)

    def _give(self, content: bytes, start: int, manner: Manner) -> None:
        if manner is Manner.HANGS:
            self.serving.is_over.wait()
            return
        if manner is Manner.WRONG_BYTES:
            content = bytes(byte ^ 1 for byte in content)
        if manner is Manner.OTHER_LENGTH:
            content = b"<html>Sign in to the network</html>"
        rest = content[start:]
        where = {"Content-Range": f"bytes {start}-{len(content) - 1}/{len(content)}"}
        self._head(206 if start else 200, len(rest), where if start else {})
        match manner:
            case Manner.CUTS:
                self.wfile.write(rest[: (len(rest) + 1) // 2])
                self.close_connection = True
            case Manner.CUTS_AT_ONCE:
                self.close_connection = True
            case Manner.HANGS_HALFWAY if len(rest) > _SMALL:
                self.wfile.write(rest[: len(rest) // 2])
                self.wfile.flush()
                self.serving.is_over.wait()
                self.close_connection = True
            case _:
                self.wfile.write(rest)

    def _head(self, status: int, length: int, more: Mapping[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        for name, value in more.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@contextmanager
def file_server(files: Mapping[str, bytes]) -> Iterator[FileServer]:
    """Serve `files` until the end of the block."""
    giving = type("Giving", (_Giving,), {})
    with ThreadingHTTPServer(("127.0.0.1", 0), giving) as web:
        web.daemon_threads = True
        serving = FileServer(f"http://127.0.0.1:{web.server_address[1]}", files)
        giving.serving = serving  # type: ignore[attr-defined] # it inherits the name
        thread = threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield serving
        finally:
            serving.is_over.set()
            web.shutdown()
            thread.join()
