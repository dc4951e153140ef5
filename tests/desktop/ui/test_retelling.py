"""What is said below in English is recognised, so that the window can say it in its language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reely_desktop.engine.cut import h264_source
from reely_desktop.ui.retelling import SENTENCES, recognised

ROOT = Path(__file__).resolve().parents[3] / "reely_desktop"
BELOW = [
    *(
        path
        for room in ("account", "app", "engine", "host")
        for path in (ROOT / room).rglob("*.py")
    ),
    ROOT / "settings_text.py",
    ROOT / "name_template.py",
    ROOT / "server_address.py",
]
IN_THE_TERMINAL_ALONE = {
    "choose a frame inside the file",
    "write the time in seconds",
    "leave out the preset and burned captions, or use --mode exact",
    "write them as a file beside the clip: --captions sidecar",
    "leave out --mode: sound is cut to the sample",
    "leave that out, or use --mode exact",
    "use --mode encode",
    "use --mode exact",
    "end the output's name in .mkv, or use --mode exact",
    "an instant cut cannot change the picture",
    "an instant cut copies everything as it is, so it cannot have {}",
    "an instant cut goes from keyframe to keyframe, and {} has no picture",
    "an edit list hides frames there that others lean on, and an instant cut can only copy what is shown",
    "no keyframe of {} is shown within the range, and an instant cut begins at one",
    "{} cannot be stored in {}",
    "{} frames that an instant cut would copy cannot be found again",
    "{} has no picture, so it has no frame {}",
    "{} ends before frame {}",
    "{} {}",
    "there is no setting {}",
    "the reference of the settings says what each may be",
    "`reely settings list` tells all of them",
}
IN_THE_LOG_ALONE = {
    "a small copy of {} to look at would not fit into the cache",
    "give the cache more room",
    "a small copy of {} would not show every frame at its own time",
    "look at the video itself, which is only slower",
}
IN_THEIR_ARGUMENTS = {"Told": slice(1, 3), "_refused": slice(None), "_not_there": slice(None)}
PUT_TOGETHER = {"line {} of {} {}", "there is no field {{}}", "{} is not in {}{}"}
"""Said in several forms, each of which is listed."""


def shape(form: str) -> str:
    return re.sub(r"\{\w+\}", "{}", form)


def written(node: ast.expr) -> str | None:
    """Return a text as it stands in the source, with {} for what is put in; None for what is worked out."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(written(part) or "{}" for part in parts)
    return None


def told() -> Iterator[str]:
    """Yield what is said and advised by every error and problem below the window."""
    for path in BELOW:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func).rpartition(".")[2]
            words = {word.arg: word.value for word in node.keywords}
            if name == "NotATime" or (name.endswith("Error") and "code" in words):
                said = [*node.args[:1], *(words[key] for key in ("hint",) if key in words)]
            elif name == "Problem":
                said = [*node.args[1:3], *(words[k] for k in ("message", "hint") if k in words)]
            elif name == "_bad":
                yield f"line {{}} of {{}} {written(node.args[-1])}"
                continue
            elif name in IN_THEIR_ARGUMENTS:
                said = node.args[IN_THEIR_ARGUMENTS[name]]
            else:
                continue
            for text in map(written, said):
                if text is not None and " " in text:
                    yield text


def test_every_error_below_is_listed_in_its_own_words() -> None:
    listed = {shape(form) for form in SENTENCES}

    elsewhere = IN_THE_TERMINAL_ALONE | IN_THE_LOG_ALONE | PUT_TOGETHER

    assert set(told()) - listed - set(SENTENCES) == elsewhere


def test_every_reason_not_to_copy_is_listed() -> None:
    module = ast.parse(Path(h264_source.__file__).read_text(encoding="utf-8"))
    listed = {shape(form) for form in SENTENCES}
    returned = [
        written(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Constant | ast.JoinedStr)
    ]

    left = {text for text in returned if text and " " in text and text not in listed}

    assert left <= {"no video"}


@pytest.mark.parametrize("form", SENTENCES)
def test_a_sentence_is_recognised_with_what_was_put_into_it(form: str) -> None:
    fields = re.findall(r"\{(\w+)\}", form)
    values = {field: f"{field} 1, ü.mp4" for field in fields}

    assert recognised(form.format(**values)) == (form, values)


def test_a_file_may_be_called_anything() -> None:
    name = "a file (1): is empty (0 bytes).mp4"

    assert recognised(f"{name} cannot be read (it is damaged)") == (
        "{name} cannot be read ({why})",
        {"name": name, "why": "it is damaged"},
    )


def test_what_is_not_known_is_not_taken_for_something_else() -> None:
    assert recognised("the moon is full") is None
    assert recognised("") is None


def test_every_reason_for_a_hook_and_against_it_is_listed() -> None:
    source = (ROOT / "engine" / "hooks" / "reasons.py").read_text(encoding="utf-8")
    nodes = list(ast.walk(ast.parse(source)))
    parts = {part for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    listed = {shape(form) for form in SENTENCES}
    said = re.compile(r"(it|its|there|somebody|much|nothing|the talk) ")
    told = {
        text
        for node in nodes
        if isinstance(node, ast.expr) and node not in parts
        for text in [written(node)]
        if text is not None and said.match(text)
    }

    assert len(told) > 20
    assert told <= listed


def test_what_is_noted_of_listening_is_recognised() -> None:
    note = (
        "the graphics card could not be used, so the processor listened: listening was given up "
        "(CUDA failed with error out of memory); close other programs that use the card, or choose a "
        "smaller model"
    )

    found = recognised(note)

    assert found is not None
    assert recognised(found[1]["why"]) is not None
    assert recognised(found[1]["more"]) is not None
    assert recognised("no speech found") is not None
