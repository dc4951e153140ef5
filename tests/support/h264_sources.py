"""H.264 clips as the engine reads them before a cut, and with a sequence set that says other things."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av

from reely_desktop.engine.cut.h264_source import H264Source, clean_points, read_source
from reely_desktop.engine.cut.parameter_sets import parse_sequence_set
from reely_desktop.engine.media.frames import FrameTable, read_frames
from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.media.keyframes import keyframe_index
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation
from tests.support.clips import ClipSpec
from tests.support.exports import span
from tests.support.h264_writing import Sps, Vui, avc_record, sets_of

EVERYTHING = span(0, 1000)


def looked_at(path: Path) -> tuple[VideoInfo, H264Source, FrameTable]:
    info = probe(path)
    assert info.video is not None
    index = keyframe_index(path, info.video)
    table = read_frames(path, info.video, EVERYTHING, index=index, cancellation=Cancellation())
    return info.video, read_source(info), table


def points_of(path: Path) -> tuple[int, ...]:
    return clean_points(path, *looked_at(path))


def record_of(path: Path) -> bytes:
    with av.open(str(path)) as container:
        return container.streams.video[0].codec_context.extradata or b""


def restated(spec: ClipSpec, **fields: object) -> Callable[[bytes], bytes]:
    """Return a change of a record: the same sequence set with other `fields`."""

    def change(record: bytes) -> bytes:
        sps, pps = sets_of(record)
        read = parse_sequence_set(sps)
        same = Sps(
            set_id=read.set_id,
            profile=read.profile,
            constraints=read.constraints,
            level=read.level,
            log2_max_frame_num=read.log2_max_frame_num,
            poc_type=read.poc_type,
            log2_max_poc_lsb=read.log2_max_poc_lsb,
            max_ref_frames=read.max_ref_frames,
            width_in_mbs=read.width_in_mbs,
            height_in_map_units=read.height_in_mbs,
            crop=read.crop,
            vui=Vui(restriction=(True, spec.b_frames and 1, read.buffered_frames or 4)),
        )
        return avc_record([replace(same, **fields).nal()], [pps])  # type: ignore[arg-type]

    return change
