import os
import sys
from collections.abc import Callable
from pathlib import Path

import av
import pytest

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.media.reading import open_media, packets_of
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip, make_clip
from tests.support.exports import run_ffmpeg

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="made with what POSIX has")


def told(path: Path) -> MediaError:
    """Return the error that looking at `path` ends with; it is one plain sentence about the file."""
    with pytest.raises(MediaError) as caught:
        probe(path)
    error = caught.value
    assert path.name in error.message
    assert error.hint
    return error


def picture(path: Path, *coding: str) -> Path:
    run_ffmpeg("-i", cached_clip(clip_cases.PLAIN), "-frames:v", "1", *coding, path)
    return path


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / "nothing.mp4").code == "RLY-MEDIA-MISSING"


@posix_only
def test_a_link_to_nothing_and_one_to_itself_are_told(tmp_path: Path) -> None:
    (tmp_path / "dangling.mp4").symlink_to(tmp_path / "nothing.mp4")
    (tmp_path / "circular.mp4").symlink_to(tmp_path / "circular.mp4")

    for name in ("dangling.mp4", "circular.mp4"):
        assert told(tmp_path / name).code == "RLY-MEDIA-MISSING"


@pytest.mark.parametrize("name", ["n" * 300 + ".mp4", "nu\0l.mp4"])
def test_a_name_that_no_file_can_have_is_told(tmp_path: Path, name: str) -> None:
    assert told(tmp_path / name).code == "RLY-MEDIA-MISSING"


def test_a_file_used_as_a_folder_is_told(tmp_path: Path) -> None:
    make_clip(clip_cases.PLAIN, tmp_path / "clip.mp4")

    assert told(tmp_path / "clip.mp4" / "clip.mp4").code == "RLY-MEDIA-MISSING"


def test_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.mp4").mkdir()

    assert told(tmp_path / "folder.mp4").code == "RLY-MEDIA-FOLDER"


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()

    assert told(tmp_path / "empty.mp4").code == "RLY-MEDIA-EMPTY"


@posix_only
def test_a_pipe_is_not_even_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")

    assert told(tmp_path / "pipe.mp4").code == "RLY-MEDIA-NOT-A-FILE"


@posix_only
@pytest.mark.parametrize("device", ["zero", "null", "urandom"])
def test_a_device_is_not_even_opened(device: str) -> None:
    assert told(Path("/dev") / device).code == "RLY-MEDIA-NOT-A-FILE"


@pytest.mark.parametrize("name", ["notes.mp4", "notes.mkv", "notes.txt", "notes.ts", "notes.mp3"])
def test_text_is_told_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Dear diary, today I learned to trim.\n" * 400)

    assert told(tmp_path / name).code == "RLY-MEDIA-UNREADABLE"


@pytest.mark.parametrize("container", ["mp4", "mov"])
def test_a_file_whose_table_is_cut_off_is_told(tmp_path: Path, container: str) -> None:
    path = make_clip(ClipSpec(container=container), tmp_path / f"cut.{container}")
    os.truncate(path, path.stat().st_size // 2)

    assert told(path).code == "RLY-MEDIA-TRUNCATED"


def test_a_file_whose_table_tells_of_more_than_is_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "cut.mp4"
    whole = cached_clip(clip_cases.PLAIN)
    run_ffmpeg("-i", whole, "-c", "copy", "-movflags", "+faststart", path)
    os.truncate(path, path.stat().st_size // 2)

    assert told(path).code == "RLY-MEDIA-TRUNCATED"


@pytest.mark.parametrize(
    ("name", "coding"),
    [
        ("still.png", ()),
        ("still.jpg", ()),
        ("still.gif", ()),
        ("still.webp", ("-c:v", "libwebp")),
        ("still.bmp", ()),
        ("still.tiff", ()),
        ("still.avif", ("-c:v", "libsvtav1", "-preset", "12")),
        ("still.apng", ("-f", "apng")),
    ],
)
def test_one_picture_is_no_video(tmp_path: Path, name: str, coding: tuple[str, ...]) -> None:
    still = picture(tmp_path / name, *coding)

    assert told(still).code == "RLY-MEDIA-NO-STREAMS"


def test_pictures_that_move_are_a_video(tmp_path: Path) -> None:
    path = tmp_path / "moving.gif"
    run_ffmpeg("-i", cached_clip(clip_cases.PLAIN), "-frames:v", "5", path)

    video = probe(path).video

    assert video is not None
    with open_media(path) as container:
        assert sum(1 for _ in container.decode(video=0)) == 5


def test_subtitles_alone_are_no_video(tmp_path: Path) -> None:
    path = tmp_path / "words.srt"
    path.write_text("1\n00:00:01,000 --> 00:00:02,000\nHello\n")

    assert told(path).code == "RLY-MEDIA-NO-STREAMS"


def hls(clip: Path) -> str:
    return f"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{clip}\n#EXT-X-ENDLIST\n"


def concat(clip: Path) -> str:
    return f"ffconcat version 1.0\nfile '{clip.name}'\n"


def dash(clip: Path) -> str:
    return (
        '<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" '
        'mediaPresentationDuration="PT5S"><Period><AdaptationSet mimeType="video/mp4">'
        f'<Representation id="0" bandwidth="1"><BaseURL>{clip.name}</BaseURL>'
        "</Representation></AdaptationSet></Period></MPD>\n"
    )


def sdp(_clip: Path) -> str:
    return "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n"


@pytest.mark.parametrize("name", ["{}.m3u8", "{}.ffconcat", "{}.mpd", "{}.sdp", "{}.mp4"])
@pytest.mark.parametrize("words", [hls, concat, dash, sdp])
def test_what_points_to_other_files_is_refused(
    tmp_path: Path, name: str, words: Callable[[Path], str]
) -> None:
    clip = make_clip(clip_cases.PLAIN, tmp_path / "clip.mp4")
    pointer = tmp_path / name.format("list")
    pointer.write_text(words(clip))

    assert told(pointer).code == "RLY-MEDIA-PLAYLIST"


@posix_only
def test_what_a_playlist_names_is_not_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.ts"
    os.mkfifo(pipe)  # opening it would wait for ever
    playlist = tmp_path / "list.m3u8"
    playlist.write_text(hls(pipe))

    assert told(playlist).code == "RLY-MEDIA-PLAYLIST"


@posix_only
def test_a_row_of_pictures_is_not_followed(tmp_path: Path) -> None:
    pattern = picture(tmp_path / "row%d.png", "-update", "1")
    for number in range(3):
        os.mkfifo(tmp_path / f"row{number}.png")  # opening it would wait for ever

    assert told(pattern).code == "RLY-MEDIA-NO-STREAMS"


def test_streams_that_come_and_go_on_the_way_are_left_out(tmp_path: Path) -> None:
    spec = ClipSpec(container="ts", frames=60)
    parts = [tmp_path / f"{name}.ts" for name in ("first", "second")]
    second = ("-map", "0", "-map", "0:a", "-map", "0:a", "-output_ts_offset", "2")
    for part, options in zip(parts, ((), second), strict=True):
        run_ffmpeg("-copyts", "-i", cached_clip(spec), "-c", "copy", *options, part)
    joined = tmp_path / "joined.ts"
    first, later = (part.read_bytes() for part in parts)
    long = first * (8 * 2**20 // len(first))  # more than is looked at, at the start and at the end
    joined.write_bytes(long + later + long)

    with open_media(joined) as container:
        video, sound = container.streams
        stored = [p.stream_index for p in packets_of(container, video, sound) if p.size]

    shown = 2 * (8 * 2**20 // len(first)) * 60 + 60
    assert set(stored) == {0, 1}
    assert stored.count(0) == shown
    assert probe(joined).video is not None


def test_a_fault_on_the_way_is_told_as_the_files(tmp_path: Path) -> None:
    path = make_clip(clip_cases.PLAIN, tmp_path / "clip.mp4")

    with pytest.raises(MediaError) as caught, open_media(path):
        raise av.error.InvalidDataError(1, "broken", str(path))

    assert caught.value.code == "RLY-MEDIA-TRUNCATED"


@pytest.mark.parametrize("case", ["ts", "mkv", "mov"])
def test_random_bytes_amid_a_file_end_in_nothing_worse_than_an_error(
    tmp_path: Path, case: str
) -> None:
    path = make_clip(clip_cases.CONTAINERS[case], tmp_path / f"noise.{case}")
    content = bytearray(path.read_bytes())
    for at in range(300, len(content), 997):
        content[at] ^= 0x5A
    path.write_bytes(content)

    try:
        info = probe(path)
    except MediaError as error:
        assert error.hint  # noqa: PT017 - either will do
    else:
        assert info.video is not None
