"""How the sound of a clip is coded: without loss where the source was, else as AAC. PURE."""

from dataclasses import dataclass

from reely_desktop.engine.cut.filters import Filter, FilterChain
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.media.info import AudioInfo, MediaInfo

_LOSSLESS = {
    ".mp4": {"flac": "flac", "alac": "alac"},
    ".m4a": {"flac": "flac", "alac": "alac"},
    ".mov": {"alac": "alac", "pcm_s16le": "pcm_s16le", "pcm_s24le": "pcm_s24le"},
    ".mkv": {"flac": "flac", "alac": "alac", "pcm_s16le": "pcm_s16le", "pcm_s24le": "pcm_s24le"},
}
_AAC_RATES = (
    96000,
    88200,
    64000,
    48000,
    44100,
    32000,
    24000,
    22050,
    16000,
    12000,
    11025,
    8000,
    7350,
)
_LEAST_BITS_A_CHANNEL, _MOST_BITS_A_CHANNEL = 64_000, 160_000
_PLATFORM_RATE_HZ = 48_000
_SAMPLE_BITS = 24


@dataclass(frozen=True, slots=True)
class SoundCoding:
    """A codec, its sample rate and its bits a second (None: lossless)."""

    codec: str
    sample_rate_hz: int
    bit_rate: int | None

    def arguments(self, place: int) -> list[str]:
        """Return ffmpeg's arguments for audio stream number `place` of the output."""
        return [] if self.bit_rate is None else [f"-b:a:{place}", str(self.bit_rate)]


def mixing_filters(preset: Preset) -> FilterChain:
    """Return what makes the channels of a clip: the source's stay, a platform gets stereo."""
    if preset.frame_size is None:
        return ()
    return (Filter("aformat", (("channel_layouts", "stereo"),)),)


def kept_tracks(info: MediaInfo, preset: Preset) -> tuple[int, ...]:
    """Return the audio tracks of a clip: all, or the default one for a platform."""
    tracks = info.audio
    if preset.frame_size is None or not tracks:
        return tuple(range(len(tracks)))
    return (next((n for n, track in enumerate(tracks) if track.is_default), 0),)


def sound_coding(
    audio: AudioInfo, preset: Preset, suffix: str, *, most: int | None = None
) -> SoundCoding:
    """Choose the coding of one track for a container and a preset, of `most` bits a second."""
    chosen = _unlimited(audio, preset, suffix)
    if most is None or bits_wanted(audio, preset, suffix) <= most:
        return chosen
    return SoundCoding("aac", _aac_rate(audio, preset), most)


def bits_wanted(audio: AudioInfo, preset: Preset, suffix: str) -> int:
    """Return how many bits a second one track takes where there is no limit."""
    whole = _SAMPLE_BITS * audio.sample_rate_hz * audio.channels
    return _unlimited(audio, preset, suffix).bit_rate or whole


def _unlimited(audio: AudioInfo, preset: Preset, suffix: str) -> SoundCoding:
    if preset.frame_size is not None:
        return SoundCoding("aac", _aac_rate(audio, preset), preset.audio_bit_rate)
    lossless = _LOSSLESS[suffix].get(audio.codec)
    if lossless is not None:
        return SoundCoding(lossless, audio.sample_rate_hz, None)
    least, most = (bits * audio.channels for bits in (_LEAST_BITS_A_CHANNEL, _MOST_BITS_A_CHANNEL))
    bit_rate = min(max(audio.bit_rate or most, least), most)
    return SoundCoding("aac", _aac_rate(audio, preset), bit_rate)


def _aac_rate(audio: AudioInfo, preset: Preset) -> int:
    if preset.frame_size is not None:
        return _PLATFORM_RATE_HZ
    return next((r for r in reversed(_AAC_RATES) if r >= audio.sample_rate_hz), _AAC_RATES[0])
