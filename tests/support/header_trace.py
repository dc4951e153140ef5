"""Every field of H.264 headers, as FFmpeg's own reader of bitstreams tells them: an outside oracle."""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.support.exports import run_ffmpeg

_LINE = re.compile(r"^\[trace_headers @ \w+\] (.*)$")
_FIELD = re.compile(r"^\d+\s+(\S+)\s+[01]+ = (-?\d+)$")
_UNITS = {"Sequence Parameter Set", "Picture Parameter Set", "Slice Header"}
_BEFORE_PACKETS = "Extradata"


@dataclass(frozen=True, slots=True)
class Header:
    """One parameter set or slice header: its kind, its fields, and the number of its packet.

    `packet` is None for what stands in the container's record.
    """

    kind: str
    packet: int | None
    fields: dict[str, int]

    def __getitem__(self, name: str) -> int:
        return self.fields[name]


def traced_headers(path: Path) -> list[Header]:
    """Return the parameter sets and slice headers of the video of `path`, as stored."""
    told = run_ffmpeg(
        *("-v", "trace", "-i", path, "-map", "0:v:0", "-c", "copy"),
        *("-bsf:v", "trace_headers", "-f", "null", "-"),
    )
    headers: list[Header] = []
    fields: dict[str, int] = {}
    packet = -1
    in_record = False
    for line in told.splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        text = found[1]
        field = _FIELD.match(text)
        if field is not None:
            fields[field[1]] = int(field[2])
            continue
        in_record = text == _BEFORE_PACKETS or (in_record and not text.startswith("Packet:"))
        packet += text.startswith("Packet:")
        fields = {}
        if text in _UNITS:
            headers.append(Header(text, None if in_record else packet, fields))
    assert headers, told[-2000:]
    return headers
