"""Captions as files, read by us and by ffmpeg's own readers."""

import io
from itertools import pairwise

import av
import pysubs2
import pytest
from av.container import InputContainer
from av.subtitles.subtitle import AssSubtitle
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.transcript.caption_files import CaptionKind, shape_in, write_captions
from reely_desktop.engine.transcript.cues import LONG_FORM, cues_of
from reely_desktop.engine.transcript.pieces import JOINER, written
from reely_desktop.engine.transcript.reading_captions import read_captions
from reely_desktop.engine.transcript.words import Transcript
from tests.support.spoken_words import NASTY, PLAIN, UNSPACED, spoken, transcripts

_READ = (CaptionKind.SRT, CaptionKind.VTT)
_SHOWN = (CaptionKind.SRT, CaptionKind.VTT, CaptionKind.ASS)
_ASS_FIELDS = 8
_SPACED = st.sampled_from(NASTY + PLAIN).map(" {}".format)
_TEXTS = _SPACED | st.sampled_from(UNSPACED)
_ANY = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).map(" {}".format)


@given(transcripts(_SPACED) | transcripts(st.sampled_from(UNSPACED)), st.sampled_from(_READ))
def test_what_was_said_is_read_back_as_it_was_said(
    transcript: Transcript, kind: CaptionKind
) -> None:
    if not _said(transcript):
        return

    read = read_captions(write_captions(transcript, kind), kind, name="a")

    assert _said(read) == _said(transcript)


@given(transcripts(_TEXTS | _ANY, most=12), st.sampled_from(_READ))
def test_no_letter_is_lost_whatever_is_said(transcript: Transcript, kind: CaptionKind) -> None:
    if not _said(transcript):
        return

    read = read_captions(write_captions(transcript, kind), kind, name="a")

    assert _said(read).replace(" ", "") == _said(transcript).replace(" ", "")


@settings(max_examples=60)
@given(transcripts(_SPACED, least=1), st.sampled_from(_SHOWN))
def test_players_show_what_was_said_and_when(transcript: Transcript, kind: CaptionKind) -> None:
    shown = _as_ffmpeg_reads(write_captions(transcript, kind), kind)

    cues = cues_of(transcript, shape_in(kind))
    assert [text for _, text in shown] == [" ".join(cue.texts) for cue in cues]
    grid_ms = 10 if kind is CaptionKind.ASS else 1  # ASS keeps hundredths
    for (start_ms, _), cue in zip(shown, cues, strict=True):
        assert abs(start_ms - cue.start_ms) <= grid_ms


@given(transcripts(_TEXTS), st.sampled_from(_READ))
@example(spoken("<" * 40 + " & " + "{" * 30), CaptionKind.SRT)
@example(spoken("R&D & <b> " * 9), CaptionKind.VTT)
def test_no_line_of_a_file_has_more_characters_than_a_line_of_captions(
    transcript: Transcript, kind: CaptionKind
) -> None:
    file = write_captions(transcript, kind)

    assert all(len(line) <= LONG_FORM.columns for line in file.splitlines())


@given(transcripts(_TEXTS, least=1), st.sampled_from(_READ))
def test_times_are_read_back_to_the_millisecond(transcript: Transcript, kind: CaptionKind) -> None:
    cues = cues_of(transcript, shape_in(kind))
    if not cues:
        return

    read = read_captions(write_captions(transcript, kind), kind, name="a")

    starts = [read.words[segment.start].start_ms for segment in read.segments]
    assert starts == [cue.start_ms for cue in cues]
    assert read.words[-1].end_ms == cues[-1].end_ms


@pytest.mark.parametrize(
    "said", ["we {b} sailed", "we {\\b1} sailed", "so \\{no\\} end", "a \\N b <i> -->"]
)
def test_editors_of_ass_read_what_is_said(said: str) -> None:
    file = pysubs2.SSAFile.from_string(write_captions(spoken(said), CaptionKind.ASS))

    (event,) = file
    assert _as_libass_shows(event.plaintext.replace("\n", " ")) == said


def test_plain_text_has_a_sentence_a_line() -> None:
    transcript = spoken("Dr. Who came. Nobody <saw> him.")

    assert write_captions(transcript, CaptionKind.TXT) == "Dr. Who came.\nNobody <saw> him.\n"


def test_nothing_said_is_a_file_without_captions() -> None:
    nothing = Transcript("", ())

    assert write_captions(nothing, CaptionKind.SRT) == ""
    assert write_captions(nothing, CaptionKind.VTT) == "WEBVTT\n"
    assert write_captions(nothing, CaptionKind.TXT) == ""


def test_the_files_of_others_are_read() -> None:
    text = (
        "\ufeff1\r\n00:00:01,000 --> 00:00:02,500 X1:1 Y1:2\r\n<i>It</i> cost {\\an8}\r\n12\r\n\r\n"
        "2\r\n00:00:02,500 --> 00:00:03,000\r\n<font color=red>euros.</font>\r\n3\r\n"
    )

    read = read_captions(text, CaptionKind.SRT, name="a.srt", language="en")

    assert _said(read) == "It cost 12 euros. 3"
    assert read.language == "en"
    assert (read.words[0].start_ms, read.words[2].end_ms) == (1000, 2500)


def test_vtt_of_others_is_read() -> None:
    text = (
        "WEBVTT Kind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE none of this\n\nfirst\n"
        "00:01.000 --> 00:02.000 line:0\n<v Ann><c.loud>Fish &amp;</c> <00:01.500>chips\nfor 12\n\n"
        "NOTE nor this\n\n00:00:03.000 --> 00:00:04.000\n&lt;b&gt;\n"
    )

    read = read_captions(text, CaptionKind.VTT, name="a.vtt")

    assert _said(read) == "Fish & chips for 12 <b>"


def test_captions_shown_at_once_are_said_one_after_the_other() -> None:
    text = "1\n00:00:00,000 --> 00:00:09,000\none two\n\n2\n00:00:01,000 --> 00:00:02,000\nthree\n"

    read = read_captions(text, CaptionKind.SRT, name="a.srt")

    assert all(a.end_ms <= b.start_ms for a, b in pairwise(read.words))


@pytest.mark.parametrize("text", ["", "hello", "WEBVTT\n\nNOTE 1"])
def test_a_file_without_captions_is_refused(text: str) -> None:
    with pytest.raises(MediaError) as refused:
        read_captions(text, CaptionKind.VTT, name="a.vtt")

    assert refused.value.code == "RLY-CAPTIONS-UNREADABLE"


@given(st.text())
def test_whatever_a_file_holds_besides_is_read(text: str) -> None:
    for kind in _READ:
        read = read_captions(text + "\n00:01.0 --> 00:00:00\n" + text, kind, name="a")

        assert all(word.start_ms >= 0 for word in read.words)


def _said(transcript: Transcript) -> str:
    return written("".join(word.text for word in transcript.words))


def _as_ffmpeg_reads(file: str, kind: CaptionKind) -> list[tuple[int, str]]:
    """Return when what is shown, in one line, by the demuxers and decoders of ffmpeg."""
    demuxer = {"vtt": "webvtt"}.get(kind.value, kind.value)
    shown = []
    with av.open(io.BytesIO(file.encode()), format=demuxer) as container:
        assert isinstance(container, InputContainer)
        for packet in container.demux():
            for line in packet.decode() if packet.size else ():
                assert packet.pts is not None and packet.time_base is not None  # noqa: PT018
                assert isinstance(line, AssSubtitle)
                text = line.ass.decode().split(",", _ASS_FIELDS)[-1]
                shown.append((round(packet.pts * packet.time_base * 1000), _as_libass_shows(text)))
    return shown


def _as_libass_shows(text: str) -> str:
    text = text.replace("\\N", " ").replace("\\{{}", "\\{").replace("\\{", "{").replace("\\}", "}")
    for brace, wide in (("{", "｛"), ("}", "｝")):  # noqa: RUF001 - as SRT has them
        text = text.replace(wide, brace)
    assert "\\" not in text.replace("\\" + JOINER, "")
    return text.replace(JOINER, "")
