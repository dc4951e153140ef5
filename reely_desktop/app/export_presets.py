"""Which preset an export begins with, and what a clip for a preset asks of the engine."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reely_desktop.app.chapters import of_markers
from reely_desktop.app.job import Problem
from reely_desktop.config import Settings
from reely_desktop.engine.cut.presets import SOURCE, Preset, size_limit, why_not_fit
from reely_desktop.engine.cut.request import CaptionsWanted, ExportRequest

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.clip import Clip
    from reely_desktop.app.state import Document

LoadPresets = Callable[[], Mapping[str, Preset]]
_PLATFORM_SUFFIX = ".mp4"


def chosen_preset(load: LoadPresets, settings: Settings) -> Preset:
    """Return the preset of the settings; as the source is where there is none of that name any more."""
    if settings.export_format == SOURCE.name:
        return SOURCE
    return load().get(settings.export_format, SOURCE)


def file_word(preset: Preset) -> str:
    """Return what the name of a file says of its preset."""
    return "" if preset is SOURCE else preset.title


def request_for_clip(
    document: "Document",
    clip: "Clip",
    preset: Preset,
    output: "Path",
    *,
    settings: Settings,
    captions: CaptionsWanted | None = None,
    overwrite: bool = False,
) -> ExportRequest:
    """Return what writes `clip` for `preset`; no platform gets chapters, whatever the settings say."""
    has_chapters = settings.markers_as_chapters and preset is SOURCE
    return ExportRequest(
        source=document.path,
        ranges=clip.pieces,
        output=output,
        preset=preset,
        max_bytes=size_limit(preset, None),
        loudness_lufs=preset.loudness_lufs,
        overwrite=overwrite,
        chapters=of_markers(document) if has_chapters else (),
        captions=captions,
    )


def why_not(clip: "Clip", preset: Preset, output: "Path") -> Problem | None:
    """Return why the platform would not take the clip under that name, None where it would."""
    reason = why_not_fit(preset, clip.duration.seconds)
    if reason is not None:
        return Problem("RLY-PRESET-TOO-LONG", reason, "keep less, or choose another preset")
    if preset is not SOURCE and output.suffix.lower() != _PLATFORM_SUFFIX:
        return Problem(
            "RLY-PRESET-CONTAINER",
            f"{preset.title} takes MP4, not {output.suffix}",
            "end the name in .mp4, or export as the source is",
        )
    return None
