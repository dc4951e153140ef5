"""A transcript that is given is held against the recording that it is given for."""

from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.transcript.whisper_json import write_whisper_json
from tests.desktop.cli.terminal import Told, reely
from tests.support import clip_cases
from tests.support.clip_spec import ClipSpec
from tests.support.clips import cached_clip
from tests.support.granted_plans import grant
from tests.support.spoken import said

_CAPTION = "1\n00:{at},000 --> 00:{at},900\nHello there.\n"


def captioned(captions: str, folder: Path) -> Told:
    words = folder / "talk.srt"
    words.write_text(captions, encoding="utf-8")
    return reely(
        *("trim", cached_clip(clip_cases.PLAIN), "--out", "1", "--captions", "sidecar"),
        *("--transcript", words, "-o", folder / "clip.mp4"),
        REELY_HOME=str(folder / "home"),
    )


def test_one_that_begins_after_the_end_is_of_another_recording(tmp_path: Path) -> None:
    told = captioned(_CAPTION.format(at="09:00"), tmp_path)

    assert (told.status, "error[RLY-TRANSCRIPT-OTHER]" in told.err) == (3, True)


def test_a_hook_between_two_frames_is_left_out(tmp_path: Path) -> None:
    slides, words = cached_clip(ClipSpec(frames=2, rate=Fraction(1, 8))), tmp_path / "talk.json"
    talk = said("A man walked in at night. Nobody moved.")
    words.write_text(write_whisper_json(talk), encoding="utf-8")
    grant(tmp_path / "home" / "data")

    told = reely(
        *("clip", slides, "--transcript", words, "--min", "1", "--max", "3"),
        *("-o", tmp_path / "clips", "--no-captions"),
        REELY_HOME=str(tmp_path / "home"),
    )

    assert told.status == 0
    assert f"note: hook 1 is left out: no frame of {slides.name} begins between" in told.err


def test_one_that_goes_on_after_the_end_is_told_of(tmp_path: Path) -> None:
    told = captioned(_CAPTION.format(at="00:00") + _CAPTION.format(at="09:00"), tmp_path)

    assert told.status == 0
    assert "note: words of talk.srt come after the end of" in told.err
