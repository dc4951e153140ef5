"""Making a clip as loud as is wanted, by EBU R 128 in two passes: measure the kept sound, then correct it.

Where the peaks leave room, the correction is loudnorm's linear mode: one gain for the whole clip. Where
they do not, loudnorm would ride the gain second by second and miss the target for peaky sound (by 3 LU
in a clip of claps); there the gain is given all the same, a limiter takes the peaks, and what that costs
in loudness is measured again and made up for.
What is not here: measuring a file as it is (`media.loudness`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import ffmpeg as graphs

from reely_desktop.engine.cut import graph
from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.failures import cannot_start, explained_failure
from reely_desktop.engine.cut.filters import Filter, FilterChain, as_named, spelled, through
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.cut.sound_coding import mixing_filters
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.processes import run
from reely_desktop.engine.progress import Cancellation

MOST_PEAK_DBTP = Fraction(-3, 2)
"""Where true peaks are kept below; coding adds up to half a decibel again."""

_CEILING_DBTP = MOST_PEAK_DBTP - Fraction(
    1, 2
)  # a limiter's peaks come in crowds, and coding adds most there
_ROUNDING_DB = Fraction(1, 10)  # a hair over the peak, and loudnorm leaves its linear mode
_NEAR_ENOUGH_LU = Fraction(1, 5)
_MOST_LIMITED_DB = Fraction(12)
_MEASUREMENTS = 5
_OVERSAMPLING = 4
_SILENT_LUFS = Fraction(-70)  # nothing passed the absolute gate
_FIGURES = re.compile(
    r"I:\s+(?P<loudness>\S+) LUFS\s+Threshold:\s+(?P<threshold>\S+) LUFS\s.*?"
    r"LRA:\s+(?P<spread>\S+) LU\s.*?Peak:\s+(?P<peak>\S+) dBFS",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Measured:
    loudness: Fraction
    threshold: Fraction
    spread: Fraction
    peak: Fraction


@dataclass(frozen=True, slots=True)
class Correction:
    """What brings one track to its loudness; `missing_lu` is how far below it stays all the same."""

    chain: FilterChain = ()
    missing_lu: Fraction = Fraction(0)


def corrections_to(
    target: Fraction | None,
    clip: Clip,
    tracks: Sequence[int],
    *,
    preset: Preset,
    ffmpeg: Path,
    cancellation: Cancellation,
) -> tuple[Correction, ...]:
    """Return what brings each of `tracks` to `target` LUFS, in order; nothing where there is no target.

    A silent track is left alone. The chains end at a sample rate of their own. Raises WorkError and
    Cancelled.
    """
    if target is None:
        return ()
    return tuple(
        _correction(_Meter(clip, track, preset, ffmpeg, cancellation), target) for track in tracks
    )


def notes_on(corrections: Sequence[Correction]) -> tuple[str, ...]:
    """Say where the loudness asked for is out of reach."""
    missing = max((one.missing_lu for one in corrections), default=Fraction(0))
    if missing <= _NEAR_ENOUGH_LU:
        return ()
    quieter = f"{float(missing):.1f} LU quieter than asked"
    return (f"the sound stays {quieter}, because its peaks leave no more room",)


@dataclass(frozen=True, slots=True)
class _Meter:
    clip: Clip
    track: int
    preset: Preset
    ffmpeg: Path
    cancellation: Cancellation

    def after(self, chain: FilterChain) -> _Measured | None:
        """Measure the track of the clip behind `chain`; None where it is silent."""
        opened = graph.open_inputs(self.clip, upright=False)
        node = through(graph.sound(opened, self.track), mixing_filters(self.preset) + chain)
        node = node.filter("ebur128", peak="true", framelog="quiet")
        measured = graphs.output(node, "-", format="null")
        args = as_named(measured.compile(cmd=spelled(str(self.ffmpeg))))
        try:
            finished = run([*args, "-copyts", "-nostats"], cancellation=self.cancellation)
        except OSError as error:
            raise cannot_start(self.ffmpeg) from error
        if finished.status != 0:
            raise explained_failure(finished, self.clip.path, self.clip.path.parent)
        return _read("\n".join(finished.last_words))


def _correction(meter: _Meter, target: Fraction) -> Correction:
    measured = meter.after(())
    if measured is None:
        return Correction()
    gain = target - measured.loudness
    if measured.peak + gain <= MOST_PEAK_DBTP - _ROUNDING_DB:
        return Correction((_loudnorm(measured, target),))
    rate = meter.clip.info.audio[meter.track].sample_rate_hz * _OVERSAMPLING
    most = gain + _MOST_LIMITED_DB
    missing = Fraction(0)
    for _ in range(_MEASUREMENTS):
        chain = _limited(gain, rate)
        measured = meter.after(chain)
        if measured is None:
            return Correction(chain)
        missing = target - measured.loudness
        if abs(missing) <= _NEAR_ENOUGH_LU or gain == most:
            break
        gain = min(gain + missing, most)
    return Correction(chain, missing)


def _loudnorm(measured: _Measured, target: Fraction) -> Filter:
    # A spread of 0 counts as not measured, and one beyond the target's leaves the linear mode.
    spread = max(measured.spread, Fraction(1, 10))
    options = {
        "I": target,
        "TP": MOST_PEAK_DBTP,
        "LRA": min(max(spread, Fraction(1)), Fraction(50)),
        "measured_I": measured.loudness,
        "measured_LRA": spread,
        "measured_TP": measured.peak,
        "measured_thresh": measured.threshold,
    }
    figures = tuple((name, _decimal(value)) for name, value in options.items())
    return Filter("loudnorm", (*figures, ("offset", "0"), ("linear", "true")))


def _limited(gain: Fraction, rate_hz: int) -> FilterChain:
    ceiling = 10 ** (float(_CEILING_DBTP) / 20)
    return (
        Filter("aresample", (("sample_rate", str(rate_hz)),)),  # true peaks lie between samples
        Filter("volume", (("volume", f"{_decimal(gain)}dB"), ("precision", "float"))),
        Filter("alimiter", (("limit", f"{ceiling:.6f}"), ("level", "false"), ("latency", "true"))),
    )


def _read(words: str) -> _Measured | None:
    found = _FIGURES.search(words)
    if found is None:
        raise WorkError(
            "ffmpeg did not tell how loud the sound is",
            code="RLY-LOUDNESS-UNKNOWN",
            hint="export without a loudness (--loudness off); `reely doctor` shows which ffmpeg is used",
        )
    if found["loudness"] in {"nan", "-inf"} or Fraction(found["loudness"]) <= _SILENT_LUFS:
        return None
    return _Measured(*(Fraction(figure) for figure in found.groups()))


def _decimal(value: Fraction) -> str:
    return f"{float(value):.2f}"
