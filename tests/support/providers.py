"""A provider's server on loopback that answers as a test says, and what it was asked.

Each answer is a function of the request; the last one stands for all that come after it.
"""

import json
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

LINE = re.compile(r"^\[(\d+)\] \(([\d.]+) s\) (.*)$", re.MULTILINE)
TOKENS_A_CHARACTER = 0.34


@dataclass(frozen=True, slots=True)
class Heard:
    """One request as the server heard it."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any

    @property
    def turns(self) -> list[str]:
        """What was said in it, ours and the model's, in order."""
        return [turn["content"] for turn in self.body["messages"]]

    @property
    def asked(self) -> str:
        """The question with the transcript."""
        return next(text for text in self.turns if "<transcript>" in text)

    @property
    def sentences(self) -> dict[int, tuple[float, str]]:
        """The sentences in it by their numbers: how many seconds each lasts, and its text."""
        return {int(n): (float(s), text) for n, s, text in LINE.findall(self.asked)}

    @property
    def tokens(self) -> int:
        """About how many tokens a real server would count."""
        return int(sum(map(len, self.turns)) * TOKENS_A_CHARACTER)


@dataclass(frozen=True, slots=True)
class Said:
    """What the server says: a status, a body and headers; with `hangs` nothing, for ever."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    hangs: bool = False


Answer = Callable[[Heard], Said]


@dataclass
class ProviderServer:
    """Where it is, and what it heard."""

    url: str
    answers: Sequence[Answer]
    heard: list[Heard] = field(default_factory=list)
    gone: threading.Event = field(default_factory=threading.Event)

    def next(self, heard: Heard) -> Said:
        answer = self.answers[min(len(self.heard), len(self.answers) - 1)]
        self.heard.append(heard)
        return answer(heard)


@contextmanager
def provider_server(*answers: Answer) -> Iterator[ProviderServer]:
    """Serve until the block ends."""

    class Answering(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            content = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = json.loads(content) if content else None
            said = server.next(Heard(self.command, self.path, headers, body))
            if said.hangs:
                server.gone.wait(20)
                self.close_connection = True
                return
            with suppress(ConnectionError):
                self.send_response(said.status)
                for name, value in said.headers.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(said.body)))
                self.end_headers()
                self.wfile.write(said.body)

        do_GET = do_POST = _answer  # noqa: N815 - http.server's names

        def log_message(self, *_: object) -> None:
            """Tell nobody."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as listening:
        listening.daemon_threads = True
        server = ProviderServer(f"http://127.0.0.1:{listening.server_address[1]}", answers)
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield server
        server.gone.set()
        listening.shutdown()
        thread.join()


def chosen(*hooks: tuple[int, int, str]) -> str:
    """Return an answer in the form that is asked for."""
    told = [{"first": first, "last": last, "quote": quote} for first, last, quote in hooks]
    return json.dumps({"hooks": told})


def openai_says(text: str | Callable[[Heard], str], *, tokens: int | None = None) -> Answer:
    """Return what answers as OpenAI's servers do; `tokens` is what it counted, all of them where None."""

    def answer(heard: Heard) -> Said:
        said = text if isinstance(text, str) else text(heard)
        told = {
            "choices": [{"message": {"role": "assistant", "content": said}}],
            "usage": {"prompt_tokens": heard.tokens if tokens is None else tokens},
        }
        return Said(json.dumps(told).encode())

    return answer


def anthropic_says(text: str | Callable[[Heard], str]) -> Answer:
    """Return what answers as Anthropic's servers do, by the tool."""

    def answer(heard: Heard) -> Said:
        said = json.loads(text if isinstance(text, str) else text(heard))
        told = {
            "content": [{"type": "tool_use", "name": "choose", "input": said}],
            "usage": {"input_tokens": heard.tokens},
        }
        return Said(json.dumps(told).encode())

    return answer


def says(status: int, body: bytes = b"", **headers: str) -> Answer:
    """Return what answers with just that."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _heard: Said(body, status, named)


def hangs(_heard: Heard) -> Said:
    """Answer nothing."""
    return Said(hangs=True)


def the_run_from(heard: Heard, words: str, *, seconds: float) -> tuple[int, int, str]:
    """Return the run that opens with the sentence which holds `words`, at least so long, with its quote."""
    sentences = heard.sentences
    first = next(number for number, (_, text) in sentences.items() if words in text)
    last, total = first, 0.0
    while last in sentences:
        total += sentences[last][0]
        if total >= seconds:
            break
        last += 1
    return first, min(last, max(sentences)), sentences[first][1]
