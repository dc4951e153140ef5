"""A sequence set holds the pictures of another where their headers alone differ, and no others."""

from dataclasses import replace

import pytest

from reely_desktop.engine.cut.parameter_sets import (
    parse_sequence_set,
)
from tests.support.h264_writing import Sps, Vui

SOURCE = Sps(max_ref_frames=2, crop=(0, 0, 0, 6))
PIECE = replace(SOURCE, poc_type=2, max_ref_frames=1, log2_max_frame_num=9, profile=77, level=10)
BOUNDED = Vui(restriction=(False, 2, 4))


def test_a_set_holds_pictures_whose_headers_alone_differ() -> None:
    assert holds(SOURCE, PIECE)
    assert holds(replace(SOURCE, poc_type=2), replace(PIECE, max_ref_frames=2))
    assert holds(replace(SOURCE, vui=Vui(restriction=(True, 2, 4))), replace(PIECE, vui=Vui()))


@pytest.mark.parametrize(
    ("source", "piece"),
    [
        (SOURCE, replace(PIECE, width_in_mbs=21)),
        (SOURCE, replace(PIECE, height_in_map_units=13)),
        (SOURCE, replace(PIECE, crop=(0, 0, 0, 5))),
        (SOURCE, replace(PIECE, crop=None)),
        (replace(SOURCE, chroma_format=3), replace(PIECE, crop=(0, 0, 0, 6))),
        (replace(SOURCE, bit_depth=(8, 10)), PIECE),
        (replace(SOURCE, scaling_lists=((),) * 8), PIECE),
        (SOURCE, replace(PIECE, profile=100, scaling_lists=((),) * 8)),
        (replace(SOURCE, frame_mbs_only=False, height_in_map_units=6), PIECE),
        (SOURCE, replace(PIECE, frame_mbs_only=False, height_in_map_units=6)),
        (replace(SOURCE, poc_type=1), PIECE),
        (SOURCE, replace(PIECE, poc_type=0)),
        (replace(SOURCE, max_ref_frames=0), PIECE),
        (replace(SOURCE, vui=BOUNDED), PIECE),
    ],
)
def test_a_set_holds_no_pictures_that_would_mean_something_else(source: Sps, piece: Sps) -> None:
    assert not holds(source, piece)


def holds(source: Sps, piece: Sps) -> bool:
    return parse_sequence_set(source.nal()).holds_pictures_of(parse_sequence_set(piece.nal()))
